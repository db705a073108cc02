<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionPreview</name>
    <message>
        <source>Nothing has to be moved.</source>
        <translation>Es muss nichts verschoben werden.</translation>
    </message>
    <message>
        <source>Moves %1.</source>
        <translation>Verschiebt %1.</translation>
    </message>
    <message>
        <source>Moves %1, about %2.</source>
        <translation>Verschiebt %1, Dauer etwa %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are touched.</source>
        <translation>
            <numerusform>%Ln Stripe ist betroffen.</numerusform>
            <numerusform>%Ln Stripes sind betroffen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) would be lost for good: too few of their strips would be left.</source>
        <translation>
            <numerusform>%Ln Stripe ginge endgültig verloren: Es blieben zu wenige seiner Strips übrig.</numerusform>
            <numerusform>%Ln Stripes gingen endgültig verloren: Es blieben zu wenige ihrer Strips übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of data would be gone for good.</source>
        <translation>%1 an Daten wären endgültig verloren.</translation>
    </message>
    <message>
        <source>No data is lost, but some would not survive one more loss until this is done.</source>
        <translation>Es gehen keine Daten verloren, aber bis zum Abschluss würden einige einen weiteren Ausfall nicht überstehen.</translation>
    </message>
    <message>
        <source>No data at risk.</source>
        <translation>Keine Daten gefährdet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more loss(es) are survived meanwhile.</source>
        <translation>
            <numerusform>Währenddessen wird noch %Ln weiterer Ausfall überstanden.</numerusform>
            <numerusform>Währenddessen werden noch %Ln weitere Ausfälle überstanden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdministratorPlans</name>
    <message>
        <source>Revoke the certificate of %1?</source>
        <translation>Das Zertifikat von %1 sperren?</translation>
    </message>
    <message>
        <source>Whoever holds it is shut out at once and for good, on every computer that has a copy of the identity. This cannot be undone; a new identity can be made.</source>
        <translation>Wer es besitzt, wird sofort und endgültig ausgeschlossen, auf jedem Computer, der eine Kopie der Identität hat. Das lässt sich nicht rückgängig machen; eine neue Identität kann erstellt werden.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>It is the one that you use: this console is shut out, too.</source>
        <translation>Es ist das, das Sie selbst verwenden: Auch diese Konsole wird ausgeschlossen.</translation>
    </message>
    <message>
        <source>It is connected now. No data at risk.</source>
        <translation>Derzeit besteht eine Verbindung damit. Keine Daten gefährdet.</translation>
    </message>
    <message>
        <source>It is not connected now. No data at risk.</source>
        <translation>Derzeit besteht keine Verbindung damit. Keine Daten gefährdet.</translation>
    </message>
</context>
<context>
    <name>AttachGuide</name>
    <message>
        <source>Attach it as a disk (package nbd-client)</source>
        <translation>Als Datenträger anbinden (Paket nbd-client)</translation>
    </message>
    <message>
        <source>Once, on an empty volume: make a file system</source>
        <translation>Einmalig, bei leerem Volume: Dateisystem anlegen</translation>
    </message>
    <message>
        <source>Mount it</source>
        <translation>Einhängen</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Wieder trennen</translation>
    </message>
    <message>
        <source>At every start: one line for /etc/nbdtab, one for /etc/fstab</source>
        <translation>Bei jedem Start: je eine Zeile für /etc/nbdtab und /etc/fstab</translation>
    </message>
    <message>
        <source>With QEMU&apos;s tools: look at it, or copy an image into it</source>
        <translation>Mit den Werkzeugen von QEMU: ansehen oder ein Abbild hineinkopieren</translation>
    </message>
    <message>
        <source>With the WNBD driver installed, in a PowerShell that runs as administrator</source>
        <translation>Mit installiertem WNBD-Treiber, in einer als Administrator gestarteten PowerShell</translation>
    </message>
    <message>
        <source>Once, on an empty volume: give it a letter (look for the number of the disk first)</source>
        <translation>Einmalig, bei leerem Volume: Laufwerksbuchstaben zuweisen (vorher die Nummer des Datenträgers nachsehen)</translation>
    </message>
    <message>
        <source>Mount it read-only, if its file system is ext4</source>
        <translation>Schreibgeschützt einhängen, falls das Dateisystem ext4 ist</translation>
    </message>
    <message>
        <source>Mount it read-only, if its file system is XFS</source>
        <translation>Schreibgeschützt einhängen, falls das Dateisystem XFS ist</translation>
    </message>
    <message>
        <source>At every start, with ext4: one line for /etc/nbdtab, one for /etc/fstab</source>
        <translation>Bei jedem Start, mit ext4: je eine Zeile für /etc/nbdtab und /etc/fstab</translation>
    </message>
    <message>
        <source>With QEMU&apos;s tools: look at it, or copy it to an image</source>
        <translation>Mit den Werkzeugen von QEMU: ansehen oder in ein Abbild kopieren</translation>
    </message>
    <message>
        <source>If it stays offline: bring it online (look for the number of the disk first)</source>
        <translation>Falls der Datenträger offline bleibt: online schalten (vorher die Nummer des Datenträgers nachsehen)</translation>
    </message>
    <message>
        <source>Only by TLS: put an administrator&apos;s identity and a copy of the controller&apos;s authority/ca.pem where only root reads them (each machine should have an identity of its own)</source>
        <translation>Nur über TLS: Legen Sie die Identität eines Administrators und eine Kopie von authority/ca.pem des Controllers dorthin, wo nur root sie liest (am besten hat jeder Rechner eine eigene Identität)</translation>
    </message>
    <message>
        <source>It is exported by a socket of the controller alone: only programs on the controller itself can attach it. An address of the network is set in fallowd.json (nbdHost).</source>
        <translation>Die Bereitstellung erfolgt nur über einen Socket des Controllers: Nur Programme auf dem Controller selbst können das Volume anbinden. Eine Netzwerkadresse wird in fallowd.json festgelegt (nbdHost).</translation>
    </message>
    <message>
        <source>The controller serves volumes only by TLS, which WNBD does not know. Attach it on a Linux machine, or allow NBD in the clear in fallowd.json (nbdTls: allow) on a network that you trust.</source>
        <translation>Der Controller stellt Volumes nur über TLS bereit, das WNBD nicht kennt. Binden Sie das Volume an einem Linux-Rechner an oder lassen Sie in einem vertrauenswürdigen Netzwerk unverschlüsseltes NBD in fallowd.json zu (nbdTls: allow).</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) lost</source>
        <translation>
            <numerusform>%Ln Arbeitsplatzrechner verloren</numerusform>
            <numerusform>%Ln Arbeitsplatzrechner verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) unreachable</source>
        <translation>
            <numerusform>%Ln Arbeitsplatzrechner nicht erreichbar</numerusform>
            <numerusform>%Ln Arbeitsplatzrechner nicht erreichbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. What they held is rebuilt elsewhere.</source>
        <translation>%1. Ihre Inhalte werden anderswo wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1. Away without a word; their strips count again when they return.</source>
        <translation>%1. Ohne Ankündigung abwesend; ihre Strips zählen bei der Rückkehr wieder.</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <comment>a job</comment>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 found something</source>
        <comment>a job</comment>
        <translation>%1 hat Probleme gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s)</source>
        <translation>
            <numerusform>%Ln fehlerhafter oder unlesbarer Strip</numerusform>
            <numerusform>%Ln fehlerhafte oder unlesbare Strips</numerusform>
        </translation>
    </message>
    <message>
        <source>Found since the controller started. What can be is repaired by itself; a scrub looks at every strip of every store.</source>
        <translation>Gefunden seit dem Start des Controllers. Was sich reparieren lässt, wird von selbst repariert; ein Prüflauf prüft jeden Strip jedes Stores.</translation>
    </message>
    <message>
        <source>The array is nearly full</source>
        <translation>Das Array ist fast voll</translation>
    </message>
    <message>
        <source>No space is lent yet</source>
        <translation>Noch kein Speicherplatz verliehen</translation>
    </message>
    <message>
        <source>Workstations join with an enrolment code, and lend what their disks can spare.</source>
        <translation>Arbeitsplatzrechner melden sich mit einem Anmeldecode an und verleihen, was ihre Datenträger entbehren können.</translation>
    </message>
    <message>
        <source>There is no volume yet</source>
        <translation>Noch kein Volume vorhanden</translation>
    </message>
    <message>
        <source>A volume is what file systems, virtual machines and backups see of the array.</source>
        <translation>Ein Volume ist das, was Dateisysteme, virtuelle Maschinen und Backups vom Array sehen.</translation>
    </message>
    <message>
        <source>%1 asks to join</source>
        <translation>%1 möchte beitreten</translation>
    </message>
    <message>
        <source>Approve it only if the workstation shows this fingerprint: %1</source>
        <translation>Nur zulassen, wenn der Arbeitsplatzrechner diesen Fingerabdruck anzeigt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more ask to join</source>
        <translation>
            <numerusform>%Ln weiterer möchte beitreten</numerusform>
            <numerusform>%Ln weitere möchten beitreten</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of workstations shows them all.</source>
        <translation>Die Liste der Arbeitsplatzrechner zeigt alle.</translation>
    </message>
    <message>
        <source>Free: %1. More workstations, or larger quotas, make room.</source>
        <translation>Frei: %1. Mehr Arbeitsplatzrechner oder größere Kontingente schaffen Platz.</translation>
    </message>
    <message>
        <source>Empty it while all that lies there can be read, and have the disk replaced.</source>
        <translation>Räumen Sie den Rechner, solange alles darauf lesbar ist, und lassen Sie den Datenträger austauschen.</translation>
    </message>
    <message>
        <source>The disk of %1 says that it is failing</source>
        <translation>Der Datenträger von %1 meldet einen drohenden Ausfall</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>model, advice</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more disk(s) say that they are failing</source>
        <translation>
            <numerusform>%Ln weiterer Datenträger meldet einen drohenden Ausfall</numerusform>
            <numerusform>%Ln weitere Datenträger melden einen drohenden Ausfall</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks to join and has found an old store</source>
        <translation>%1 möchte beitreten und hat einen alten Store gefunden</translation>
    </message>
    <message>
        <source>The list of workstations shows whose it was; decide there whether it is adopted.</source>
        <translation>Die Liste der Arbeitsplatzrechner zeigt, wem er gehörte; entscheiden Sie dort, ob er übernommen wird.</translation>
    </message>
    <message>
        <source>That of %1 has ended on %2.</source>
        <translation>Das von %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>That of %1 ends on %2.</source>
        <translation>Das von %1 läuft am %2 ab.</translation>
    </message>
    <message numerus="yes">
        <source>And of %Ln more.</source>
        <comment>administrators whose certificates end</comment>
        <translation>
            <numerusform>Und %Ln weiteres.</numerusform>
            <numerusform>Und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever holds one that has not ended renews it; for the others a new one is made.</source>
        <translation>Wer eines hat, das noch nicht abgelaufen ist, erneuert es; für die anderen wird ein neues erstellt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) of administrators end soon or have ended</source>
        <translation>
            <numerusform>%Ln Zertifikat eines Administrators läuft bald ab oder ist abgelaufen</numerusform>
            <numerusform>%Ln Zertifikate von Administratoren laufen bald ab oder sind abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) online, but serving nothing</source>
        <translation>
            <numerusform>%Ln Arbeitsplatzrechner ist online, stellt aber nichts bereit</numerusform>
            <numerusform>%Ln Arbeitsplatzrechner sind online, stellen aber nichts bereit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. No data connection comes about. The events say why; perhaps a firewall on the way lets only a part through.</source>
        <translation>%1. Es kommt keine Datenverbindung zustande. Die Ereignisse nennen den Grund; vielleicht lässt eine Firewall auf dem Weg nur einen Teil durch.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s) cannot be used</source>
        <translation>
            <numerusform>%Ln Volume ist nicht nutzbar</numerusform>
            <numerusform>%Ln Volumes sind nicht nutzbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>names, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The disk %1 of the controller cannot be used</source>
        <translation>Die Platte %1 des Controllers ist nicht nutzbar</translation>
    </message>
    <message numerus="yes">
        <source>Writing to %Ln volume(s) may fail</source>
        <translation>
            <numerusform>Schreiben auf %Ln Volume kann fehlschlagen</numerusform>
            <numerusform>Schreiben auf %Ln Volumes kann fehlschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some data of %Ln volume(s) cannot be read</source>
        <translation>
            <numerusform>Einige Daten von %Ln Volume können nicht gelesen werden</numerusform>
            <numerusform>Einige Daten von %Ln Volumes können nicht gelesen werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubbles</name>
    <message>
        <source>the storage array</source>
        <translation>das Speicherarray</translation>
    </message>
    <message>
        <source>Lending has a problem</source>
        <translation>Problem beim Verleihen</translation>
    </message>
    <message>
        <source>The agent cannot serve its store.</source>
        <translation>Der Agent kann seine Speicherdatei nicht bereitstellen.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Your disk is nearly full</source>
        <translation>Ihr Datenträger ist fast voll</translation>
    </message>
    <message>
        <source>You can lend less; nothing is lost by it.</source>
        <translation>Sie können weniger verleihen; dabei geht nichts verloren.</translation>
    </message>
    <message>
        <source>Lend less</source>
        <translation>Weniger verleihen</translation>
    </message>
    <message>
        <source>Your disk may be failing</source>
        <translation>Ihr Datenträger ist möglicherweise defekt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces that lay on it could not be read back. The array repairs them; your own files cannot be repaired that way. Make a backup and tell your helpdesk.</source>
        <translation>
            <numerusform>%Ln Teil darauf konnte nicht gelesen werden. Das Array repariert ihn; Ihre eigenen Dateien lassen sich so nicht reparieren. Erstellen Sie eine Sicherung und verständigen Sie Ihren Helpdesk.</numerusform>
            <numerusform>%Ln Teile darauf konnten nicht gelesen werden. Das Array repariert sie; Ihre eigenen Dateien lassen sich so nicht reparieren. Erstellen Sie eine Sicherung und verständigen Sie Ihren Helpdesk.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Safe to unplug</source>
        <translation>Kann jetzt getrennt werden</translation>
    </message>
    <message>
        <source>%1 knows that this computer is away.</source>
        <translation>Für %1 gilt dieser Computer jetzt als abwesend.</translation>
    </message>
    <message>
        <source>I&apos;m staying</source>
        <translation>Ich bleibe</translation>
    </message>
    <message>
        <source>This computer has joined %1</source>
        <translation>Dieser Computer ist jetzt an %1 angeschlossen</translation>
    </message>
    <message>
        <source>It lends a part of its free space. You decide how much at most.</source>
        <translation>Er verleiht einen Teil seines freien Platzes. Wie viel höchstens, bestimmen Sie.</translation>
    </message>
    <message>
        <source>Choose how much</source>
        <translation>Menge festlegen</translation>
    </message>
    <message>
        <source>This computer has not joined</source>
        <translation>Dieser Computer ist nicht beigetreten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 of the space that you lend is being given back.</source>
        <translation>%1 des von Ihnen verliehenen Platzes werden gerade zurückgegeben.</translation>
    </message>
</context>
<context>
    <name>ConsoleSettings</name>
    <message>
        <source>The console&apos;s settings cannot be written to %1.</source>
        <translation>Die Einstellungen der Konsole können nicht nach %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>im Ruhezustand</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>ausgemustert</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>in Räumung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problem(s) were found and not listed</source>
        <translation>
            <numerusform>%Ln weiteres Problem wurde gefunden und nicht aufgeführt</numerusform>
            <numerusform>%Ln weitere Probleme wurden gefunden und nicht aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>it belongs to machine %1, which is not enrolled</source>
        <translation>er gehört zu Rechner %1, der nicht angemeldet ist</translation>
    </message>
    <message>
        <source>a size of %1 bytes makes no sense</source>
        <translation>eine Größe von %1 Bytes ist nicht sinnvoll</translation>
    </message>
    <message>
        <source>it has no key</source>
        <translation>es hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>its layout makes no sense: %1</source>
        <translation>sein Layout ist nicht sinnvoll: %1</translation>
    </message>
    <message>
        <source>%1+%2 strips of %3 bytes make no sense</source>
        <translation>%1+%2 Strips von %3 Bytes sind nicht sinnvoll</translation>
    </message>
    <message>
        <source>its summary lies beyond its end</source>
        <translation>seine Zusammenfassung liegt hinter seinem Ende</translation>
    </message>
    <message>
        <source>a strip lies on store %1, which is not known</source>
        <translation>ein Strip liegt auf Store %1, der nicht bekannt ist</translation>
    </message>
    <message>
        <source>two of its strips lie on store %1</source>
        <translation>zwei seiner Strips liegen auf Store %1</translation>
    </message>
    <message>
        <source>two of its strips lie on machine %1</source>
        <translation>zwei seiner Strips liegen auf Rechner %1</translation>
    </message>
    <message>
        <source>it lies in stripe %1 of volume %2</source>
        <translation>er liegt in Stripe %1 von Volume %2</translation>
    </message>
    <message>
        <source>it lies in stripe %1, which is not there</source>
        <translation>er liegt in Stripe %1, den es nicht gibt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) cross the border of a map segment</source>
        <translation>
            <numerusform>%Ln Block überschreitet die Grenze eines Kartensegments</numerusform>
            <numerusform>%Ln Blöcke überschreiten die Grenze eines Kartensegments</numerusform>
        </translation>
    </message>
    <message>
        <source>it ends behind the volume</source>
        <translation>er endet hinter dem Volume</translation>
    </message>
    <message>
        <source>its chunk does not hold it</source>
        <translation>sein Chunk enthält ihn nicht</translation>
    </message>
    <message>
        <source>it is of write %1, the snapshot shows what was written up to %2</source>
        <translation>er stammt aus Schreibvorgang %1, der Snapshot zeigt, was bis %2 geschrieben wurde</translation>
    </message>
    <message>
        <source>it is of write %1, the volume knows of %2</source>
        <translation>er stammt aus Schreibvorgang %1, das Volume weiß von %2</translation>
    </message>
    <message>
        <source>it ends behind the payload of stripe %1</source>
        <translation>er endet hinter den Nutzdaten von Stripe %1</translation>
    </message>
    <message>
        <source>the extent before it ends at block %1</source>
        <translation>der Extent davor endet bei Block %1</translation>
    </message>
    <message>
        <source>it shows two versions of a block: the extent of write %1 begins before block %2, where the one before it ends</source>
        <translation>er zeigt zwei Versionen eines Blocks: der Extent aus Schreibvorgang %1 beginnt vor Block %2, an dem der vorherige endet</translation>
    </message>
    <message>
        <source>it counts %1 live blocks, the map refers to %2</source>
        <translation>er zählt %1 belegte Blöcke, die Karte verweist auf %2</translation>
    </message>
    <message>
        <source>it counts %1 blocks that only snapshots refer to, there are %2</source>
        <translation>er zählt %1 Blöcke, auf die nur Snapshots verweisen, es gibt %2</translation>
    </message>
    <message>
        <source>the volume is gone, but %1 of its stripes are there</source>
        <translation>das Volume gibt es nicht mehr, aber %1 seiner Stripes sind da</translation>
    </message>
    <message>
        <source>its sums say %1 strips, there are %2</source>
        <translation>laut seinen Summen sind es %1 Strips, es gibt %2</translation>
    </message>
    <message numerus="yes">
        <source>its sums say nothing, there are %Ln strip(s)</source>
        <translation>
            <numerusform>seine Summen sagen nichts, es gibt %Ln Strip</numerusform>
            <numerusform>seine Summen sagen nichts, es gibt %Ln Strips</numerusform>
        </translation>
    </message>
    <message>
        <source>A diagnostics bundle was made</source>
        <translation>Ein Diagnosepaket wurde erstellt</translation>
    </message>
    <message>
        <source>The job is paused.</source>
        <translation>Der Auftrag ist pausiert.</translation>
    </message>
    <message>
        <source>The job goes on.</source>
        <translation>Der Auftrag wird fortgesetzt.</translation>
    </message>
    <message>
        <source>The job is being cancelled.</source>
        <translation>Der Auftrag wird abgebrochen.</translation>
    </message>
    <message>
        <source>The limit is set.</source>
        <translation>Das Limit ist gesetzt.</translation>
    </message>
    <message>
        <source>The array was made</source>
        <translation>Das Array wurde erstellt</translation>
    </message>
    <message>
        <source>It was cancelled before it went on after the controller&apos;s restart.</source>
        <translation>Der Auftrag wurde abgebrochen, bevor er nach dem Neustart des Controllers fortgesetzt wurde.</translation>
    </message>
    <message>
        <source>The controller was started anew while it ran; start it again if it is wanted.</source>
        <translation>Der Controller wurde währenddessen neu gestartet; starten Sie den Auftrag erneut, falls er noch gewünscht ist.</translation>
    </message>
    <message>
        <source>The store is no longer to be emptied.</source>
        <translation>Der Store soll nicht mehr geräumt werden.</translation>
    </message>
    <message>
        <source>Outside its hours, %1: only stripes that would not survive another loss are rebuilt now.</source>
        <translation>Außerhalb der Zeiten (%1): Jetzt werden nur Stripes wiederhergestellt, die keinen weiteren Ausfall überstehen würden.</translation>
    </message>
    <message>
        <source>Waits for its hours, %1.</source>
        <translation>Wartet auf die Zeiten (%1).</translation>
    </message>
    <message>
        <source>Every store checks every strip</source>
        <translation>Jeder Store prüft jeden Strip</translation>
    </message>
    <message>
        <source>The catalog is checked</source>
        <translation>Der Katalog wird geprüft</translation>
    </message>
    <message>
        <source>Nothing is wrong with the catalog.</source>
        <translation>Am Katalog ist nichts fehlerhaft.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) were found.</source>
        <translation>
            <numerusform>%Ln Problem wurde gefunden.</numerusform>
            <numerusform>%Ln Probleme wurden gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is an up-to-date copy of the catalog again.</source>
        <translation>Es gibt wieder eine aktuelle Kopie des Katalogs.</translation>
    </message>
    <message>
        <source>No copy of the catalog was made: %1; there is no backup beside it. It is tried again every few minutes.</source>
        <translation>Es wurde keine Kopie des Katalogs erstellt: %1; daneben gibt es keine Sicherung. Alle paar Minuten wird es erneut versucht.</translation>
    </message>
    <message>
        <source>No copy of the catalog was made: %1; the newest backup is %2. It is tried again every few minutes.</source>
        <translation>Es wurde keine Kopie des Katalogs erstellt: %1; die neueste Sicherung ist %2. Alle paar Minuten wird es erneut versucht.</translation>
    </message>
    <message>
        <source>Version %1, epoch %2</source>
        <translation>Version %1, Epoche %2</translation>
    </message>
    <message>
        <source>has vanished from its store</source>
        <translation>ist aus seinem Store verschwunden</translation>
    </message>
    <message>
        <source>holds other bytes than were written</source>
        <translation>enthält andere Bytes als geschrieben wurden</translation>
    </message>
    <message>
        <source>cannot be read by its disk</source>
        <translation>kann von seinem Datenträger nicht gelesen werden</translation>
    </message>
    <message>
        <source>is wrong</source>
        <translation>ist fehlerhaft</translation>
    </message>
    <message>
        <source>Fewer strips exist than are needed; it waits for a machine to come back</source>
        <translation>Es gibt weniger Strips als nötig; er wartet darauf, dass ein Rechner zurückkehrt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) of %1 stripes were rebuilt (%2).</source>
        <translation>
            <numerusform>%Ln Strip wurde wiederhergestellt (%2), betroffene Stripes: %1.</numerusform>
            <numerusform>%Ln Strips wurden wiederhergestellt (%2), betroffene Stripes: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were read back and compared.</source>
        <translation>Davon zurückgelesen und verglichen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) were not read back as they were written, and were put elsewhere</source>
        <translation>
            <numerusform>%Ln Strip war beim Zurücklesen nicht so, wie er geschrieben wurde, und wurde anderswo abgelegt</numerusform>
            <numerusform>%Ln Strips waren beim Zurücklesen nicht so, wie sie geschrieben wurden, und wurden anderswo abgelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) needed nothing any more.</source>
        <translation>
            <numerusform>%Ln Stripe brauchte nichts mehr.</numerusform>
            <numerusform>%Ln Stripes brauchten nichts mehr.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) wait for another machine to hold a strip.</source>
        <translation>
            <numerusform>%Ln Stripe wartet auf einen weiteren Rechner, der einen Strip aufnimmt.</numerusform>
            <numerusform>%Ln Stripes warten auf einen weiteren Rechner, der einen Strip aufnimmt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be rebuilt now.</source>
        <translation>
            <numerusform>%Ln Stripe kann derzeit nicht wiederhergestellt werden.</numerusform>
            <numerusform>%Ln Stripes können derzeit nicht wiederhergestellt werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) failed: %1.</source>
        <translation>
            <numerusform>%Ln Stripe ist fehlgeschlagen: %1.</numerusform>
            <numerusform>%Ln Stripes sind fehlgeschlagen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) kept, %1 no longer needed and dropped, %2 taken up again, %3 missing</source>
        <translation>
            <numerusform>%Ln Strip behalten, %1 nicht mehr benötigt und verworfen, %2 wieder aufgenommen, %3 fehlend</numerusform>
            <numerusform>%Ln Strips behalten, %1 nicht mehr benötigt und verworfen, %2 wieder aufgenommen, %3 fehlend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more strip(s) are wrong or gone; they are rebuilt from the others where enough of those can be read</source>
        <translation>
            <numerusform>%Ln weiterer Strip ist fehlerhaft oder verschwunden; er wird aus den anderen wiederhergestellt, wo davon genügend lesbar sind</numerusform>
            <numerusform>%Ln weitere Strips sind fehlerhaft oder verschwunden; sie werden aus den anderen wiederhergestellt, wo davon genügend lesbar sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Strip %1 of %2 %3; it stays for what can still be read of it, as too few others of its stripe can be read now</source>
        <extracomment>%3 says what is wrong with it, for instance &quot;has vanished from its store&quot;</extracomment>
        <translation>Strip %1 von %2 %3; er bleibt für das, was davon noch lesbar ist, da derzeit zu wenige andere seines Stripes lesbar sind</translation>
    </message>
    <message>
        <source>Strip %1 of %2 %3; it is rebuilt from the others</source>
        <translation>Strip %1 von %2 %3; er wird aus den anderen wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) (%1) were checked by their stores, %2 also here; %3 were wrong, %4 are on stores that are away.</source>
        <translation>
            <numerusform>%Ln Strip (%1) wurde von seinem Store geprüft, %2 auch hier; %3 fehlerhaft, %4 auf abwesenden Stores.</numerusform>
            <numerusform>%Ln Strips (%1) wurden von ihren Stores geprüft, %2 auch hier; %3 fehlerhaft, %4 auf abwesenden Stores.</numerusform>
        </translation>
    </message>
    <message>
        <source>It called a strip right that is wrong</source>
        <translation>Er hat einen Strip als richtig gemeldet, der fehlerhaft ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) (%1) were moved to other stores.</source>
        <translation>
            <numerusform>%Ln Strip (%1) wurde auf einen anderen Store verschoben.</numerusform>
            <numerusform>%Ln Strips (%1) wurden auf andere Stores verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) could not be moved: %1</source>
        <translation>
            <numerusform>%Ln Strip konnte nicht verschoben werden: %1</numerusform>
            <numerusform>%Ln Strips konnten nicht verschoben werden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The local disk cannot be used: %1</source>
        <translation>Der lokale Datenträger kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>It has obeyed another controller (epoch %1) than this one of epoch %2, and refuses. Either another controller runs: stop one of them. Or this one was restored from a backup: then start it with --supersede-epoch %1.</source>
        <translation>Er hat bereits einem anderen Controller (Epoche %1) gehorcht als diesem mit Epoche %2 und verweigert den Dienst. Entweder läuft ein weiterer Controller: Halten Sie einen von beiden an. Oder dieser wurde aus einer Sicherung wiederhergestellt: Starten Sie ihn dann mit --supersede-epoch %1.</translation>
    </message>
    <message>
        <source>It has obeyed another controller than this one of epoch %1, and refuses. Either another controller runs: stop one of them. Or this one was restored from a backup: then start it with --supersede-epoch EPOCH.</source>
        <translation>Er hat bereits einem anderen Controller gehorcht als diesem mit Epoche %1 und verweigert den Dienst. Entweder läuft ein weiterer Controller: Halten Sie einen von beiden an. Oder dieser wurde aus einer Sicherung wiederhergestellt: Starten Sie ihn dann mit --supersede-epoch EPOCH.</translation>
    </message>
    <message>
        <source>The enrolment code is for: %1</source>
        <translation>Der Anmeldecode ist für: %1</translation>
    </message>
    <message>
        <source>It holds nothing any more, and stays out of use until it is taken back</source>
        <translation>Er enthält nichts mehr und bleibt außer Betrieb, bis er wieder aufgenommen wird</translation>
    </message>
    <message>
        <source>The quota of store %1 is %2.</source>
        <translation>Das Kontingent von Store %1 beträgt %2.</translation>
    </message>
    <message>
        <source>Store %1 of %2 was added.</source>
        <translation>Store %1 mit %2 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Store %1 takes the place of store %2, which is rebuilt from the others.</source>
        <translation>Store %1 tritt an die Stelle von Store %2, der aus den anderen wiederhergestellt wird.</translation>
    </message>
    <message>
        <source>Its disk says that it is failing: have what lies there moved away while it can be read, and the disk replaced</source>
        <translation>Sein Datenträger meldet einen drohenden Ausfall: Lassen Sie verschieben, was dort liegt, solange es lesbar ist, und den Datenträger austauschen</translation>
    </message>
    <message>
        <source>Its disk (%1) says that it is failing: have what lies there moved away while it can be read, and the disk replaced</source>
        <translation>Sein Datenträger (%1) meldet einen drohenden Ausfall: Lassen Sie verschieben, was dort liegt, solange es lesbar ist, und den Datenträger austauschen</translation>
    </message>
    <message>
        <source>Its disk no longer says that it is failing</source>
        <translation>Sein Datenträger meldet keinen drohenden Ausfall mehr</translation>
    </message>
    <message>
        <source>Its disk (%1) no longer says that it is failing</source>
        <translation>Sein Datenträger (%1) meldet keinen drohenden Ausfall mehr</translation>
    </message>
    <message>
        <source>Its disk is nearly full (%1 free): it takes back space that it lent; what lay there is rebuilt elsewhere</source>
        <translation>Sein Datenträger ist fast voll (%1 frei): Er nimmt verliehenen Platz zurück; was dort lag, wird anderswo wiederhergestellt</translation>
    </message>
    <message>
        <source>Its disk is nearly full (%1 free), and giving space back was not enough: its store is emptied and taken out of the array. Make room on that machine, or plan without it</source>
        <translation>Sein Datenträger ist fast voll (%1 frei), und Platz zurückzugeben hat nicht gereicht: Sein Store wird geräumt und aus dem Array genommen. Schaffen Sie Platz auf diesem Rechner, oder planen Sie ohne ihn</translation>
    </message>
    <message>
        <source>Its store is empty and was given back; the machine stays enrolled</source>
        <translation>Sein Store ist leer und wurde zurückgegeben; der Rechner bleibt angemeldet</translation>
    </message>
    <message>
        <source>Goes on when the machines have come back after the controller&apos;s restart.</source>
        <translation>Wird fortgesetzt, wenn die Rechner nach dem Neustart des Controllers zurückgekehrt sind.</translation>
    </message>
    <message>
        <source>The controller was started anew</source>
        <translation>Der Controller wurde neu gestartet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Left at its default: %1</source>
        <translation>Beim Standard belassen: %1</translation>
    </message>
    <message>
        <source>From %1 to %2, the default</source>
        <translation>Von %1 auf %2, den Standard</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 auf %2</translation>
    </message>
    <message>
        <source>Nothing is missing: no strip has to be rebuilt.</source>
        <translation>Es fehlt nichts: Kein Strip muss wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>%1 of them have to wait until machines come back.</source>
        <translation>%1 davon müssen warten, bis Rechner zurückkehren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) would be lost: too few of their strips would be left.</source>
        <translation>
            <numerusform>%Ln Stripe ginge verloren: Es blieben zu wenige seiner Strips übrig.</numerusform>
            <numerusform>%Ln Stripes gingen verloren: Es blieben zu wenige ihrer Strips übrig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) find no place: no two strips of a stripe may share a machine, and the others are away or full. Bring another workstation in, or raise a quota.</source>
        <translation>
            <numerusform>%Ln Strip findet keinen Platz: Keine zwei Strips eines Stripes dürfen auf demselben Rechner liegen, und die anderen sind abwesend oder voll. Nehmen Sie einen weiteren Arbeitsplatzrechner auf, oder erhöhen Sie ein Kontingent.</numerusform>
            <numerusform>%Ln Strips finden keinen Platz: Keine zwei Strips eines Stripes dürfen auf demselben Rechner liegen, und die anderen sind abwesend oder voll. Nehmen Sie einen weiteren Arbeitsplatzrechner auf, oder erhöhen Sie ein Kontingent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be read now: they are rebuilt when machines come back.</source>
        <translation>
            <numerusform>%Ln Stripe ist derzeit unlesbar: Er wird wiederhergestellt, wenn Rechner zurückkehren.</numerusform>
            <numerusform>%Ln Stripes sind derzeit unlesbar: Sie werden wiederhergestellt, wenn Rechner zurückkehren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are lost: too few of their strips exist anywhere. If a lost machine comes back, they are there again.</source>
        <translation>
            <numerusform>%Ln Stripe ist verloren: Nirgends gibt es noch genügend seiner Strips. Kehrt ein verlorener Rechner zurück, ist er wieder da.</numerusform>
            <numerusform>%Ln Stripes sind verloren: Nirgends gibt es noch genügend ihrer Strips. Kehrt ein verlorener Rechner zurück, sind sie wieder da.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is online. If it is only to leave, retire it instead: then its strips are moved away while they still count, and no redundancy is lost.</source>
        <translation>%1 ist online. Soll der Rechner nur ausscheiden, mustern Sie ihn stattdessen aus: Dann werden seine Strips verschoben, solange sie noch zählen, und es geht keine Redundanz verloren.</translation>
    </message>
    <message>
        <source>%1 announced its absence and is expected back. What it holds is needed again only if it stays away.</source>
        <translation>%1 hat die Abwesenheit angekündigt und wird zurückerwartet. Der Inhalt wird nur dann neu benötigt, wenn der Rechner wegbleibt.</translation>
    </message>
    <message>
        <source>This store answers, and no error of it is known.</source>
        <translation>Dieser Store antwortet, und es ist kein Fehler von ihm bekannt.</translation>
    </message>
    <message>
        <source>The space that only it used was given back.</source>
        <translation>Der ausschließlich dafür belegte Platz wurde freigegeben.</translation>
    </message>
    <message>
        <source>Made with %1, %2</source>
        <translation>Angelegt mit %1, %2</translation>
    </message>
    <message>
        <source>Shows volume %1 as it was at this moment</source>
        <translation>Zeigt Volume %1, wie es in diesem Augenblick war</translation>
    </message>
    <message>
        <source>Offered by NBD</source>
        <translation>Wird über NBD bereitgestellt</translation>
    </message>
    <message>
        <source>No longer offered by NBD</source>
        <translation>Wird nicht mehr über NBD bereitgestellt</translation>
    </message>
    <message>
        <source>Snapshot deleted with what only it showed</source>
        <translation>Snapshot gelöscht, samt dem, was nur er zeigte</translation>
    </message>
    <message>
        <source>Deleted with all its data</source>
        <translation>Mit allen Daten gelöscht</translation>
    </message>
    <message>
        <source>%1 It goes on at the next start of the controller.</source>
        <translation>%1 Beim nächsten Start des Controllers geht es weiter.</translation>
    </message>
    <message>
        <source>has found store %1 of %2 on its disk; an administrator decides what becomes of it</source>
        <translation>hat auf dem eigenen Datenträger Store %1 von %2 gefunden; ein Administrator entscheidet, was daraus wird</translation>
    </message>
    <message>
        <source>has found store %1 of %2 on its disk; an administrator decides what becomes of it. It cannot be adopted now:</source>
        <translation>hat auf dem eigenen Datenträger Store %1 von %2 gefunden; ein Administrator entscheidet, was daraus wird. Er kann derzeit nicht übernommen werden:</translation>
    </message>
    <message>
        <source>the array does not know this store any more</source>
        <translation>das Array kennt diesen Store nicht mehr</translation>
    </message>
    <message>
        <source>the store was retired: it was emptied, or let go with its machine, before</source>
        <translation>der Store wurde ausgemustert: er wurde zuvor geräumt oder mit seinem Rechner entlassen</translation>
    </message>
    <message>
        <source>%1 is connected with this store at this moment, so one of the two disks is a copy. Switch %1 off first if this machine shall have the store</source>
        <translation>%1 ist in diesem Augenblick mit diesem Store verbunden, also ist einer der beiden Datenträger eine Kopie. Schalten Sie %1 zuerst aus, wenn dieser Rechner den Store erhalten soll</translation>
    </message>
    <message>
        <source>the controller has just started, and %1, which was connected before, may be about to come back. Try again in a minute</source>
        <translation>der Controller wurde gerade erst gestartet, und %1, zuvor verbunden, kehrt möglicherweise gleich zurück. Versuchen Sie es in einer Minute erneut</translation>
    </message>
    <message>
        <source>was approved, and deletes what it found on its disk: store %1</source>
        <translation>wurde zugelassen und löscht, was auf dem eigenen Datenträger gefunden wurde: Store %1</translation>
    </message>
    <message>
        <source>was approved and adopted store %1 of %2 (machine %3), which was retired</source>
        <translation>wurde zugelassen und hat Store %1 von %2 (Rechner %3, jetzt ausgemustert) übernommen</translation>
    </message>
    <message>
        <source>a one-time enrolment code was made, valid until %1</source>
        <translation>ein Einmalcode für die Anmeldung wurde erstellt, gültig bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open enrolment code(s) were withdrawn</source>
        <translation>
            <numerusform>%Ln offener Anmeldecode wurde widerrufen</numerusform>
            <numerusform>%Ln offene Anmeldecodes wurden widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>an open enrolment code of %1 was withdrawn</source>
        <translation>ein offener Anmeldecode von %1 wurde widerrufen</translation>
    </message>
    <message>
        <source>an open enrolment code of %1 was withdrawn: %2</source>
        <translation>ein offener Anmeldecode von %1 wurde widerrufen: %2</translation>
    </message>
    <message>
        <source>asks to join; compare its fingerprint %1 before approving</source>
        <translation>möchte beitreten; vergleichen Sie den Fingerabdruck %1, bevor Sie zulassen</translation>
    </message>
    <message>
        <source>joined by a one-time code</source>
        <translation>ist mit einem Einmalcode beigetreten</translation>
    </message>
    <message>
        <source>came back without its store %1; the strips there are lost</source>
        <translation>ist ohne Store %1 zurückgekehrt; die Strips dort sind verloren</translation>
    </message>
    <message>
        <source>store %1 is now %2</source>
        <translation>Store %1 ist jetzt %2</translation>
    </message>
    <message>
        <source>was approved</source>
        <translation>wurde zugelassen</translation>
    </message>
    <message>
        <source>was turned away</source>
        <translation>wurde abgewiesen</translation>
    </message>
    <message>
        <source>its certificate was revoked</source>
        <translation>das Zertifikat wurde gesperrt</translation>
    </message>
    <message>
        <source>two machines use its certificate at the same time; perhaps its disk was copied. Both are shut out: switch the copy off or enrol it anew, then approve the machine again</source>
        <translation>zwei Rechner verwenden gleichzeitig dieses Zertifikat; vielleicht wurde der Datenträger kopiert. Beide sind ausgeschlossen: Schalten Sie die Kopie aus, oder melden Sie sie neu an, und lassen Sie den Rechner dann erneut zu</translation>
    </message>
    <message>
        <source>was retired</source>
        <translation>wurde ausgemustert</translation>
    </message>
    <message>
        <source>was forgotten</source>
        <translation>wurde aus der Liste entfernt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>stayed</source>
        <translation>geblieben</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>Frist abgelaufen</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgekehrt</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>verloren gegeben</translation>
    </message>
    <message>
        <source>is a failure domain of its own</source>
        <translation>bildet einen eigenen Ausfallbereich</translation>
    </message>
    <message>
        <source>its failure domain is &quot;%1&quot;</source>
        <translation>der Ausfallbereich ist „%1“</translation>
    </message>
    <message>
        <source>was called &quot;%1&quot;</source>
        <translation>hieß bisher „%1“</translation>
    </message>
    <message>
        <source>Data of the volume is being written again.</source>
        <translation>Daten des Volumes werden wieder geschrieben.</translation>
    </message>
    <message>
        <source>Data cannot be read unchanged from any combination of strips (%1).</source>
        <translation>Daten lassen sich aus keiner Kombination von Strips unverändert lesen (%1).</translation>
    </message>
    <message>
        <source>A store that is needed no more could not be removed: %1</source>
        <translation>Ein nicht mehr benötigter Store konnte nicht entfernt werden: %1</translation>
    </message>
    <message>
        <source>Somebody changed the permissions of the store; they were set right again: %1</source>
        <translation>Jemand hat die Zugriffsrechte des Stores geändert; sie wurden wieder richtig gesetzt: %1</translation>
    </message>
    <message>
        <source>Somebody changed the permissions of the store: %1</source>
        <translation>Jemand hat die Zugriffsrechte des Stores geändert: %1</translation>
    </message>
    <message>
        <source>The disk failed while the store was written to. What can be read is served on, but the store takes nothing new until the agent is restarted. See to the disk: %1</source>
        <translation>Der Datenträger hat beim Schreiben in den Store versagt. Was lesbar ist, wird weiter bereitgestellt, aber der Store nimmt nichts Neues an, bis der Agent neu gestartet wird. Kümmern Sie sich um den Datenträger: %1</translation>
    </message>
    <message>
        <source>Somebody moved the store away; it serves until the agent is restarted. Put it back: %1</source>
        <translation>Jemand hat den Store verschoben; er bleibt nutzbar, bis der Agent neu gestartet wird. Legen Sie ihn zurück: %1</translation>
    </message>
    <message numerus="yes">
        <source>The partition became smaller: %Ln strip(s) or more are lost with its end</source>
        <translation>
            <numerusform>Die Partition wurde kleiner: Mindestens %Ln Strip ist mit ihrem Ende verloren</numerusform>
            <numerusform>Die Partition wurde kleiner: Mindestens %Ln Strips sind mit ihrem Ende verloren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody cut the store&apos;s file: %Ln strip(s) or more are lost with its end</source>
        <translation>
            <numerusform>Jemand hat die Datei des Stores gekürzt: Mindestens %Ln Strip ist mit ihrem Ende verloren</numerusform>
            <numerusform>Jemand hat die Datei des Stores gekürzt: Mindestens %Ln Strips sind mit ihrem Ende verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk with the store&apos;s partition was taken away: %1</source>
        <translation>Der Datenträger mit der Partition des Stores wurde entfernt: %1</translation>
    </message>
    <message>
        <source>Somebody deleted the store; what lay there is rebuilt elsewhere: %1</source>
        <translation>Jemand hat den Store gelöscht; was dort lag, wird anderswo wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>Within 30 days not all that lies on this machine could be checked: %1 of %2 are left. It is checked while the machine is on and nobody works at it, and there was too little of that</source>
        <translation>Innerhalb von 30 Tagen konnte nicht alles geprüft werden, was auf diesem Rechner liegt: %1 von %2 sind noch übrig. Geprüft wird, während der Rechner eingeschaltet ist und niemand daran arbeitet, und das kam zu selten vor</translation>
    </message>
    <message>
        <source>Shows a volume that is gone since, as it was at this moment</source>
        <translation>Zeigt ein inzwischen gelöschtes Volume, wie es in diesem Augenblick war</translation>
    </message>
    <message>
        <source>The catalog refuses what the volume has written, so the volume takes no more writes. Check the catalog and start the controller again; what was flushed is in the journal. %1</source>
        <translation>Der Katalog weist ab, was das Volume geschrieben hat; deshalb nimmt das Volume nichts mehr an. Prüfen Sie den Katalog und starten Sie den Controller neu; was mit Flush gesichert wurde, steht im Journal. %1</translation>
    </message>
    <message>
        <source>connected with a certificate (%1) that was not made by an administrator: by fallowd on the controller, or before certificates were listed</source>
        <translation>hat sich mit einem Zertifikat (%1) verbunden, das nicht von einem Administrator ausgestellt wurde, sondern von fallowd auf dem Controller oder bevor Zertifikate aufgelistet wurden</translation>
    </message>
    <message>
        <source>was given a certificate (%1) that is good until %2</source>
        <translation>hat ein Zertifikat erhalten (%1), das bis %2 gilt</translation>
    </message>
    <message>
        <source>the certificate %1 was revoked</source>
        <translation>das Zertifikat %1 wurde widerrufen</translation>
    </message>
    <message>
        <source>the certificate %1 has ended: another administrator makes a new one, or fallowd administrator on the controller</source>
        <translation>das Zertifikat %1 ist abgelaufen: Ein anderer Administrator stellt ein neues aus, oder fallowd administrator auf dem Controller</translation>
    </message>
    <message>
        <source>the certificate %1 ends on %2: its holder renews it, in the console&apos;s settings or with fallow administrators renew</source>
        <translation>das Zertifikat %1 läuft am %2 ab: Wer es hat, erneuert es in den Einstellungen der Konsole oder mit fallow administrators renew</translation>
    </message>
    <message>
        <source>the program does not start</source>
        <translation>das Programm startet nicht</translation>
    </message>
    <message>
        <source>no evaluation array lies there</source>
        <translation>dort liegt kein Array zum Ausprobieren</translation>
    </message>
    <message>
        <source>it cannot be deleted</source>
        <translation>kann nicht gelöscht werden</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>there is a file of that name already</source>
        <translation>eine Datei mit diesem Namen gibt es bereits</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>noch nicht zugelassen</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>this controller does not know the method</source>
        <translation>dieser Controller kennt die Methode nicht</translation>
    </message>
    <message>
        <source>your certificate was revoked</source>
        <translation>Ihr Zertifikat wurde gesperrt</translation>
    </message>
    <message>
        <source>an administrator&apos;s name has 1 to %1 characters and no blanks at its ends</source>
        <translation>der Name eines Administrators hat 1 bis %1 Zeichen und keine Leerzeichen am Anfang oder Ende</translation>
    </message>
    <message>
        <source>an administrator&apos;s name holds no control characters</source>
        <translation>der Name eines Administrators darf keine Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>the certificate is no administrator&apos;s</source>
        <translation>das Zertifikat gehört keinem Administrator</translation>
    </message>
    <message>
        <source>this administrator&apos;s certificate was revoked</source>
        <translation>das Zertifikat dieses Administrators wurde gesperrt</translation>
    </message>
    <message>
        <source>this administrator&apos;s certificate has ended</source>
        <translation>das Zertifikat dieses Administrators ist abgelaufen</translation>
    </message>
    <message>
        <source>there is a good certificate of that name: its holder renews it, or you revoke it first</source>
        <translation>ein gültiges Zertifikat mit diesem Namen gibt es bereits: Sein Inhaber erneuert es, oder Sie sperren es zuerst</translation>
    </message>
    <message>
        <source>a certificate is good for 1 to %1 days</source>
        <translation>ein Zertifikat ist 1 bis %1 Tage gültig</translation>
    </message>
    <message>
        <source>%1 certificates of administrators are kept</source>
        <translation>es gibt bereits %1 Zertifikate von Administratoren, mehr werden nicht aufbewahrt</translation>
    </message>
    <message>
        <source>no administrator&apos;s certificate has a fingerprint that begins so</source>
        <translation>kein Zertifikat eines Administrators hat einen Fingerabdruck, der so beginnt</translation>
    </message>
    <message>
        <source>several certificates begin so: give more of the fingerprint</source>
        <translation>mehrere Zertifikate beginnen so: Geben Sie mehr vom Fingerabdruck an</translation>
    </message>
    <message>
        <source>no other administrator&apos;s certificate that was ever used is good: nobody could administer the array any more. Make another, and connect with it once, before you revoke this one</source>
        <translation>kein anderes Zertifikat eines Administrators, das je verwendet wurde, ist gültig: Niemand könnte das Array mehr verwalten. Erstellen Sie ein weiteres, und verbinden Sie sich einmal damit, bevor Sie dieses sperren</translation>
    </message>
    <message>
        <source>it is blocked until the controller restarts, but could not be written down; revoke it once more: %1</source>
        <translation>das Zertifikat ist gesperrt, bis der Controller neu startet, die Sperrung konnte aber nicht festgehalten werden; sperren Sie es noch einmal: %1</translation>
    </message>
    <message>
        <source>your certificate has ended</source>
        <translation>Ihr Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>this store is not lost: declare its workstation lost first, or wait for it</source>
        <translation>dieser Store ist nicht verloren: Geben Sie zuerst seinen Arbeitsplatzrechner verloren, oder warten Sie auf ihn</translation>
    </message>
    <message>
        <source>there is no room for a copy of the catalog: %1</source>
        <translation>für eine Kopie des Katalogs ist kein Platz: %1</translation>
    </message>
    <message numerus="yes">
        <source>The catalog is an older copy. %Ln revocation(s) that it had forgotten are in force again; look through the workstations and the certificates for others.</source>
        <translation>
            <numerusform>Der Katalog ist eine ältere Kopie. %Ln Sperrung, die darin fehlte, ist wieder in Kraft; sehen Sie die Arbeitsplatzrechner und die Zertifikate nach weiteren durch.</numerusform>
            <numerusform>Der Katalog ist eine ältere Kopie. %Ln Sperrungen, die darin fehlten, sind wieder in Kraft; sehen Sie die Arbeitsplatzrechner und die Zertifikate nach weiteren durch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of %1 cannot be read. If the catalog is an older copy, it may have forgotten what they revoke.</source>
        <translation>
            <numerusform>%Ln Zeile von %1 kann nicht gelesen werden. Wenn der Katalog eine ältere Kopie ist, fehlt darin möglicherweise, was sie sperrt.</numerusform>
            <numerusform>%Ln Zeilen von %1 können nicht gelesen werden. Wenn der Katalog eine ältere Kopie ist, fehlt darin möglicherweise, was sie sperren.</numerusform>
        </translation>
    </message>
    <message>
        <source>the volume is not open</source>
        <translation>das Volume ist nicht geöffnet</translation>
    </message>
    <message>
        <source>there is no such local store</source>
        <translation>diesen lokalen Store gibt es nicht</translation>
    </message>
    <message>
        <source>the volume is being deleted</source>
        <translation>das Volume wird gerade gelöscht</translation>
    </message>
    <message>
        <source>this machine may no longer serve the array</source>
        <translation>dieser Rechner darf dem Array nicht mehr dienen</translation>
    </message>
    <message>
        <source>two machines use this certificate</source>
        <translation>zwei Rechner verwenden dieses Zertifikat</translation>
    </message>
    <message>
        <source>there is no such open code: it was used, or has expired</source>
        <translation>diesen offenen Code gibt es nicht: Er wurde verwendet oder ist abgelaufen</translation>
    </message>
    <message>
        <source>there is no such machine</source>
        <translation>diesen Rechner gibt es nicht</translation>
    </message>
    <message>
        <source>the machine does not wait for approval</source>
        <translation>der Rechner wartet nicht auf Zulassung</translation>
    </message>
    <message>
        <source>turn the machine away, or retire it, first</source>
        <translation>weisen Sie den Rechner zuerst ab, oder mustern Sie ihn aus</translation>
    </message>
    <message>
        <source>the catalog still records strips on its store %1: rebuild them elsewhere first, or delete the volumes that they belong to</source>
        <translation>der Katalog führt noch Strips auf dem Store %1 dieses Rechners auf: Stellen Sie sie zuerst anderswo wieder her, oder löschen Sie die Volumes, zu denen sie gehören</translation>
    </message>
    <message>
        <source>there is no such store</source>
        <translation>diesen Store gibt es nicht</translation>
    </message>
    <message>
        <source>a quota is not negative</source>
        <translation>ein Kontingent kann nicht negativ sein</translation>
    </message>
    <message>
        <source>the store is no longer in use</source>
        <translation>der Store wird nicht mehr verwendet</translation>
    </message>
    <message>
        <source>give an existing directory, with its whole path</source>
        <translation>geben Sie ein vorhandenes Verzeichnis mit vollständigem Pfad an</translation>
    </message>
    <message>
        <source>a store holds at least 1 MiB</source>
        <translation>ein Store fasst mindestens 1 MiB</translation>
    </message>
    <message>
        <source>a store is adopted, left or deleted: one of the three</source>
        <translation>ein Store wird übernommen, belassen oder gelöscht: eines von den dreien</translation>
    </message>
    <message>
        <source>it found %1 on its disk: say whether it adopts that, leaves it, or deletes it</source>
        <translation>der Rechner hat auf seinem Datenträger %1 gefunden: Geben Sie an, ob er das übernimmt, belässt oder löscht</translation>
    </message>
    <message>
        <source>the machine does not wait with store %1 on its disk</source>
        <translation>der Rechner wartet nicht mit Store %1 auf seinem Datenträger auf Zulassung</translation>
    </message>
    <message>
        <source>the machine does not wait with a store that it found</source>
        <translation>der Rechner wartet nicht mit einem gefundenen Store auf Zulassung</translation>
    </message>
    <message>
        <source>there is no such volume</source>
        <translation>dieses Volume gibt es nicht</translation>
    </message>
    <message>
        <source>the machine has no store that could be emptied</source>
        <translation>der Rechner hat keinen Store, der geräumt werden könnte</translation>
    </message>
    <message>
        <source>the machine is not being emptied</source>
        <translation>der Rechner wird nicht geräumt</translation>
    </message>
    <message>
        <source>name 1 to %1 machines</source>
        <translation>geben Sie 1 bis %1 Rechner an</translation>
    </message>
    <message>
        <source>there is no such job</source>
        <translation>diesen Auftrag gibt es nicht</translation>
    </message>
    <message>
        <source>the job has ended already</source>
        <translation>der Auftrag ist bereits beendet</translation>
    </message>
    <message>
        <source>this kind of job cannot be paused</source>
        <translation>Aufträge dieser Art können nicht pausiert werden</translation>
    </message>
    <message>
        <source>this kind of job cannot be cancelled</source>
        <translation>Aufträge dieser Art können nicht abgebrochen werden</translation>
    </message>
    <message>
        <source>this kind of job has no limit</source>
        <translation>Aufträge dieser Art haben kein Limit</translation>
    </message>
    <message>
        <source>a limit is at least 0, which lifts it</source>
        <translation>ein Limit ist mindestens 0; 0 hebt es auf</translation>
    </message>
    <message>
        <source>there is no such stripe; it may have been collected</source>
        <translation>diesen Stripe gibt es nicht; vielleicht hat ihn die Speicherbereinigung entfernt</translation>
    </message>
    <message>
        <source>the range lies outside the volume, which has %1 bytes</source>
        <translation>der Bereich liegt außerhalb des Volumes, das %1 Bytes hat</translation>
    </message>
    <message>
        <source>there is no such policy</source>
        <translation>diese Richtlinie gibt es nicht</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3</source>
        <translation>%1 nimmt %2 bis %3 an</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 percent</source>
        <translation>%1 nimmt %2 bis %3 Prozent an</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 days</source>
        <translation>%1 nimmt %2 bis %3 Tage an</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 seconds</source>
        <translation>%1 nimmt %2 bis %3 Sekunden an</translation>
    </message>
    <message>
        <source>(0: %1)</source>
        <translation>(0: %1)</translation>
    </message>
    <message>
        <source>a strip size is a multiple of 4 KiB</source>
        <translation>eine Strip-Größe ist ein Vielfaches von 4 KiB</translation>
    </message>
    <message>
        <source>%1 takes true or false</source>
        <translation>%1 nimmt true oder false an</translation>
    </message>
    <message>
        <source>give a workstation or a store, not both</source>
        <translation>geben Sie einen Arbeitsplatzrechner oder einen Store an, nicht beides</translation>
    </message>
    <message>
        <source>a limit is at least 0, which is none</source>
        <translation>ein Limit ist mindestens 0; 0 bedeutet kein Limit</translation>
    </message>
    <message>
        <source>say which disk the directory replaces</source>
        <translation>geben Sie an, welchen Datenträger das Verzeichnis ersetzt</translation>
    </message>
    <message>
        <source>this workstation has not joined: it holds nothing</source>
        <translation>dieser Arbeitsplatzrechner ist nicht beigetreten: Er enthält nichts</translation>
    </message>
    <message>
        <source>there is no such workstation</source>
        <translation>diesen Arbeitsplatzrechner gibt es nicht</translation>
    </message>
    <message>
        <source>only a disk of the controller can be replaced by a directory here</source>
        <translation>nur ein Datenträger des Controllers kann hier durch ein Verzeichnis ersetzt werden</translation>
    </message>
    <message>
        <source>give an existing directory of the controller, with its whole path</source>
        <translation>geben Sie ein vorhandenes Verzeichnis des Controllers mit vollständigem Pfad an</translation>
    </message>
    <message>
        <source>What was revoked of %1 is in the catalog, but could not be written down beside it: %2. An older copy of the catalog, put in its place, would not know of it.</source>
        <translation>Was für %1 gesperrt wurde, steht im Katalog, konnte aber nicht daneben festgehalten werden: %2. Eine ältere Kopie des Katalogs an seiner Stelle wüsste nichts davon.</translation>
    </message>
    <message>
        <source>a snapshot keeps its size</source>
        <translation>ein Snapshot behält seine Größe</translation>
    </message>
    <message>
        <source>the volume has gone again</source>
        <translation>das Volume gibt es schon nicht mehr</translation>
    </message>
    <message>
        <source>a volume&apos;s name has 1 to %1 characters and no blanks at its ends</source>
        <translation>der Name eines Volumes hat 1 bis %1 Zeichen und keine Leerzeichen am Anfang oder Ende</translation>
    </message>
    <message>
        <source>a volume&apos;s name holds no slash and no control character</source>
        <translation>der Name eines Volumes darf keine Schrägstriche und keine Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>a volume has 1 MiB to %1</source>
        <translation>ein Volume hat 1 MiB bis %1</translation>
    </message>
    <message>
        <source>an array has at most %1 volumes and snapshots</source>
        <translation>ein Array hat höchstens %1 Volumes und Snapshots</translation>
    </message>
    <message>
        <source>there is a volume of that name already</source>
        <translation>ein Volume mit diesem Namen gibt es bereits</translation>
    </message>
    <message>
        <source>a snapshot has no snapshots of its own: take one of its volume</source>
        <translation>ein Snapshot hat keine eigenen Snapshots: Erstellen Sie einen von seinem Volume</translation>
    </message>
    <message>
        <source>the confirmation is not the volume&apos;s name</source>
        <translation>die Bestätigung stimmt nicht mit dem Namen des Volumes überein</translation>
    </message>
    <message>
        <source>the volume is being deleted already</source>
        <translation>das Volume wird bereits gelöscht</translation>
    </message>
    <message>
        <source>hours are written &quot;always&quot;, or from one time of day to another, for instance &quot;22:00-06:00&quot;</source>
        <translation>Zeiten werden als „always“ angegeben oder von einer Uhrzeit bis zu einer anderen, zum Beispiel „22:00-06:00“</translation>
    </message>
    <message>
        <source>these %1 stores cannot hold one stripe of &quot;%2&quot;</source>
        <translation>diese %1 Stores können keinen Stripe von „%2“ aufnehmen</translation>
    </message>
    <message>
        <source>selection paired or spread needs one data strip on a local disk and its copies on clients (dataCount 1, localDataCount 1, parityCount at least 1, parityClass client)</source>
        <translation>selection paired oder spread braucht einen Datenstrip auf einem lokalen Datenträger und dessen Kopien auf Clients (dataCount 1, localDataCount 1, parityCount mindestens 1, parityClass client)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no layout; say for instance &quot;4+2&quot;, &quot;mirrored paired 1+1&quot;, &quot;striped 2 local + 2 clients&quot; or &quot;parity-on-clients 3+1 rotating&quot;</source>
        <translation>„%1“ ist kein Layout; geben Sie zum Beispiel „4+2“, „mirrored paired 1+1“, „striped 2 local + 2 clients“ oder „parity-on-clients 3+1 rotating“ an</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option of a layout; say &quot;redundancy 2&quot; or &quot;strip 256 KiB&quot; (at most 4 MiB)</source>
        <translation>„%1“ ist keine Option eines Layouts; geben Sie „redundancy 2“ oder „strip 256 KiB“ (höchstens 4 MiB) an</translation>
    </message>
    <message>
        <source>the machine was approved without it; to adopt a store it has to enrol anew</source>
        <translation>der Rechner wurde ohne den Store zugelassen; um einen Store zu übernehmen, muss er sich neu anmelden</translation>
    </message>
    <message>
        <source>the machine was turned away; forget it first, then it may ask again</source>
        <translation>der Rechner wurde abgewiesen; entfernen Sie ihn zuerst aus der Liste, dann darf er erneut anfragen</translation>
    </message>
    <message>
        <source>the machine has not found store %1 on its disk</source>
        <translation>der Rechner hat Store %1 nicht auf seinem Datenträger gefunden</translation>
    </message>
    <message>
        <source>an enrolment code is valid for 1 ms to 30 days</source>
        <translation>ein Anmeldecode ist 1 ms bis 30 Tage gültig</translation>
    </message>
    <message>
        <source>%1 enrolment codes are open; withdraw them first</source>
        <translation>%1 Anmeldecodes sind offen; widerrufen Sie sie zuerst</translation>
    </message>
    <message>
        <source>the enrolment code has been used</source>
        <translation>der Anmeldecode wurde bereits verwendet</translation>
    </message>
    <message>
        <source>this machine&apos;s key is not welcome: it was turned away, revoked or retired</source>
        <translation>der Schlüssel dieses Rechners wird nicht angenommen: Der Rechner wurde abgewiesen, gesperrt oder ausgemustert</translation>
    </message>
    <message>
        <source>too many wrong enrolment codes; try again in a minute</source>
        <translation>zu viele falsche Anmeldecodes; versuchen Sie es in einer Minute erneut</translation>
    </message>
    <message>
        <source>the enrolment code is of another array</source>
        <translation>der Anmeldecode gehört zu einem anderen Array</translation>
    </message>
    <message>
        <source>the enrolment code is unknown, has been used or was withdrawn</source>
        <translation>der Anmeldecode ist unbekannt, wurde bereits verwendet oder widerrufen</translation>
    </message>
    <message>
        <source>the enrolment code has expired; ask for a new one</source>
        <translation>der Anmeldecode ist abgelaufen; bitten Sie um einen neuen</translation>
    </message>
    <message>
        <source>an array has at most %1 machines</source>
        <translation>ein Array hat höchstens %1 Rechner</translation>
    </message>
    <message>
        <source>%1 machines wait for approval already</source>
        <translation>bereits %1 Rechner warten auf Zulassung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address as host:port</source>
        <translation>„%1“ ist keine Adresse der Form host:port</translation>
    </message>
    <message>
        <source>this is no enrolment code: one begins with FALLOW- and an address</source>
        <translation>das ist kein Anmeldecode: Ein solcher beginnt mit FALLOW- und einer Adresse</translation>
    </message>
    <message>
        <source>an enrolment code holds no &quot;%1&quot;</source>
        <translation>ein Anmeldecode enthält kein „%1“</translation>
    </message>
    <message>
        <source>the enrolment code has %1 digits after its address, it must have %2</source>
        <translation>der Anmeldecode hat %1 Stellen nach der Adresse, es müssen %2 sein</translation>
    </message>
    <message>
        <source>the enrolment code is mistyped: its last group does not fit the rest</source>
        <translation>der Anmeldecode enthält einen Tippfehler: Die letzte Gruppe passt nicht zum Rest</translation>
    </message>
    <message>
        <source>the machine is not approved</source>
        <translation>der Rechner ist nicht zugelassen</translation>
    </message>
    <message>
        <source>the agent has obeyed epoch %1, this controller is of epoch %2</source>
        <translation>der Agent hat Epoche %1 gehorcht, dieser Controller hat Epoche %2</translation>
    </message>
    <message>
        <source>this machine was not given that store</source>
        <translation>diesem Rechner wurde dieser Store nicht zugeteilt</translation>
    </message>
    <message>
        <source>the store is known in another life; say hello again to begin a new one</source>
        <translation>der Store ist aus einem anderen Leben bekannt; eine erneute Begrüßung (hello) beginnt ein neues</translation>
    </message>
    <message>
        <source>another store has the same own id: it was copied</source>
        <translation>ein anderer Store hat dieselbe eigene Kennung: Er wurde kopiert</translation>
    </message>
    <message>
        <source>the store is known already as %1</source>
        <translation>der Store ist bereits als %1 bekannt</translation>
    </message>
    <message>
        <source>no such machine is enrolled</source>
        <translation>kein solcher Rechner ist angemeldet</translation>
    </message>
    <message>
        <source>the machine is %1</source>
        <translation>der Rechner ist %1</translation>
    </message>
    <message>
        <source>its certificate has been revoked</source>
        <translation>sein Zertifikat wurde gesperrt</translation>
    </message>
    <message>
        <source>its certificate is not the one it was given last</source>
        <translation>sein Zertifikat ist nicht das zuletzt ausgestellte</translation>
    </message>
    <message>
        <source>only an approved machine can be fenced off</source>
        <translation>nur ein zugelassener Rechner kann ausgeschlossen werden</translation>
    </message>
    <message>
        <source>its store %1 is still in use; retire the machine first</source>
        <translation>sein Store %1 wird noch verwendet; mustern Sie den Rechner zuerst aus</translation>
    </message>
    <message>
        <source>only an approved machine can be declared lost</source>
        <translation>nur ein zugelassener Rechner kann verloren gegeben werden</translation>
    </message>
    <message>
        <source>%1 has at most %2 characters</source>
        <translation>%1 hat höchstens %2 Zeichen</translation>
    </message>
    <message>
        <source>%1 has no blanks at its ends</source>
        <translation>%1 darf keine Leerzeichen am Anfang oder Ende haben</translation>
    </message>
    <message>
        <source>%1 holds no control character</source>
        <translation>%1 darf keine Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>a failure domain&apos;s name</source>
        <translation>der Name eines Ausfallbereichs</translation>
    </message>
    <message>
        <source>a machine&apos;s name</source>
        <translation>der Name eines Rechners</translation>
    </message>
    <message>
        <source>a machine&apos;s name is not empty</source>
        <translation>der Name eines Rechners darf nicht leer sein</translation>
    </message>
    <message>
        <source>there is a machine of that name already</source>
        <translation>einen Rechner mit diesem Namen gibt es bereits</translation>
    </message>
    <message>
        <source>what answers there is no controller of an array</source>
        <translation>was dort antwortet, ist kein Controller eines Arrays</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>the controller proves itself by another authority than the identity&apos;s: expected %1, shown %2</source>
        <translation>der Controller weist sich durch eine andere Zertifizierungsstelle aus als die der Identität: erwartet %1, vorgezeigt %2</translation>
    </message>
    <message>
        <source>no connection within %1 ms</source>
        <translation>keine Verbindung innerhalb von %1 ms</translation>
    </message>
    <message>
        <source>it is not a controller</source>
        <translation>das ist kein Controller</translation>
    </message>
    <message>
        <source>it is the controller of another array</source>
        <translation>das ist der Controller eines anderen Arrays</translation>
    </message>
    <message>
        <source>this machine&apos;s network has no domain to ask</source>
        <translation>das Netzwerk dieses Rechners hat keine Domain, die gefragt werden kann</translation>
    </message>
    <message>
        <source>the network names no controller</source>
        <translation>das Netzwerk nennt keinen Controller</translation>
    </message>
    <message>
        <source>an address is host:port, for instance storage.example:7440</source>
        <translation>eine Adresse hat die Form host:port, zum Beispiel storage.example:7440</translation>
    </message>
    <message>
        <source>the certificate does not parse</source>
        <translation>das Zertifikat hat kein gültiges Format</translation>
    </message>
    <message>
        <source>the authority&apos;s certificate does not parse</source>
        <translation>das Zertifikat der Zertifizierungsstelle hat kein gültiges Format</translation>
    </message>
    <message>
        <source>the private key does not parse</source>
        <translation>der private Schlüssel hat kein gültiges Format</translation>
    </message>
    <message>
        <source>the private key is not the certificate&apos;s</source>
        <translation>der private Schlüssel gehört nicht zum Zertifikat</translation>
    </message>
    <message>
        <source>the certificate was not issued by the authority</source>
        <translation>das Zertifikat wurde nicht von der Zertifizierungsstelle ausgestellt</translation>
    </message>
    <message>
        <source>this is not an identity file of a Fallow array</source>
        <translation>das ist keine Identitätsdatei eines Fallow-Arrays</translation>
    </message>
    <message>
        <source>the identity file does not say where the controller is</source>
        <translation>die Identitätsdatei gibt nicht an, wo der Controller ist</translation>
    </message>
    <message>
        <source>the identity file holds no private key</source>
        <translation>die Identitätsdatei enthält keinen privaten Schlüssel</translation>
    </message>
    <message>
        <source>the identity file holds no certificate</source>
        <translation>die Identitätsdatei enthält kein Zertifikat</translation>
    </message>
    <message>
        <source>the identity file holds no certificate of the array&apos;s authority</source>
        <translation>die Identitätsdatei enthält kein Zertifikat der Zertifizierungsstelle des Arrays</translation>
    </message>
    <message>
        <source>this file is too large to be an identity file</source>
        <translation>diese Datei ist zu groß für eine Identitätsdatei</translation>
    </message>
    <message>
        <source>cannot write the identity file: %1</source>
        <translation>die Identitätsdatei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>the identity has a passphrase already</source>
        <translation>die Identität hat bereits eine Passphrase</translation>
    </message>
    <message>
        <source>a passphrase has 1 to %1 bytes of UTF-8</source>
        <translation>eine Passphrase hat 1 bis %1 Bytes in UTF-8</translation>
    </message>
    <message>
        <source>the service does not run</source>
        <translation>der Dienst läuft nicht</translation>
    </message>
    <message>
        <source>the service does not answer</source>
        <translation>der Dienst antwortet nicht</translation>
    </message>
    <message>
        <source>there is no connection to the controller</source>
        <translation>es besteht keine Verbindung zum Controller</translation>
    </message>
    <message>
        <source>the identity is protected by a passphrase: unlock it first</source>
        <translation>die Identität ist durch eine Passphrase geschützt: Entsperren Sie sie zuerst</translation>
    </message>
    <message>
        <source>the partition carries: %1</source>
        <translation>die Partition enthält bereits: %1</translation>
    </message>
    <message>
        <source>the partition was not given to the array: that is done by hand, once</source>
        <translation>die Partition wurde nicht dem Array übergeben: Das geschieht einmalig von Hand</translation>
    </message>
    <message>
        <source>the partition holds no more than %1</source>
        <translation>die Partition fasst nicht mehr als %1</translation>
    </message>
    <message>
        <source>the file system is mounted read-only</source>
        <translation>das Dateisystem ist schreibgeschützt eingehängt</translation>
    </message>
    <message>
        <source>the partition is not there: is its disk connected?</source>
        <translation>die Partition ist nicht vorhanden: Ist ihr Datenträger angeschlossen?</translation>
    </message>
    <message>
        <source>the partition is in use: mounted, as swap, by RAID or LVM, or by another process</source>
        <translation>die Partition wird verwendet: eingehängt, als Swap, durch RAID oder LVM oder durch einen anderen Prozess</translation>
    </message>
    <message>
        <source>the partition is write-protected</source>
        <translation>die Partition ist schreibgeschützt</translation>
    </message>
    <message>
        <source>another process has the storage file open</source>
        <translation>ein anderer Prozess hat die Speicherdatei geöffnet</translation>
    </message>
    <message>
        <source>the store belongs to array %1</source>
        <translation>der Store gehört zu Array %1</translation>
    </message>
    <message>
        <source>the storage file is store %1 of this array, not %2</source>
        <translation>die Speicherdatei ist Store %1 dieses Arrays, nicht %2</translation>
    </message>
    <message>
        <source>somebody has put the partition to other use; it carries: %1</source>
        <translation>jemand hat die Partition anderweitig verwendet; sie enthält: %1</translation>
    </message>
    <message>
        <source>the partition does not carry the store (any more)</source>
        <translation>die Partition enthält den Store nicht (mehr)</translation>
    </message>
    <message>
        <source>this is not a storage file of Fallow</source>
        <translation>das ist keine Speicherdatei von Fallow</translation>
    </message>
    <message>
        <source>the superblock does not match its checksum</source>
        <translation>der Superblock stimmt nicht mit seiner Prüfsumme überein</translation>
    </message>
    <message>
        <source>the storage file has format version %1; this build knows %2</source>
        <translation>die Speicherdatei hat Formatversion %1; diese Programmversion kennt %2</translation>
    </message>
    <message>
        <source>a volume&apos;s size is a multiple of 4 KiB and at most 1 PiB</source>
        <translation>die Größe eines Volumes ist ein Vielfaches von 4 KiB und höchstens 1 PiB</translation>
    </message>
    <message>
        <source>a snapshot of the volume is being taken</source>
        <translation>vom Volume wird gerade ein Snapshot erstellt</translation>
    </message>
    <message>
        <source>the volume is being resized</source>
        <translation>die Größe des Volumes wird gerade geändert</translation>
    </message>
    <message>
        <source>another snapshot of the volume is being taken</source>
        <translation>vom Volume wird gerade ein anderer Snapshot erstellt</translation>
    </message>
    <message>
        <source>what is buffered could not be written to the stores in time, so no snapshot was taken; look at the stores and try again</source>
        <translation>gepufferte Daten konnten nicht rechtzeitig in die Stores geschrieben werden, daher wurde kein Snapshot erstellt; sehen Sie nach den Stores, und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>another agent runs on this directory</source>
        <translation>in diesem Verzeichnis läuft bereits ein anderer Agent</translation>
    </message>
    <message>
        <source>agent.json: %1. It must belong to the user that the agent runs as: chown -R %2 %3</source>
        <translation>agent.json: %1. Die Datei muss dem Benutzer gehören, unter dem der Agent läuft: chown -R %2 %3</translation>
    </message>
    <message>
        <source>agent.json cannot be read: %1. Put it right; or remove it and join once more, and what this machine lends is used again: %2</source>
        <translation>agent.json kann nicht gelesen werden: %1. Berichtigen Sie die Datei; oder entfernen Sie sie und treten Sie noch einmal bei, dann wird wieder verwendet, was dieser Rechner verleiht: %2</translation>
    </message>
    <message>
        <source>This machine&apos;s identity: %1. It must belong to the user that the agent runs as: chown -R %2 %3</source>
        <translation>Identität dieses Rechners: %1. Sie muss dem Benutzer gehören, unter dem der Agent läuft: chown -R %2 %3</translation>
    </message>
    <message>
        <source>This machine cannot prove who it is: %1. Put back %2 from a backup; or remove agent.json beside it and join once more, and what this machine lends is used again</source>
        <translation>Dieser Rechner kann sich nicht ausweisen: %1. Stellen Sie %2 aus einer Sicherung wieder her; oder entfernen Sie die Datei agent.json daneben und treten Sie noch einmal bei, dann wird wieder verwendet, was dieser Rechner verleiht</translation>
    </message>
    <message>
        <source>agent.json cannot be used: %1. Put it right: %2</source>
        <translation>agent.json kann nicht verwendet werden: %1. Berichtigen Sie die Datei: %2</translation>
    </message>
    <message>
        <source>this machine lends nothing: it belongs to no array yet</source>
        <translation>dieser Rechner verleiht nichts: Er gehört noch zu keinem Array</translation>
    </message>
    <message>
        <source>this machine belongs to an array already</source>
        <translation>dieser Rechner gehört bereits zu einem Array</translation>
    </message>
    <message>
        <source>a search is under way</source>
        <translation>eine Suche läuft bereits</translation>
    </message>
    <message>
        <source>The store cannot be opened: %1</source>
        <translation>Der Store kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>The disk that is lent is not there: %1</source>
        <translation>Der verliehene Datenträger ist nicht vorhanden: %1</translation>
    </message>
    <message>
        <source>The controller does not accept this machine any more: %1</source>
        <translation>Der Controller akzeptiert diesen Rechner nicht mehr: %1</translation>
    </message>
    <message>
        <source>The partition that is lent cannot be measured: %1</source>
        <translation>Die Größe der verliehenen Partition lässt sich nicht ermitteln: %1</translation>
    </message>
    <message>
        <source>An older controller than this store has seen: %1</source>
        <translation>Dieser Store kennt schon einen neueren Controller: %1</translation>
    </message>
    <message>
        <source>The store cannot be made: %1</source>
        <translation>Der Store kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>A store lies where the new one should, and it is not empty: move it away</source>
        <translation>Wo der neue Store liegen soll, liegt schon einer, und er ist nicht leer: Verschieben Sie ihn</translation>
    </message>
    <message>
        <source>The configuration cannot be written: %1</source>
        <translation>Die Konfiguration kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The store cannot be used: %1</source>
        <translation>Der Store kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>this workstation is enrolled already; remove agent.json to begin anew</source>
        <translation>dieser Arbeitsplatzrechner ist bereits angemeldet; entfernen Sie agent.json, um neu zu beginnen</translation>
    </message>
    <message>
        <source>cannot make the directory</source>
        <translation>das Verzeichnis kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>the administrator has turned this machine away</source>
        <translation>der Administrator hat diesen Rechner abgewiesen</translation>
    </message>
    <message>
        <source>the authority is not the one that was agreed on</source>
        <translation>die Zertifizierungsstelle ist nicht die vereinbarte</translation>
    </message>
    <message>
        <source>another store lies where the index or the files of this machine&apos;s store belong; move it away, and enrol once more</source>
        <translation>wo der Index oder die Dateien des Stores dieses Rechners hingehören, liegt ein anderer Store; verschieben Sie ihn, und melden Sie den Rechner noch einmal an</translation>
    </message>
    <message>
        <source>a schedule has at most %1 entries</source>
        <translation>ein Zeitplan hat höchstens %1 Einträge</translation>
    </message>
    <message>
        <source>an entry needs a day of the week, a begin from 0 to 1439 and an end from 1 to 1440 minutes</source>
        <translation>ein Eintrag braucht einen Wochentag, einen Beginn von 0 bis 1439 und ein Ende von 1 bis 1440 Minuten</translation>
    </message>
    <message>
        <source>a pause ends in the future, and within a week</source>
        <translation>eine Pause endet in der Zukunft und innerhalb einer Woche</translation>
    </message>
    <message>
        <source>a size is not negative</source>
        <translation>eine Größe kann nicht negativ sein</translation>
    </message>
    <message>
        <source>the administrator asks for at least %1</source>
        <translation>der Administrator fordert mindestens %1 an</translation>
    </message>
    <message>
        <source>the administrator lets you keep at most %1 free</source>
        <translation>der Administrator erlaubt Ihnen, höchstens %1 freizuhalten</translation>
    </message>
    <message>
        <source>Deleted; its snapshots stay as they are</source>
        <translation>Gelöscht; seine Snapshots bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>it has come back without its store %1 times: the administrator retires this machine, then it can join anew</source>
        <translation>er ist %1-mal ohne seinen Store zurückgekommen: Der Administrator mustert diesen Rechner aus, danach kann er neu beitreten</translation>
    </message>
    <message>
        <source>by this computer&apos;s clock, %1, the controller&apos;s certificate is not good yet or not any more: set the clock right, or tell the administrator</source>
        <translation>nach der Uhr dieses Computers, %1, ist das Zertifikat des Controllers noch nicht oder nicht mehr gültig: Stellen Sie die Uhr richtig oder wenden Sie sich an den Administrator</translation>
    </message>
    <message>
        <source>this certificate is good from %1 on only, and the controller&apos;s clock says %2: that clock is wrong, or was when the certificate was made</source>
        <translation>dieses Zertifikat gilt erst ab %1, und die Uhr des Controllers zeigt %2: Diese Uhr geht falsch oder ging falsch, als das Zertifikat ausgestellt wurde</translation>
    </message>
    <message>
        <source>this certificate ended on %1</source>
        <translation>dieses Zertifikat ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>Its certificate has ended on %1, and it did not come to renew it: it cannot connect any more. Enrol it anew, with a code; its store is found then</source>
        <translation>Sein Zertifikat ist am %1 abgelaufen, ohne dass er es erneuert hat: Er kann sich nicht mehr verbinden. Melden Sie ihn mit einem Code neu an; sein Store wird dann gefunden</translation>
    </message>
    <message>
        <source>Its certificate ends on %1, and it has not renewed it. Switch it on and see that its agent is of version %2 or later</source>
        <translation>Sein Zertifikat läuft am %1 ab, und er hat es nicht erneuert. Schalten Sie ihn ein, und sorgen Sie dafür, dass sein Agent die Version %2 oder eine spätere hat</translation>
    </message>
    <message>
        <source>The controller&apos;s own certificate ends on %1 and cannot be renewed: %2. After that no workstation finds its controller</source>
        <translation>Das eigene Zertifikat des Controllers läuft am %1 ab und lässt sich nicht erneuern: %2. Danach findet kein Arbeitsplatzrechner mehr seinen Controller</translation>
    </message>
    <message>
        <source>The controller&apos;s own certificate was renewed, until %1</source>
        <translation>Das eigene Zertifikat des Controllers wurde bis %1 erneuert</translation>
    </message>
    <message>
        <source>asked for a new certificate, for its own ends on %1, and was given one; its own is good until it comes with the new one</source>
        <translation>hat um ein neues Zertifikat gebeten, denn das bisherige läuft am %1 ab, und hat es bekommen; das bisherige gilt, bis er mit dem neuen kommt</translation>
    </message>
    <message>
        <source>came with its new certificate; the one before is worthless now</source>
        <translation>ist mit dem neuen Zertifikat gekommen; das bisherige ist nun wertlos</translation>
    </message>
    <message>
        <source>its row cannot be read (%1); it is of volume %2</source>
        <translation>sein Eintrag ist nicht lesbar (%1); es gehört zum Volume %2</translation>
    </message>
    <message>
        <source>the volume is gone, but a part of its map is there</source>
        <translation>das Volume gibt es nicht mehr, aber ein Teil seiner Karte ist da</translation>
    </message>
    <message>
        <source>the index of its stripes lacks %1 and has %2 too many, the first is stripe %3</source>
        <translation>im Verzeichnis seiner Stripes fehlen %1, und %2 sind zu viel; der erste ist Stripe %3</translation>
    </message>
    <message>
        <source>the table does not agree with itself: %1</source>
        <translation>die Tabelle widerspricht sich: %1</translation>
    </message>
    <message>
        <source>it is revoked, but the controller is too busy to say whether its connections to volumes are closed; they are as soon as it can</source>
        <translation>es ist widerrufen, aber der Controller ist zu beschäftigt, um zu sagen, ob die Verbindungen zu Volumes getrennt sind; er trennt sie, sobald er kann</translation>
    </message>
    <message>
        <source>Its row in the catalog cannot be read</source>
        <translation>Sein Eintrag im Katalog ist nicht lesbar</translation>
    </message>
    <message>
        <source>It could be opened after all</source>
        <translation>Es ließ sich nun doch öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are passed over, as their rows in the catalog cannot be read: a check of the catalog names them.</source>
        <translation>
            <numerusform>%Ln Stripe wird übergangen, da sein Eintrag im Katalog nicht lesbar ist: Eine Prüfung des Katalogs nennt ihn.</numerusform>
            <numerusform>%Ln Stripes werden übergangen, da ihre Einträge im Katalog nicht lesbar sind: Eine Prüfung des Katalogs nennt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>what has this name is no file (but a folder, a device or a pipe), and is not replaced: choose another name</source>
        <translation>was so heißt, ist keine Datei (sondern ein Ordner, ein Gerät oder eine Pipe) und wird nicht ersetzt: Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>The controller answers, but no connection for data to it comes about, so this computer serves nothing: %1</source>
        <translation>Der Controller antwortet, aber es kommt keine Verbindung für Daten zu ihm zustande; daher stellt dieser Computer nichts bereit: %1</translation>
    </message>
    <message>
        <source>The volume&apos;s journal cannot be written, so that flushes wait for the stores and may fail: %1</source>
        <translation>Das Journal des Volumes lässt sich nicht schreiben; Flush-Anforderungen warten deshalb auf die Stores und können fehlschlagen: %1</translation>
    </message>
    <message>
        <source>The volume&apos;s journal is being written again.</source>
        <translation>Das Journal des Volumes wird wieder geschrieben.</translation>
    </message>
    <message>
        <source>Data of the volume cannot be written to the stores and waits in the controller: %1</source>
        <translation>Daten des Volumes können nicht in die Stores geschrieben werden und warten im Controller: %1</translation>
    </message>
    <message>
        <source>It called its strips right, but gave none back when it was asked for them as a proof</source>
        <translation>Er hat seine Strips als richtig gemeldet, aber keinen herausgegeben, als sie zum Beweis verlangt wurden</translation>
    </message>
    <message>
        <source>the file is damaged: %1; there is no backup beside it</source>
        <translation>Die Datei ist beschädigt: %1; daneben gibt es keine Sicherung</translation>
    </message>
    <message>
        <source>the file is damaged: %1; the newest backup is %2</source>
        <translation>Die Datei ist beschädigt: %1; die neueste Sicherung ist %2</translation>
    </message>
    <message>
        <source>The catalog does not tell where a part of the volume&apos;s data lies, so that it cannot be read: %1</source>
        <translation>Der Katalog gibt nicht an, wo ein Teil der Daten des Volumes liegt; dieser kann daher nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the disk has %1 left, a copy of the catalog needs %2 with what must stay free: %3 are missing</source>
        <translation>auf dem Datenträger sind noch %1 frei, eine Kopie des Katalogs braucht mit dem, was frei bleiben muss, %2: es fehlen %3</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>der Datenträger antwortet nicht</translation>
    </message>
    <message>
        <source>strips are still on their way to one of its stores: try again in a moment</source>
        <translation>zu einem Store dieses Rechners sind noch Strips unterwegs: Versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>the directory of the volume&apos;s journal is missing, and with it what was written last: if it lies on another disk, mount that; only if it is lost for good, make it anew, empty</source>
        <translation>das Verzeichnis des Journals dieses Volumes fehlt und damit das zuletzt Geschriebene: liegt es auf einem anderen Datenträger, hängen Sie diesen ein; nur wenn es endgültig verloren ist, legen Sie es neu und leer an</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are touched, %1 have to be written to other stores.</source>
        <translation>
            <numerusform>%Ln Stripe ist betroffen, %1 müssen auf andere Stores geschrieben werden.</numerusform>
            <numerusform>%Ln Stripes sind betroffen, %1 müssen auf andere Stores geschrieben werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more strip(s) of a stripe may be lost meanwhile.</source>
        <translation>
            <numerusform>%Ln weiterer Strip eines Stripes darf währenddessen verloren gehen.</numerusform>
            <numerusform>%Ln weitere Strips eines Stripes dürfen währenddessen verloren gehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more machine(s) or disk(s) must join before it can be written in full. Its layout is %1.</source>
        <translation>
            <numerusform>%Ln weiterer Rechner oder Datenträger muss hinzukommen, bevor es vollständig geschrieben werden kann. Sein Layout ist %1.</numerusform>
            <numerusform>%Ln weitere Rechner oder Datenträger müssen hinzukommen, bevor es vollständig geschrieben werden kann. Sein Layout ist %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>a layout has 1 to %1 data strips, not %2</source>
        <translation>ein Layout hat 1 bis %1 Datenstrips, nicht %2</translation>
    </message>
    <message>
        <source>a layout with %2 data strips has 0 to %1 parity strips, not %3</source>
        <translation>ein Layout mit %2 Datenstrips hat 0 bis %1 Paritätsstrips, nicht %3</translation>
    </message>
    <message>
        <source>at most all %1 data strips can lie on local disks, not %2</source>
        <translation>höchstens alle %1 Datenstrips können auf lokalen Datenträgern liegen, nicht %2</translation>
    </message>
    <message>
        <source>the redundancy to wait for is at most the %1 parity strips, not %2</source>
        <translation>die Redundanz, auf die gewartet wird, ist höchstens die der %1 Paritätsstrips, nicht %2</translation>
    </message>
    <message>
        <source>a strip has a multiple of %1 bytes, from %2 to %3, not %4</source>
        <translation>ein Strip hat ein Vielfaches von %1 Bytes, von %2 bis %3, nicht %4</translation>
    </message>
    <message>
        <source>its disk has room for %1 only</source>
        <translation>der Datenträger hat nur Platz für %1</translation>
    </message>
    <message>
        <source>The quota of store %1 is %2, the most that its owner lends; %3 were asked for.</source>
        <translation>Das Kontingent von Store %1 beträgt %2, das Höchste, was sein Besitzer verleiht; verlangt waren %3.</translation>
    </message>
    <message>
        <source>the disk in this directory still serves: give another directory, or rebuild without a new disk first</source>
        <translation>der Datenträger in diesem Verzeichnis dient noch: ein anderes Verzeichnis angeben oder zuerst ohne neuen Datenträger wiederherstellen</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>This was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The controller cannot make sense of this request.</source>
        <translation>Der Controller kann mit dieser Anfrage nichts anfangen.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Something of this name exists already.</source>
        <translation>Etwas mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <source>There is no space left for this; it works again when space returns.</source>
        <translation>Dafür ist kein Platz mehr; sobald wieder Platz ist, funktioniert es wieder.</translation>
    </message>
    <message>
        <source>A disk reports an error.</source>
        <translation>Ein Datenträger meldet einen Fehler.</translation>
    </message>
    <message>
        <source>The data does not match its checksum or seal.</source>
        <translation>Die Daten passen nicht zu ihrer Prüfsumme oder ihrem Siegel.</translation>
    </message>
    <message>
        <source>This belongs to another array. Is the identity the right one?</source>
        <translation>Das gehört zu einem anderen Array. Ist es die richtige Identität?</translation>
    </message>
    <message>
        <source>It is in use at present; try again when the other work has ended.</source>
        <translation>Das wird gerade verwendet; versuchen Sie es erneut, wenn die andere Arbeit beendet ist.</translation>
    </message>
    <message>
        <source>The controller does not allow this now.</source>
        <translation>Der Controller lässt das jetzt nicht zu.</translation>
    </message>
    <message>
        <source>The controller does not accept this identity.</source>
        <translation>Der Controller akzeptiert diese Identität nicht.</translation>
    </message>
    <message>
        <source>A newer controller has taken over this array; this one must not command it.</source>
        <translation>Ein neuerer Controller hat dieses Array übernommen; dieser darf es nicht mehr steuern.</translation>
    </message>
    <message>
        <source>The controller did not answer in time.</source>
        <translation>Der Controller hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection to the controller closed.</source>
        <translation>Die Verbindung zum Controller wurde geschlossen.</translation>
    </message>
    <message>
        <source>The controller cannot be reached.</source>
        <translation>Der Controller ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>This is larger than Fallow allows.</source>
        <translation>Das ist größer, als Fallow erlaubt.</translation>
    </message>
    <message>
        <source>The other side does not keep to the protocol; the connection was closed.</source>
        <translation>Die Gegenseite hält sich nicht an das Protokoll; die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>Too many machines are away to read this data now.</source>
        <translation>Zu viele Rechner sind abwesend, um diese Daten jetzt zu lesen.</translation>
    </message>
    <message>
        <source>Too few machines with free space are online.</source>
        <translation>Zu wenige Rechner mit freiem Platz sind online.</translation>
    </message>
    <message>
        <source>It takes no changes at present.</source>
        <translation>Zurzeit sind keine Änderungen möglich.</translation>
    </message>
    <message>
        <source>Fallow caught a mistake of its own before it could do harm.</source>
        <translation>Fallow hat einen eigenen Fehler abgefangen, bevor Schaden entstehen konnte.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, details in English</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The controller is of another version than this console and does not know this command.</source>
        <translation>Der Controller hat eine andere Version als diese Konsole und kennt diesen Befehl nicht.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a rate: bytes per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used of total</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>form of a moment, as QLocale::toString() reads it</comment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>form of a moment of another year, as QLocale::toString() reads it</comment>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>done about %1</source>
        <comment>when a piece of work ends: a time of day, or a day and a time</comment>
        <translation>fertig etwa: %1</translation>
    </message>
</context>
<context>
    <name>LayoutSketch</name>
    <message>
        <source>disk %1</source>
        <translation>Platte %1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>MachinePlans</name>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln Arbeitsplatzrechner</numerusform>
            <numerusform>%Ln Arbeitsplatzrechner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Volume %1 needs %2 failure domains and %3 would be left: its strips cannot all move.</source>
        <translation>Volume %1 braucht %2 Ausfallbereiche, es blieben aber nur %3: Nicht alle seine Strips können verschoben werden.</translation>
    </message>
    <message>
        <source>Only %1 are free on the other stores.</source>
        <translation>Auf den anderen Stores sind nur %1 frei.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, fingerprint</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Let %1 join?</source>
        <translation>%1 zulassen?</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>I have compared the fingerprints</source>
        <translation>Ich habe die Fingerabdrücke verglichen</translation>
    </message>
    <message>
        <source>Turn %1 away?</source>
        <translation>%1 abweisen?</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>Empty %1?</source>
        <translation>%1 räumen?</translation>
    </message>
    <message>
        <source>All strips move to other machines; everything stays readable. It stays a member, without data, until you take it back.</source>
        <translation>Alle Strips werden auf andere Rechner verschoben; alles bleibt lesbar. Die Mitgliedschaft bleibt bestehen, ohne Daten, bis zur Wiederaufnahme.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Räumen</translation>
    </message>
    <message>
        <source>Take %1 back into use?</source>
        <translation>%1 wieder aufnehmen?</translation>
    </message>
    <message>
        <source>It takes new strips again. What has moved away stays where it is.</source>
        <translation>Neue Strips werden wieder angenommen. Was verschoben wurde, bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Retire %1?</source>
        <translation>%1 ausmustern?</translation>
    </message>
    <message>
        <source>All strips move to other machines; everything stays readable. Then it is let go for good: to come back it would have to enrol anew.</source>
        <translation>Alle Strips werden auf andere Rechner verschoben; alles bleibt lesbar. Danach ist die Trennung endgültig: Für eine Rückkehr wäre eine neue Anmeldung nötig.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Ausmustern</translation>
    </message>
    <message>
        <source>Declare %1 lost?</source>
        <translation>%1 verloren geben?</translation>
    </message>
    <message>
        <source>Do this when it will not come back soon. Its strips are rebuilt onto other machines from what is left. If it does come back, its strips count again.</source>
        <translation>Sinnvoll, wenn keine baldige Rückkehr zu erwarten ist. Die Strips werden aus dem, was übrig ist, auf anderen Rechnern wiederhergestellt. Bei einer Rückkehr zählen sie wieder.</translation>
    </message>
    <message>
        <source>Declare lost</source>
        <translation>Verloren geben</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>%1 sperren?</translation>
    </message>
    <message>
        <source>For a machine that was stolen or that nobody trusts any more. Its certificate is blocked at once and for good, and what it holds counts as lost. This cannot be undone.</source>
        <translation>Für Rechner, die gestohlen wurden oder denen niemand mehr vertraut. Das Zertifikat wird sofort und endgültig gesperrt, und die Inhalte gelten als verloren. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Put %1 into the failure domain %2?</source>
        <translation>%1 dem Ausfallbereich %2 zuordnen?</translation>
    </message>
    <message>
        <source>Machines of one failure domain may fail together: one room, one switch, one fuse. A stripe never has two strips in one. This counts for new stripes; what is there stays.</source>
        <translation>Rechner eines Ausfallbereichs können gemeinsam ausfallen: ein Raum, ein Switch, eine Sicherung. Ein Stripe hat nie zwei Strips im selben Bereich. Das gilt für neue Stripes; vorhandene bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Nothing has to be moved. No data at risk.</source>
        <translation>Es muss nichts verschoben werden. Keine Daten gefährdet.</translation>
    </message>
    <message>
        <source>%1 is called %2 from now on. Nothing else changes.</source>
        <translation>%1 heißt ab jetzt %2. Sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Rename %1?</source>
        <translation>%1 umbenennen?</translation>
    </message>
    <message>
        <source>The name is for people; the array knows the machine by its certificate.</source>
        <translation>Der Name ist für Menschen gedacht; das Array erkennt den Rechner an seinem Zertifikat.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Let %1 lend %2?</source>
        <translation>%1: Kontingent auf %2 setzen?</translation>
    </message>
    <message>
        <source>It is remembered; a workstation that is away hears of it when it is back. It never lends more than its owner allows.</source>
        <translation>Der Wert wird gespeichert; abwesende Arbeitsplatzrechner erfahren ihn bei der Rückkehr. Nie wird mehr verliehen, als der Besitzer erlaubt.</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Kontingent ändern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) hold more than that now: what is above it, %1 in all, moves to other machines. No data is at risk meanwhile.</source>
        <translation>
            <numerusform>%Ln Arbeitsplatzrechner hält derzeit mehr: Was darüber liegt, insgesamt %1, wird auf andere Rechner verschoben. Dabei sind keine Daten gefährdet.</numerusform>
            <numerusform>%Ln Arbeitsplatzrechner halten derzeit mehr: Was darüber liegt, insgesamt %1, wird auf andere Rechner verschoben. Dabei sind keine Daten gefährdet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever joins gets a certificate and a store. A workstation shows its fingerprint while it waits; it must be the same as here.</source>
        <translation>Wer zugelassen wird, erhält ein Zertifikat und einen Store. Ein Arbeitsplatzrechner zeigt seinen Fingerabdruck, solange er wartet; er muss derselbe sein wie hier.</translation>
    </message>
    <message numerus="yes">
        <source>Connected now: %Ln machine(s). To take a working machine out, empty it or retire it: that costs no redundancy.</source>
        <translation>
            <numerusform>Jetzt verbunden: %Ln Rechner. Um einen funktionierenden Rechner herauszunehmen, räumen oder mustern Sie ihn aus: Das kostet keine Redundanz.</numerusform>
            <numerusform>Jetzt verbunden: %Ln Rechner. Um einen funktionierenden Rechner herauszunehmen, räumen oder mustern Sie ihn aus: Das kostet keine Redundanz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 out of the failure domain?</source>
        <translation>%1 aus dem Ausfallbereich nehmen?</translation>
    </message>
    <message>
        <source>Lending more needs up to %1 free on a workstation&apos;s disk.</source>
        <translation>Um mehr zu verleihen, sind bis zu %1 freier Platz auf dem Datenträger eines Arbeitsplatzrechners nötig.</translation>
    </message>
    <message>
        <source>%1 has %2 free and needs %3: it lends no more than there is room for.</source>
        <translation>%1 hat %2 frei und braucht %3: Es wird nicht mehr verliehen, als Platz vorhanden ist.</translation>
    </message>
    <message numerus="yes">
        <source>So it is with %Ln more.</source>
        <comment>workstations with too small a disk</comment>
        <translation>
            <numerusform>Das gilt auch für %Ln weiteren.</numerusform>
            <numerusform>Das gilt auch für %Ln weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) are away, and hear of it when they are back.</source>
        <translation>
            <numerusform>%Ln Arbeitsplatzrechner ist abwesend und erfährt davon bei der Rückkehr.</numerusform>
            <numerusform>%Ln Arbeitsplatzrechner sind abwesend und erfahren davon bei der Rückkehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>No data has to be moved for this.</source>
        <translation>Dafür müssen keine Daten verschoben werden.</translation>
    </message>
    <message>
        <source>%1 has had another store since, and that counts as lost then.</source>
        <translation>%1 hatte seither einen weiteren Store; dieser gilt dann als verloren.</translation>
    </message>
    <message>
        <source>It gets a new store; the old one stays on its disk, unused.</source>
        <translation>Es wird ein neuer Store angelegt; der alte bleibt ungenutzt auf dem Datenträger.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them found an old store on its disk and will not be approved here: decide about it alone.</source>
        <translation>
            <numerusform>%Ln davon hat einen alten Store auf dem Datenträger gefunden und wird hier nicht zugelassen: Entscheiden Sie darüber einzeln.</numerusform>
            <numerusform>%Ln davon haben einen alten Store auf dem Datenträger gefunden und werden hier nicht zugelassen: Entscheiden Sie darüber einzeln.</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <comment>last seen</comment>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>store %1 of %2, last seen %3: %Ln strip(s), %4 by the catalog; its file takes %5</source>
        <translation>
            <numerusform>Store %1 von %2, zuletzt gesehen: %3; laut Katalog %Ln Strip, %4; die Datei belegt %5</numerusform>
            <numerusform>Store %1 von %2, zuletzt gesehen: %3; laut Katalog %Ln Strips, %4; die Datei belegt %5</numerusform>
        </translation>
    </message>
    <message>
        <source>The array does not know this store any more: it cannot be adopted.</source>
        <translation>Das Array kennt diesen Store nicht mehr: Er kann nicht übernommen werden.</translation>
    </message>
    <message>
        <source>The store was retired, so it cannot be adopted; but the catalog still lists strips there.</source>
        <translation>Der Store wurde ausgemustert und kann daher nicht übernommen werden; der Katalog führt dort aber noch Strips auf.</translation>
    </message>
    <message>
        <source>The array needs nothing of it any more: it cannot be adopted.</source>
        <translation>Das Array braucht nichts mehr von diesem Store: Er kann nicht übernommen werden.</translation>
    </message>
    <message>
        <source>%1 is connected with it, so this is a copy: it cannot be adopted.</source>
        <translation>%1 ist mit diesem Store verbunden, also ist dies eine Kopie: Sie kann nicht übernommen werden.</translation>
    </message>
    <message>
        <source>The controller has just started, and %1 may be about to come back: it can be decided in a minute.</source>
        <translation>Der Controller wurde gerade erst gestartet, und %1 kehrt möglicherweise gleich zurück: In einer Minute kann entschieden werden.</translation>
    </message>
    <message>
        <source>It cannot be adopted now. The controller says: %1</source>
        <translation>Der Store kann derzeit nicht übernommen werden. Der Controller meldet: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 found store %2 of %3 on its disk. By the catalog it holds %Ln strip(s), %4; its file takes %5.</source>
        <translation>
            <numerusform>%1 hat auf dem Datenträger den Store %2 von %3 gefunden. Laut Katalog enthält er %Ln Strip, %4; die Datei belegt %5.</numerusform>
            <numerusform>%1 hat auf dem Datenträger den Store %2 von %3 gefunden. Laut Katalog enthält er %Ln Strips, %4; die Datei belegt %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let %1 join with the store of %2?</source>
        <translation>%1 mit dem Store von %2 zulassen?</translation>
    </message>
    <message>
        <source>Do this when its system was installed anew. The store becomes its own, and what it holds is compared: strips that are still right are kept where they are. %1, last seen %2, is retired for good.</source>
        <translation>Sinnvoll, wenn das System neu installiert wurde. Der Store geht auf den neuen Arbeitsplatzrechner über, und sein Inhalt wird verglichen: Strips, die noch richtig sind, bleiben, wo sie sind. %1 (zuletzt gesehen: %2) wird endgültig ausgemustert.</translation>
    </message>
    <message numerus="yes">
        <source>By the catalog store %1 holds %Ln strip(s), %2; its file takes %3.</source>
        <translation>
            <numerusform>Laut Katalog enthält der Store %1 %Ln Strip, %2; die Datei belegt %3.</numerusform>
            <numerusform>Laut Katalog enthält der Store %1 %Ln Strips, %2; die Datei belegt %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>It is the same computer, with its system installed anew</source>
        <translation>Es ist derselbe Computer mit neu installiertem System</translation>
    </message>
    <message>
        <source>I have compared the fingerprints, and it is the same computer</source>
        <translation>Ich habe die Fingerabdrücke verglichen, und es ist derselbe Computer</translation>
    </message>
    <message>
        <source>The figures count what is deleted as lost, though it may be a copy only: make sure that the other disk is the good one.</source>
        <translation>Die Zahlen werten das Gelöschte als verloren, auch wenn es vielleicht nur eine Kopie ist: Vergewissern Sie sich, dass der andere Datenträger der richtige ist.</translation>
    </message>
    <message>
        <source>Let %1 join, and delete the old store?</source>
        <translation>%1 zulassen und den alten Store löschen?</translation>
    </message>
    <message>
        <source>It gets a new, empty store. The old one is deleted from its disk, and whose it was stays as it is: declare that machine lost if it is gone.</source>
        <translation>Es wird ein neuer, leerer Store angelegt. Der alte wird vom Datenträger gelöscht, und für den Rechner, dem er gehörte, ändert sich nichts: Geben Sie diesen Rechner verloren, falls es ihn nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Approve and delete</source>
        <translation>Zulassen und löschen</translation>
    </message>
    <message>
        <source>The old store may be deleted</source>
        <translation>Der alte Store darf gelöscht werden</translation>
    </message>
    <message>
        <source>I have compared the fingerprints, and the old store may be deleted</source>
        <translation>Ich habe die Fingerabdrücke verglichen, und der alte Store darf gelöscht werden</translation>
    </message>
    <message>
        <source>Whoever is turned away cannot ask again with the same key, until it is forgotten here.</source>
        <translation>Wer abgewiesen wird, kann mit demselben Schlüssel nicht erneut anfragen, bis er hier aus der Liste entfernt wird.</translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>%1 aus der Liste entfernen?</translation>
    </message>
    <message>
        <source>It leaves the list; what happened stays among the events. Its key is unknown again: whoever has the key may ask to join, like any other workstation.</source>
        <translation>Der Eintrag verschwindet aus der Liste; was geschehen ist, bleibt in den Ereignissen. Der Schlüssel ist dann wieder unbekannt: Wer ihn hat, kann wie jeder andere Arbeitsplatzrechner um Beitritt bitten.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Nothing of the array lies there. No data at risk.</source>
        <translation>Dort liegt nichts vom Array. Keine Daten gefährdet.</translation>
    </message>
    <message>
        <source>%1 of partitions that are lent wholly would lie idle: a partition keeps its size.</source>
        <translation>%1 von ganz verliehenen Partitionen lägen brach: Eine Partition behält ihre Größe.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) of %1 would have two strips or more in one failure domain.</source>
        <translation>
            <numerusform>%Ln Stripe von %1 hätte zwei oder mehr Strips im selben Ausfallbereich.</numerusform>
            <numerusform>%Ln Stripes von %1 hätten zwei oder mehr Strips im selben Ausfallbereich.</numerusform>
        </translation>
    </message>
    <message>
        <source>a deleted volume</source>
        <translation>einem gelöschten Volume</translation>
    </message>
    <message numerus="yes">
        <source>So would stripes of %Ln more volume(s).</source>
        <translation>
            <numerusform>Ebenso Stripes von %Ln weiteren Volume.</numerusform>
            <numerusform>Ebenso Stripes von %Ln weiteren Volumes.</numerusform>
        </translation>
    </message>
    <message>
        <source>To bring them apart %1 would have to move. That does not happen by itself: empty a workstation and take it back.</source>
        <translation>Um sie zu trennen, müssten %1 verschoben werden. Das geschieht nicht von selbst: Räumen Sie einen Arbeitsplatzrechner, und nehmen Sie ihn wieder auf.</translation>
    </message>
    <message>
        <source>If the whole failure domain failed, some data could not be read.</source>
        <translation>Fiele der ganze Ausfallbereich aus, wäre ein Teil der Daten unlesbar.</translation>
    </message>
    <message>
        <source>Volume %1 needs %2 failure domains and %3 would be left: what is written from then on has less redundancy, or cannot be written.</source>
        <translation>Volume %1 braucht %2 Ausfallbereiche, es blieben aber nur %3: Was von da an geschrieben wird, hat weniger Redundanz oder lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>MapColumns</name>
    <message>
        <source>Local disk %1</source>
        <translation>Lokaler Datenträger %1</translation>
    </message>
    <message>
        <source>Store %1</source>
        <translation>Store %1</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>Nirgends</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
    <message numerus="yes">
        <source>%1 … %2 (%Ln store(s))</source>
        <comment>first store, last store</comment>
        <translation>
            <numerusform>%1 … %2 (%Ln Store)</numerusform>
            <numerusform>%1 … %2 (%Ln Stores)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, a whole partition</source>
        <comment>state of a store</comment>
        <translation>%1, ganze Partition</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>Unannounced absence until lost</source>
        <translation>Unangekündigte Abwesenheit bis zum Verlust</translation>
    </message>
    <message>
        <source>How long a workstation may be away without having announced it before it counts as lost, and what it holds is rebuilt.</source>
        <translation>Wie lange ein Arbeitsplatzrechner ohne Ankündigung abwesend sein darf, bevor er als verloren gilt und seine Inhalte wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Grace after an announced return</source>
        <translation>Nachfrist nach angekündigter Rückkehr</translation>
    </message>
    <message>
        <source>Announced absence without a time</source>
        <translation>Angekündigte Abwesenheit ohne Zeitangabe</translation>
    </message>
    <message>
        <source>How long a workstation that was shut down or sent to sleep without a time of return counts as asleep.</source>
        <translation>Wie lange ein Arbeitsplatzrechner, der ohne Rückkehrzeit ausgeschaltet oder schlafen gelegt wurde, als im Ruhezustand gilt.</translation>
    </message>
    <message>
        <source>Longest announced absence</source>
        <translation>Längste angekündigte Abwesenheit</translation>
    </message>
    <message>
        <source>A workstation that announces a later return counts as if it had announced this.</source>
        <translation>Kündigt ein Arbeitsplatzrechner eine spätere Rückkehr an, gilt stattdessen dieser Wert.</translation>
    </message>
    <message>
        <source>Limit of rebuilds</source>
        <translation>Limit für Wiederherstellungen</translation>
    </message>
    <message>
        <source>The most that rebuilds read and write in all, on top of giving way to whoever uses volumes.</source>
        <translation>Wie viel Wiederherstellungen insgesamt höchstens lesen und schreiben; zusätzlich haben Benutzer von Volumes immer Vorrang.</translation>
    </message>
    <message>
        <source>Hours of rebuilds</source>
        <translation>Zeiten für Wiederherstellungen</translation>
    </message>
    <message>
        <source>By the controller&apos;s clock. Stripes that would not survive another loss are rebuilt at any hour.</source>
        <translation>Nach der Uhr des Controllers. Stripes, die keinen weiteren Ausfall überstehen würden, werden jederzeit wiederhergestellt.</translation>
    </message>
    <message>
        <source>Rebuilt strips are read back</source>
        <translation>Wiederhergestellte Strips zurücklesen</translation>
    </message>
    <message>
        <source>Every rebuilt strip is read from its new store and compared with the catalog before it counts.</source>
        <translation>Jeder wiederhergestellte Strip wird aus seinem neuen Store gelesen und mit dem Katalog verglichen, bevor er zählt.</translation>
    </message>
    <message>
        <source>Hours of background work</source>
        <translation>Zeiten für Hintergrundarbeiten</translation>
    </message>
    <message>
        <source>By the controller&apos;s clock: when scrubs run and stores are emptied.</source>
        <translation>Nach der Uhr des Controllers: wann Prüfläufe laufen und Stores geräumt werden.</translation>
    </message>
    <message>
        <source>Limit of emptying stores</source>
        <translation>Limit für das Räumen von Stores</translation>
    </message>
    <message>
        <source>The most that emptying stores reads and writes in all.</source>
        <translation>Wie viel beim Räumen von Stores insgesamt höchstens gelesen und geschrieben wird.</translation>
    </message>
    <message>
        <source>Limit of scrubs</source>
        <translation>Limit für Prüfläufe</translation>
    </message>
    <message>
        <source>The most that a scrub lets all stores together read.</source>
        <translation>Wie viel alle Stores zusammen bei einem Prüflauf höchstens lesen.</translation>
    </message>
    <message>
        <source>A scrub begins by itself after</source>
        <translation>Automatischer Prüflauf nach</translation>
    </message>
    <message>
        <source>Counted from the last whole scrub.</source>
        <translation>Gerechnet ab dem letzten vollständigen Prüflauf.</translation>
    </message>
    <message>
        <source>Layout of new volumes</source>
        <translation>Layout neuer Volumes</translation>
    </message>
    <message>
        <source>For a volume for which none is given, for instance &quot;distributed 4+2&quot;.</source>
        <translation>Für Volumes ohne eigene Angabe, zum Beispiel „distributed 4+2“.</translation>
    </message>
    <message>
        <source>Strip size of new volumes</source>
        <translation>Strip-Größe neuer Volumes</translation>
    </message>
    <message>
        <source>For a volume whose layout gives none; in steps of 4 KiB.</source>
        <translation>Für Volumes, deren Layout keine angibt; in Schritten von 4 KiB.</translation>
    </message>
    <message>
        <source>New volumes compress</source>
        <translation>Neue Volumes komprimieren</translation>
    </message>
    <message>
        <source>Unless it is said otherwise when a volume is made.</source>
        <translation>Sofern beim Anlegen des Volumes nichts anderes angegeben wird.</translation>
    </message>
    <message>
        <source>Garbage collection empties stripes of which at most this share is still in use. More gives space back sooner, and writes more.</source>
        <translation>Die Speicherbereinigung räumt Stripes, von denen höchstens dieser Anteil noch genutzt wird. Ein höherer Wert gibt Platz früher frei, schreibt aber mehr.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Kein Limit</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>So long after the return that it announced a workstation still counts as asleep; then it counts as unreachable.</source>
        <translation>So lange nach der angekündigten Rückkehr gilt ein Arbeitsplatzrechner noch als schlafend; danach als nicht erreichbar.</translation>
    </message>
    <message>
        <source>Stripes used less than this are emptied</source>
        <translation>Weniger genutzte Stripes werden geleert</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>at any hour</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>more joined it</source>
        <translation>weitere hinzugekommen</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>limit changed</source>
        <translation>Limit geändert</translation>
    </message>
    <message>
        <source>controller restarted</source>
        <translation>Controller neu gestartet</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, details</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Stripes touched</source>
        <translation>Betroffene Stripes</translation>
    </message>
    <message>
        <source>Without redundancy</source>
        <translation>Ohne Redundanz</translation>
    </message>
    <message>
        <source>Unreadable then</source>
        <translation>Dann unlesbar</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>unreadable until machines came back</source>
        <translation>unlesbar, bis Rechner zurückkehrten</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und weitere</translation>
    </message>
    <message>
        <source>From byte</source>
        <translation>Ab Byte</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>State when planned</source>
        <translation>Zustand bei der Planung</translation>
    </message>
    <message>
        <source>What had failed</source>
        <translation>Was ausgefallen war</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Strips to write</source>
        <translation>Zu schreibende Strips</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>To be read for it</source>
        <translation>Dafür zu lesen</translation>
    </message>
    <message>
        <source>Estimated time</source>
        <translation>Geschätzte Dauer</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Stripes made whole</source>
        <translation>Vervollständigte Stripes</translation>
    </message>
    <message>
        <source>Strips written</source>
        <translation>Geschriebene Strips</translation>
    </message>
    <message>
        <source>Moved in all</source>
        <translation>Insgesamt bewegt</translation>
    </message>
    <message>
        <source>Needed nothing any more</source>
        <translation>Nicht mehr nötig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten noch</translation>
    </message>
    <message>
        <source>Cannot be rebuilt</source>
        <translation>Nicht wiederherstellbar</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Geschrieben auf</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>Strips</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>No strip was rebuilt, so there was none to verify.</source>
        <translation>Es wurde kein Strip wiederhergestellt, also war nichts zu überprüfen.</translation>
    </message>
    <message>
        <source>The strips were not read back: the policy rebuild.read-back is off.</source>
        <translation>Die Strips wurden nicht zurückgelesen: Die Richtlinie rebuild.read-back ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Every rebuilt strip (%1, %2) was read back from its new store and is what the catalog says.</source>
        <translation>Jeder wiederhergestellte Strip (%1, %2) wurde aus seinem neuen Store zurückgelesen und stimmt mit dem Katalog überein.</translation>
    </message>
    <message>
        <source>%1 of %2 rebuilt strips were read back and are what the catalog says.</source>
        <translation>%1 von %2 wiederhergestellten Strips wurden zurückgelesen und stimmen mit dem Katalog überein.</translation>
    </message>
    <message>
        <source>%1 were not, and were put elsewhere and verified there.</source>
        <translation>%1 stimmten nicht überein; sie wurden an anderer Stelle geschrieben und dort überprüft.</translation>
    </message>
    <message>
        <source>It was cancelled; what it had done stays done.</source>
        <translation>Der Auftrag wurde abgebrochen; was erledigt war, bleibt erledigt.</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>Der Auftrag ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>It has not ended yet.</source>
        <translation>Der Auftrag ist noch nicht beendet.</translation>
    </message>
    <message>
        <source>%1 stripes wait for machines to come back, or to have room</source>
        <translation>%1 Stripes warten darauf, dass Rechner zurückkehren oder Platz haben</translation>
    </message>
    <message>
        <source>%1 stripes cannot be rebuilt unless a lost machine comes back</source>
        <translation>%1 Stripes lassen sich nur wiederherstellen, wenn ein verlorener Rechner zurückkehrt</translation>
    </message>
    <message>
        <source>%1 stripes failed</source>
        <translation>%1 Stripes sind fehlgeschlagen</translation>
    </message>
    <message>
        <source>All redundancy is back.</source>
        <translation>Die Redundanz ist vollständig wiederhergestellt.</translation>
    </message>
    <message>
        <source>Array %1, job %2</source>
        <translation>Array %1, Auftrag %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Time at work</source>
        <translation>Reine Laufzeit</translation>
    </message>
    <message>
        <source>Rebuilt per second</source>
        <translation>Wiederhergestellt pro Sekunde</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>the controller</source>
        <translation>der Controller</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parität</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>lesbar</translation>
    </message>
    <message>
        <source>there, but its machine is away</source>
        <translation>vorhanden, aber Rechner abwesend</translation>
    </message>
    <message>
        <source>missing, to be rebuilt</source>
        <translation>fehlt, wird wiederhergestellt</translation>
    </message>
    <message>
        <source>being rebuilt</source>
        <translation>wird gerade wiederhergestellt</translation>
    </message>
    <message>
        <source>found wrong, counts as missing</source>
        <translation>fehlerhaft, zählt als fehlend</translation>
    </message>
</context>
<context>
    <name>StripeMap</name>
    <message numerus="yes">
        <source>%Ln data</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln Datenstrip</numerusform>
            <numerusform>%Ln Datenstrips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parity</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln Paritätsstrip</numerusform>
            <numerusform>%Ln Paritätsstrips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln Kopie</numerusform>
            <numerusform>%Ln Kopien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on machines that are away</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln auf abwesenden Rechnern</numerusform>
            <numerusform>%Ln auf abwesenden Rechnern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln fehlt</numerusform>
            <numerusform>%Ln fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being rebuilt</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln wird wiederhergestellt</numerusform>
            <numerusform>%Ln werden wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found wrong</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln fehlerhaft</numerusform>
            <numerusform>%Ln fehlerhaft</numerusform>
        </translation>
    </message>
    <message>
        <source>Stripe %1</source>
        <translation>Stripe %1</translation>
    </message>
    <message>
        <source>Stripe %1 of %2</source>
        <translation>Stripe %1 von %2</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3</source>
        <translation>Zeilen %1 bis %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) too few to be read</source>
        <translation>
            <numerusform>%Ln Strip zu wenig zum Lesen</numerusform>
            <numerusform>%Ln Strips zu wenig zum Lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>no strip to spare</source>
        <translation>kein Strip in Reserve</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) to spare</source>
        <translation>
            <numerusform>%Ln Strip in Reserve</numerusform>
            <numerusform>%Ln Strips in Reserve</numerusform>
        </translation>
    </message>
    <message>
        <source>Machine away</source>
        <translation>Rechner abwesend</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Being rebuilt</source>
        <translation>Wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 %2 of %3: %4</source>
        <comment>kind of strip, number, count, state</comment>
        <translation>%1 %2 von %3: %4</translation>
    </message>
    <message>
        <source>Strips that lie on no store at present</source>
        <translation>Strips, die derzeit auf keinem Store liegen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>store, its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Columns and sorting</source>
        <translation>Spalten und Sortierung</translation>
    </message>
    <message>
        <source>Columns and sorting of the table %1</source>
        <translation>Spalten und Sortierung der Tabelle „%1“</translation>
    </message>
    <message>
        <source>Columns of the table %1</source>
        <translation>Spalten der Tabelle „%1“</translation>
    </message>
    <message>
        <source>Which columns are shown, and by which it is sorted</source>
        <translation>Welche Spalten angezeigt werden und nach welcher sortiert wird</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Welche Spalten angezeigt werden</translation>
    </message>
    <message>
        <source>In its own order</source>
        <comment>of a table: not sorted</comment>
        <translation>In eigener Reihenfolge</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>the storage array</source>
        <translation>das Speicherarray</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Angeschlossen an %1</translation>
    </message>
    <message>
        <source>The array has asked for no space of this computer yet.</source>
        <translation>Das Array hat von diesem Computer noch keinen Platz angefordert.</translation>
    </message>
    <message>
        <source>Your own work comes first: while this computer is in use, the array takes only what it needs at once.</source>
        <translation>Ihre eigene Arbeit hat Vorrang: Solange dieser Computer benutzt wird, nimmt sich das Array nur, was es sofort braucht.</translation>
    </message>
    <message>
        <source>It goes on by itself: %1.</source>
        <translation>Es geht von selbst weiter: %1.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Outside the hours in which this computer lends.</source>
        <translation>Außerhalb der Zeiten, in denen dieser Computer verleiht.</translation>
    </message>
    <message>
        <source>The battery is low.</source>
        <translation>Der Akkustand ist niedrig.</translation>
    </message>
    <message>
        <source>The network here costs by volume.</source>
        <translation>Das Netzwerk hier wird nach Datenmenge abgerechnet.</translation>
    </message>
    <message>
        <source>The array is reached through a VPN.</source>
        <translation>Das Array ist nur über ein VPN erreichbar.</translation>
    </message>
    <message>
        <source>This computer runs on its battery.</source>
        <translation>Dieser Computer läuft im Akkubetrieb.</translation>
    </message>
    <message>
        <source>This computer lends nothing at present.</source>
        <translation>Dieser Computer verleiht derzeit nichts.</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Wartet auf Zulassung</translation>
    </message>
    <message>
        <source>This computer has asked to join. An administrator compares this fingerprint and approves it:
%1</source>
        <translation>Dieser Computer möchte beitreten. Ein Administrator vergleicht diesen Fingerabdruck und lässt den Computer zu:
%1</translation>
    </message>
    <message>
        <source>Asking to join</source>
        <translation>Beitritt wird angefragt</translation>
    </message>
    <message>
        <source>The array is being asked.</source>
        <translation>Anfrage an das Array läuft.</translation>
    </message>
    <message>
        <source>The array cannot be reached yet; the agent keeps trying.</source>
        <translation>Das Array ist noch nicht erreichbar; der Agent versucht es weiter.</translation>
    </message>
    <message>
        <source>Not part of an array</source>
        <translation>Gehört zu keinem Array</translation>
    </message>
    <message>
        <source>Joining did not work: %1</source>
        <translation>Der Beitritt ist gescheitert: %1</translation>
    </message>
    <message>
        <source>This computer lends no space. With a code from an administrator it can join.</source>
        <translation>Dieser Computer verleiht keinen Platz. Mit einem Code vom Administrator kann er beitreten.</translation>
    </message>
    <message>
        <source>Your disk is nearly full</source>
        <translation>Ihr Datenträger ist fast voll</translation>
    </message>
    <message>
        <source>You can lend less: what lies there moves to other computers, nothing is lost.</source>
        <translation>Sie können weniger verleihen: Was dort liegt, wird auf andere Computer verschoben; es geht nichts verloren.</translation>
    </message>
    <message>
        <source>Not for this user</source>
        <translation>Nicht für diesen Benutzer</translation>
    </message>
    <message>
        <source>The agent of this computer does not answer to you. An administrator of this computer can add you to the group that may.</source>
        <translation>Der Agent dieses Computers antwortet Ihnen nicht. Ein Administrator dieses Computers kann Sie in die berechtigte Gruppe aufnehmen.</translation>
    </message>
    <message>
        <source>The agent is not running</source>
        <translation>Der Agent läuft nicht</translation>
    </message>
    <message>
        <source>This computer lends no space at present. The agent starts with the computer; if it does not, your helpdesk can look into it.</source>
        <translation>Dieser Computer verleiht derzeit keinen Platz. Der Agent startet zusammen mit dem Computer; falls nicht, kann Ihr Helpdesk nachsehen.</translation>
    </message>
    <message>
        <source>The agent has a problem</source>
        <translation>Der Agent hat ein Problem</translation>
    </message>
    <message>
        <source>Your helpdesk can look into it.</source>
        <translation>Ihr Helpdesk kann nachsehen.</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>Meldung: %1</translation>
    </message>
    <message>
        <source>Safe to unplug</source>
        <translation>Kann jetzt getrennt werden</translation>
    </message>
    <message>
        <source>Everything is finished, and %1 knows that this computer is away. It goes on when you come back.</source>
        <translation>Alles ist abgeschlossen, und %1 weiß, dass dieser Computer abwesend ist. Es geht weiter, wenn Sie zurückkommen.</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Wird abgeschlossen…</translation>
    </message>
    <message>
        <source>What is being written for %1 is brought to its end. Please do not unplug yet.</source>
        <translation>Was gerade für %1 geschrieben wird, wird noch abgeschlossen. Bitte noch nicht trennen.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>This computer serves nothing until %1. What it holds for %2 stays.</source>
        <translation>Bis %1 stellt dieser Computer nichts zur Verfügung. Was er für %2 aufbewahrt, bleibt erhalten.</translation>
    </message>
    <message>
        <source>This computer serves nothing at present. What it holds for %1 stays.</source>
        <translation>Dieser Computer stellt derzeit nichts zur Verfügung. Was er für %1 aufbewahrt, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>%1 cannot be reached at present; the agent keeps trying. Your own files are not affected.</source>
        <translation>Derzeit ist %1 nicht erreichbar; der Agent versucht es weiter. Ihre eigenen Dateien sind nicht betroffen.</translation>
    </message>
    <message>
        <source>%1 of %2 lent space used</source>
        <translation>%1 von %2 verliehenem Platz belegt</translation>
    </message>
    <message>
        <source>Today %1 came in, %2 went out</source>
        <translation>Heute %1 empfangen, %2 gesendet</translation>
    </message>
    <message>
        <source>You lend at most %1</source>
        <translation>Sie verleihen höchstens %1</translation>
    </message>
    <message>
        <source>%1 of %2 free on your disk</source>
        <translation>%1 von %2 auf Ihrem Datenträger frei</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <comment>machine, version</comment>
        <translation>%1 · Version %2</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>morgen, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day of the week, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A part of this computer&apos;s free space keeps data for the organisation, sealed so that nobody can read it here.</source>
        <translation>Ein Teil des freien Platzes dieses Rechners bewahrt Daten für die Organisation auf, so versiegelt, dass niemand sie hier lesen kann.</translation>
    </message>
    <message>
        <source>%1 of the lent space is being given back to you.</source>
        <translation>%1 des verliehenen Platzes werden Ihnen gerade zurückgegeben.</translation>
    </message>
    <message>
        <source>What this computer lent before (store %1) is not found here. Attach the disk on which it lies, and join again.</source>
        <translation>Was dieser Computer früher verliehen hat (Store %1), ist hier nicht zu finden. Schließen Sie den Datenträger an, auf dem es liegt, und treten Sie erneut bei.</translation>
    </message>
</context>
<context>
    <name>TrayErrors</name>
    <message>
        <source>It cannot be reached: %1</source>
        <translation>Nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>The agent stopped while it was asked. Please try again.</source>
        <translation>Der Agent wurde während der Anfrage beendet. Bitte versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There was no answer in time. Please try again later.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort. Bitte versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>It was refused: %1</source>
        <translation>Die Anfrage wurde abgelehnt: %1</translation>
    </message>
    <message>
        <source>This computer belongs to an array already.</source>
        <translation>Dieser Computer gehört bereits zu einem Array.</translation>
    </message>
    <message>
        <source>The agent is of another version than this window. Please log in again after the update.</source>
        <translation>Der Agent hat eine andere Version als dieses Fenster. Bitte melden Sie sich nach der Aktualisierung neu an.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>It did not work: %1</source>
        <translation>Das hat nicht funktioniert: %1</translation>
    </message>
</context>
<context>
    <name>VolumePlans</name>
    <message numerus="yes">
        <source>%Ln client(s) use it now: %1</source>
        <translation>
            <numerusform>%Ln Client verwendet es gerade: %1</numerusform>
            <numerusform>%Ln Clients verwenden es gerade: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Make %1 larger?</source>
        <translation>%1 vergrößern?</translation>
    </message>
    <message>
        <source>Make %1 smaller?</source>
        <translation>%1 verkleinern?</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 auf %2.</translation>
    </message>
    <message>
        <source>The file system on it has to be made larger afterwards.</source>
        <translation>Das Dateisystem darauf muss anschließend vergrößert werden.</translation>
    </message>
    <message>
        <source>Make the file system on it smaller first: what lies beyond the new end is gone for good.</source>
        <translation>Verkleinern Sie zuerst das Dateisystem darauf: Was hinter dem neuen Ende liegt, ist endgültig verloren.</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>The file system on it ends before %1</source>
        <translation>Das Dateisystem darauf endet vor %1</translation>
    </message>
    <message>
        <source>they see the new size when they connect again.</source>
        <translation>Die neue Größe ist erst nach dem erneuten Verbinden sichtbar.</translation>
    </message>
    <message>
        <source>%1 of data lie beyond the new end and would be lost for good.</source>
        <translation>%1 an Daten liegen hinter dem neuen Ende und wären endgültig verloren.</translation>
    </message>
    <message>
        <source>Nothing has to be moved. No data at risk.</source>
        <translation>Es muss nichts verschoben werden. Keine Daten gefährdet.</translation>
    </message>
    <message>
        <source>No data lies beyond the new end. No data at risk.</source>
        <translation>Hinter dem neuen Ende liegen keine Daten. Keine Daten gefährdet.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>The volume and everything on it is gone for good, and its space is given back. There is no way to undo this.</source>
        <translation>Das Volume und alles darauf ist endgültig verloren, und sein Platz wird freigegeben. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>they lose it at once.</source>
        <translation>Der Zugriff darauf geht sofort verloren.</translation>
    </message>
    <message>
        <source>%1 of data would be gone for good.</source>
        <translation>%1 an Daten wären endgültig verloren.</translation>
    </message>
    <message>
        <source>No data has been written to it yet.</source>
        <translation>Es wurden noch keine Daten darauf geschrieben.</translation>
    </message>
    <message>
        <source>Export %1?</source>
        <translation>%1 bereitstellen?</translation>
    </message>
    <message>
        <source>Stop exporting %1?</source>
        <translation>%1 nicht mehr bereitstellen?</translation>
    </message>
    <message>
        <source>Other machines can then attach it over NBD. Unless the controller asks for TLS, who reaches its NBD port can read and write the volume.</source>
        <translation>Andere Rechner können das Volume dann über NBD anbinden. Sofern der Controller kein TLS verlangt, kann jeder, der seinen NBD-Port erreicht, das Volume lesen und beschreiben.</translation>
    </message>
    <message>
        <source>It can no longer be attached; the data stays.</source>
        <translation>Das Volume kann nicht mehr angebunden werden; die Daten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <source>Stop exporting</source>
        <translation>Bereitstellung beenden</translation>
    </message>
    <message>
        <source>they lose the connection at once.</source>
        <translation>Die Verbindung bricht sofort ab.</translation>
    </message>
    <message>
        <source>Take a snapshot of %1?</source>
        <translation>Snapshot von %1 erstellen?</translation>
    </message>
    <message>
        <source>%1 becomes a read-only volume that shows %2 as it is at that moment, with all that was written before. A file system on it is as after a power cut: freeze it first if it shall be clean.</source>
        <translation>%1 wird ein schreibgeschütztes Volume, das %2 so zeigt, wie es in diesem Augenblick ist, mit allem, was vorher geschrieben wurde. Ein Dateisystem darauf ist in einem Zustand wie nach einem Stromausfall: Frieren Sie es vorher ein, wenn es sauber sein soll.</translation>
    </message>
    <message>
        <source>Take snapshot</source>
        <translation>Snapshot erstellen</translation>
    </message>
    <message>
        <source>Nothing is copied; who writes waits for a moment. What is overwritten or deleted from then on keeps its space until the snapshot is deleted: at most %1.</source>
        <translation>Es wird nichts kopiert; Schreibvorgänge warten einen Augenblick. Was von da an überschrieben oder gelöscht wird, belegt seinen Platz, bis der Snapshot gelöscht wird: höchstens %1.</translation>
    </message>
    <message>
        <source>The snapshot is gone for good, and what only it shows is given back. Its volume and other snapshots stay as they are.</source>
        <translation>Der Snapshot ist endgültig verloren, und der Platz für das, was nur er zeigt, wird freigegeben. Sein Volume und andere Snapshots bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Its snapshots stay and can still be read; what they show keeps its space.</source>
        <translation>Die Snapshots des Volumes bleiben und sind weiterhin lesbar; was sie zeigen, belegt weiter seinen Platz.</translation>
    </message>
    <message>
        <source>It shows nothing that is not shown elsewhere too.</source>
        <translation>Der Snapshot zeigt nichts, was nicht auch anderswo gezeigt wird.</translation>
    </message>
    <message>
        <source>Other machines can then attach it over NBD, read-only. Unless the controller asks for TLS, who reaches its NBD port can read the snapshot.</source>
        <translation>Andere Rechner können den Snapshot dann schreibgeschützt über NBD anbinden. Sofern der Controller kein TLS verlangt, kann jeder, der seinen NBD-Port erreicht, den Snapshot lesen.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Asks to join</source>
        <translation>Wartet auf Zulassung</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Im Ruhezustand</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Ausgemustert</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Data lost</source>
        <translation>Datenverlust</translation>
    </message>
    <message>
        <source>Partly unreadable</source>
        <translation>Teilweise unlesbar</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>No stores</source>
        <translation>Keine Stores</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>More strips are gone than parity makes up for: some data is lost unless a machine comes back.</source>
        <translation>Es fehlen mehr Strips, als die Parität ausgleicht: Ein Teil der Daten ist verloren, sofern kein Rechner zurückkehrt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be read until machines come back. Nothing is lost.</source>
        <translation>
            <numerusform>%Ln Stripe ist unlesbar, bis Rechner zurückkehren. Es ist nichts verloren.</numerusform>
            <numerusform>%Ln Stripes sind unlesbar, bis Rechner zurückkehren. Es ist nichts verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>No workstation has joined yet, and no local disk lends space.</source>
        <translation>Noch kein Arbeitsplatzrechner ist beigetreten, und kein lokaler Datenträger stellt Platz bereit.</translation>
    </message>
    <message>
        <source>No store is online: nothing can be read or written now.</source>
        <translation>Kein Store ist online: Derzeit kann nichts gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>All data can be read, but some would not survive the loss of one more machine.</source>
        <translation>Alle Daten sind lesbar, aber einige würden den Verlust eines weiteren Rechners nicht überstehen.</translation>
    </message>
    <message numerus="yes">
        <source>All data can be read. %Ln stripe(s) have strips missing or away.</source>
        <translation>
            <numerusform>Alle Daten sind lesbar. Bei %Ln Stripe fehlen Strips oder sind abwesend.</numerusform>
            <numerusform>Alle Daten sind lesbar. Bei %Ln Stripes fehlen Strips oder sind abwesend.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready. No volume has been made yet.</source>
        <translation>Bereit. Es wurde noch kein Volume angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>All data is whole. %Ln machine(s) may be lost without losing any.</source>
        <translation>
            <numerusform>Alle Daten sind vollständig. %Ln Rechner darf verloren gehen, ohne dass Daten verloren gehen.</numerusform>
            <numerusform>Alle Daten sind vollständig. %Ln Rechner dürfen verloren gehen, ohne dass Daten verloren gehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All data is whole, but a volume without redundancy would not survive a loss.</source>
        <translation>Alle Daten sind vollständig, aber ein Volume ohne Redundanz würde einen Verlust nicht überstehen.</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>being emptied</source>
        <translation>wird geräumt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>ausgemustert</translation>
    </message>
    <message>
        <source>Rebuild of %1</source>
        <translation>Wiederherstellung: %1</translation>
    </message>
    <message>
        <source>Scrub of %1</source>
        <translation>Prüflauf: %1</translation>
    </message>
    <message>
        <source>Emptying of %1</source>
        <translation>Räumung: %1</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>Prüfung: %1</translation>
    </message>
    <message>
        <source>Deletion of %1</source>
        <translation>Löschung: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of job, subject</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>wartet auf Ausführung</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>done, %1</source>
        <translation>fertig, %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln too few</source>
        <translation>
            <numerusform>%Ln zu wenig</numerusform>
            <numerusform>%Ln zu wenig</numerusform>
        </translation>
    </message>
    <message>
        <source>none to spare</source>
        <translation>keine Reserve</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to spare</source>
        <translation>
            <numerusform>%Ln in Reserve</numerusform>
            <numerusform>%Ln in Reserve</numerusform>
        </translation>
    </message>
    <message>
        <source>all that is missing</source>
        <translation>alles, was fehlt</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>was fehlt</translation>
    </message>
    <message>
        <source>workstation %1</source>
        <translation>Arbeitsplatzrechner %1</translation>
    </message>
    <message>
        <source>machine %1</source>
        <translation>Rechner %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>Volume %1</translation>
    </message>
    <message>
        <source>store %1</source>
        <translation>Store %1</translation>
    </message>
    <message>
        <source>array %1</source>
        <translation>Array %1</translation>
    </message>
    <message>
        <source>all stores</source>
        <translation>alle Stores</translation>
    </message>
    <message>
        <source>catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>The disk</source>
        <translation>Der Datenträger</translation>
    </message>
    <message>
        <source>%1 says that it is failing</source>
        <comment>a disk</comment>
        <translation>%1 meldet einen drohenden Ausfall</translation>
    </message>
    <message>
        <source>%1 says that it is well</source>
        <comment>a disk</comment>
        <translation>%1 meldet, dass alles in Ordnung ist</translation>
    </message>
    <message numerus="yes">
        <source>(the worst of %Ln disk(s))</source>
        <translation>
            <numerusform>(der schlechteste von %Ln Datenträger)</numerusform>
            <numerusform>(der schlechteste von %Ln Datenträgern)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message numerus="yes">
        <source>powered on for %Ln hour(s)</source>
        <translation>
            <numerusform>%Ln Betriebsstunde</numerusform>
            <numerusform>%Ln Betriebsstunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad sector(s)</source>
        <translation>
            <numerusform>%Ln defekter Sektor</numerusform>
            <numerusform>%Ln defekte Sektoren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of its endurance used</source>
        <translation>%1 der Schreiblebensdauer verbraucht</translation>
    </message>
    <message>
        <source>%1 of its spare left</source>
        <translation>noch %1 der Reserveblöcke</translation>
    </message>
    <message>
        <source>array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>the catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>stripe %1</source>
        <translation>Stripe %1</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>Richtlinie %1</translation>
    </message>
    <message>
        <source>administrator %1</source>
        <translation>Administrator %1</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s) cannot be used now.</source>
        <translation>
            <numerusform>%Ln Volume ist derzeit nicht nutzbar.</numerusform>
            <numerusform>%Ln Volumes sind derzeit nicht nutzbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>How much of the data is whole could not be counted: the catalog cannot be read.</source>
        <translation>Wie viele Daten vollständig sind, ließ sich nicht zählen: Der Katalog ist nicht lesbar.</translation>
    </message>
    <message numerus="yes">
        <source>What is left of %Ln stripe(s) is not known: the catalog is damaged there.</source>
        <translation>
            <numerusform>Was von %Ln Stripe übrig ist, ist unbekannt: Der Katalog ist dort beschädigt.</numerusform>
            <numerusform>Was von %Ln Stripes übrig ist, ist unbekannt: Der Katalog ist dort beschädigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once what is away is back, %Ln more machine(s) may be lost.</source>
        <translation>
            <numerusform>Sobald alles Abwesende zurück ist, darf %Ln weiterer Rechner verloren gehen.</numerusform>
            <numerusform>Sobald alles Abwesende zurück ist, dürfen %Ln weitere Rechner verloren gehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing may fail</source>
        <translation>Schreiben gefährdet</translation>
    </message>
    <message numerus="yes">
        <source>Writing to %Ln volume(s) may fail. What has been flushed is safe.</source>
        <translation>
            <numerusform>Schreiben auf %Ln Volume kann fehlschlagen. Was mit Flush gesichert wurde, ist sicher.</numerusform>
            <numerusform>Schreiben auf %Ln Volumes kann fehlschlagen. Was mit Flush gesichert wurde, ist sicher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some data of %Ln volume(s) cannot be read.</source>
        <translation>
            <numerusform>Einige Daten von %Ln Volume können nicht gelesen werden.</numerusform>
            <numerusform>Einige Daten von %Ln Volumes können nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All data is whole, but there are too few machines to write %Ln volume(s) in full.</source>
        <translation>
            <numerusform>Alle Daten sind vollständig, aber für %Ln Volume sind es zu wenige Rechner.</numerusform>
            <numerusform>Alle Daten sind vollständig, aber für %Ln Volumes sind es zu wenige Rechner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It cannot be written in full until %Ln more machine(s) or disk(s) have joined.</source>
        <translation>
            <numerusform>Es kann erst vollständig geschrieben werden, wenn %Ln weiterer Rechner oder Datenträger hinzugekommen ist.</numerusform>
            <numerusform>Es kann erst vollständig geschrieben werden, wenn %Ln weitere Rechner oder Datenträger hinzugekommen sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is away, and %Ln more machine(s) may be lost; what is missing is made anew or waits for more machines.</source>
        <translation>
            <numerusform>Nichts ist abwesend, und %Ln weiterer Rechner darf verloren gehen; was fehlt, wird neu erzeugt oder wartet auf weitere Rechner.</numerusform>
            <numerusform>Nichts ist abwesend, und %Ln weitere Rechner dürfen verloren gehen; was fehlt, wird neu erzeugt oder wartet auf weitere Rechner.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ActionDialog</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>I have read what will happen</source>
        <translation>Ich habe die Folgen gelesen</translation>
    </message>
    <message>
        <source>To confirm, type %1</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
    <message>
        <source>Name, to confirm</source>
        <translation>Name zur Bestätigung</translation>
    </message>
    <message>
        <source>What would happen cannot be said: %1 Nothing was done.</source>
        <translation>Die Folgen lassen sich nicht angeben: %1 Es wurde nichts unternommen.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>subject, what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 were not done.</source>
        <translation>%1 von %2 wurden nicht ausgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weiteres</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the controller what this would do…</source>
        <translation>Folgen werden beim Controller abgefragt…</translation>
    </message>
</context>
<context>
    <name>fallow::console::ArrayListModel</name>
    <message>
        <source>For evaluation, on this computer · %1</source>
        <translation>Zum Ausprobieren, auf diesem Computer · %1</translation>
    </message>
    <message>
        <source>%1 · last used %2</source>
        <comment>address, moment</comment>
        <translation>%1 · zuletzt verwendet %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, address</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>fallow::console::AttentionCard</name>
    <message>
        <source>Needs you</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Nothing. Machines that ask to join, or that are lost, and jobs that found something appear here.</source>
        <translation>Nichts. Rechner, die beitreten möchten oder verloren sind, und Aufträge, die Probleme gefunden haben, erscheinen hier.</translation>
    </message>
    <message numerus="yes">
        <source>Needs you: %Ln</source>
        <comment>things</comment>
        <translation>
            <numerusform>Zu erledigen: %Ln</numerusform>
            <numerusform>Zu erledigen: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Code erstellen</translation>
    </message>
    <message>
        <source>Scrub</source>
        <translation>Prüflauf</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, what it is for</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Zulassen…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Räumen…</translation>
    </message>
    <message>
        <source>Rebuild…</source>
        <translation>Wiederherstellen…</translation>
    </message>
</context>
<context>
    <name>fallow::console::CapacityCard</name>
    <message>
        <source>The controller&apos;s disks</source>
        <translation>Datenträger des Controllers</translation>
    </message>
    <message>
        <source>Workstations online</source>
        <translation>Arbeitsplatzrechner online</translation>
    </message>
    <message>
        <source>Workstations away</source>
        <translation>Arbeitsplatzrechner abwesend</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>No space is lent yet. Approved workstations lend a part of their free disk space; the controller&apos;s own disks can, too.</source>
        <translation>Noch kein Platz verliehen. Zugelassene Arbeitsplatzrechner verleihen einen Teil ihres freien Speicherplatzes; die eigenen Datenträger des Controllers können das auch.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Verliehen</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>%1: used of what is lent</source>
        <translation>%1: belegter Anteil des verliehenen Platzes</translation>
    </message>
    <message>
        <source>The whole array</source>
        <translation>Das gesamte Array</translation>
    </message>
</context>
<context>
    <name>fallow::console::CertificateModel</name>
    <message>
        <source>Good</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Known when it connects</source>
        <translation>Erst beim Verbinden bekannt</translation>
    </message>
    <message>
        <source>The array&apos;s authority</source>
        <translation>Zertifizierungsstelle des Arrays</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>fallow::console::CertificatesSection</name>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>All are good for %1 days and longer.</source>
        <translation>Alle sind noch mindestens %1 Tage gültig.</translation>
    </message>
    <message>
        <source>The certificates cannot be shown</source>
        <translation>Die Zertifikate können nicht angezeigt werden</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>Controller wird abgefragt…</translation>
    </message>
    <message>
        <source>New administrator…</source>
        <translation>Neuer Administrator…</translation>
    </message>
    <message>
        <source>Renew mine…</source>
        <translation>Eigenes erneuern…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <source>Of an administrator. A workstation is revoked on the page of workstations.</source>
        <translation>Zertifikat eines Administrators. Arbeitsplatzrechner werden auf der Seite der Arbeitsplatzrechner gesperrt.</translation>
    </message>
    <message>
        <source>Who is the new administrator?</source>
        <translation>Wer ist der neue Administrator?</translation>
    </message>
    <message>
        <source>The events tell by this name who did what. An identity file is made, to be carried to that person by a safe way: whoever has it administers the array.</source>
        <translation>Unter diesem Namen halten die Ereignisse fest, wer was getan hat. Es wird eine Identitätsdatei erstellt, die dieser Person auf sicherem Weg zu übermitteln ist: Wer sie hat, verwaltet das Array.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>An administrator needs a name.</source>
        <translation>Ein Administrator braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is an administrator of that name.</source>
        <translation>Einen Administrator mit diesem Namen gibt es bereits.</translation>
    </message>
    <message>
        <source>Where the identity is written</source>
        <translation>Wohin die Identität geschrieben wird</translation>
    </message>
    <message>
        <source>Identities (*.identity);;All files (*)</source>
        <translation>Identitäten (*.identity);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) end within %1 days. A workstation whose certificate has ended enrols anew, with a code; an administrator renews before the end.</source>
        <translation>
            <numerusform>%Ln Zertifikat läuft innerhalb von %1 Tagen ab. Ein Arbeitsplatzrechner, dessen Zertifikat abgelaufen ist, meldet sich mit einem Code neu an; ein Administrator erneuert seines vor dem Ablauf.</numerusform>
            <numerusform>%Ln Zertifikate laufen innerhalb von %1 Tagen ab. Ein Arbeitsplatzrechner, dessen Zertifikat abgelaufen ist, meldet sich mit einem Code neu an; ein Administrator erneuert seines vor dem Ablauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search certificates</source>
        <translation>Zertifikate durchsuchen</translation>
    </message>
    <message>
        <source>Holder, role, state or fingerprint</source>
        <translation>Inhaber, Rolle, Zustand oder Fingerabdruck</translation>
    </message>
    <message>
        <source>Renew your identity?</source>
        <translation>Ihre Identität erneuern?</translation>
    </message>
    <message>
        <source>A new key and a new certificate take the place of those in the file that this console was opened with. Copies of that file stay good until their own end.</source>
        <translation>Ein neuer Schlüssel und ein neues Zertifikat treten an die Stelle derer in der Datei, mit der diese Konsole geöffnet wurde. Kopien dieser Datei bleiben bis zu ihrem eigenen Ablauf gültig.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No certificate matches</source>
        <translation>Keine passenden Zertifikate</translation>
    </message>
    <message>
        <source>Search for another text.</source>
        <translation>Suchen Sie nach einem anderen Text.</translation>
    </message>
    <message>
        <source>The certificates could not be brought up to date</source>
        <translation>Die Zertifikate konnten nicht aktualisiert werden</translation>
    </message>
</context>
<context>
    <name>fallow::console::ClaimDialog</name>
    <message>
        <source>Go on…</source>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>Old stores</source>
        <translation>Alte Stores</translation>
    </message>
    <message>
        <source>What becomes of what %1 found?</source>
        <translation>Was soll mit dem geschehen, was %1 gefunden hat?</translation>
    </message>
    <message>
        <source>Which store shall %1 adopt?</source>
        <translation>Welchen Store soll %1 übernehmen?</translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <comment>a store</comment>
        <translation>Übernehmen: %1</translation>
    </message>
    <message>
        <source>Join with a new store; what was found stays on its disk, unused</source>
        <translation>Mit einem neuen Store beitreten; was gefunden wurde, bleibt ungenutzt auf dem Datenträger</translation>
    </message>
    <message>
        <source>Join with a new store, and delete what was found</source>
        <translation>Mit einem neuen Store beitreten und löschen, was gefunden wurde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fallow::console::CodeModel</name>
    <message>
        <source>(no note)</source>
        <translation>(ohne Notiz)</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>form of a date, as QLocale::toString() reads it</comment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConnectPage</name>
    <message>
        <source>Connect to an array</source>
        <translation>Mit einem Array verbinden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Your arrays</source>
        <translation>Ihre Arrays</translation>
    </message>
    <message>
        <source>None yet. The administrator of an array gives you an identity file; on a controller of your own `fallowd init` writes it, admin.identity. Open it once, and the array stands here from then on.</source>
        <translation>Noch keine. Der Administrator eines Arrays gibt Ihnen eine Identitätsdatei; auf einem eigenen Controller erstellt `fallowd init` sie: admin.identity. Einmal geöffnet, steht das Array von da an hier.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Open an identity file…</source>
        <translation>Identitätsdatei öffnen…</translation>
    </message>
    <message>
        <source>Try Fallow on this computer</source>
        <translation>Fallow auf diesem Computer ausprobieren</translation>
    </message>
    <message>
        <source>A private array in one folder: a controller and a few workstations, as programs of this computer. You can make volumes, take machines away, watch a rebuild, and delete it all again.</source>
        <translation>Ein privates Array in einem Ordner: ein Controller und einige Arbeitsplatzrechner, als Programme auf diesem Computer. Sie können Volumes anlegen, Rechner ausfallen lassen, eine Wiederherstellung beobachten und alles wieder löschen.</translation>
    </message>
    <message>
        <source>It is for looking around, not for keeping: everything lies on one disk, and when that dies, all of it does. Nothing outside this computer can reach it.</source>
        <translation>Es ist zum Ausprobieren gedacht, nicht zum Aufbewahren: Alles liegt auf einem Datenträger, und fällt der aus, ist alles verloren. Nichts außerhalb dieses Computers kann darauf zugreifen.</translation>
    </message>
    <message>
        <source>Create an evaluation array…</source>
        <translation>Testarray erstellen…</translation>
    </message>
    <message>
        <source>Takes it off this list, and its passphrase out of the keyring; neither the array nor the identity file is touched.</source>
        <translation>Nimmt das Array aus dieser Liste und seine Passphrase aus dem Schlüsselbund; Array und Identitätsdatei bleiben unberührt.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ends the programs of this evaluation array; connecting to it starts them again.</source>
        <translation>Beendet die Programme dieses Testarrays; beim Verbinden werden sie wieder gestartet.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Deletes this evaluation array with all that is in it.</source>
        <translation>Löscht dieses Testarray mit allem, was darin ist.</translation>
    </message>
    <message>
        <source>Delete the evaluation array?</source>
        <translation>Testarray löschen?</translation>
    </message>
    <message>
        <source>%1: its programs are ended, and its volumes are gone for good with everything that was written to them. What it has made in %2 is deleted, its identity file too.</source>
        <translation>%1: Die Programme werden beendet, und die Volumes sind mit allem, was darauf geschrieben wurde, endgültig verloren. Was das Array in %2 angelegt hat, wird gelöscht, auch die Identitätsdatei.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>fallow::console::Connector</name>
    <message>
        <source>There is no identity file</source>
        <translation>Identitätsdatei nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 is not there. `fallowd init` writes one, admin.identity, on the controller; bring it here by a safe way.</source>
        <translation>%1 ist nicht vorhanden. `fallowd init` schreibt eine, admin.identity, auf dem Controller; bringen Sie sie auf sicherem Weg hierher.</translation>
    </message>
    <message>
        <source>This is not an identity file</source>
        <translation>Das ist keine Identitätsdatei</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The identity file cannot be read</source>
        <translation>Die Identitätsdatei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>You are not allowed to read %1. Its owner is, or the system&apos;s administrator.</source>
        <translation>Sie dürfen %1 nicht lesen. Der Eigentümer der Datei oder der Systemadministrator darf es.</translation>
    </message>
    <message>
        <source>This identity cannot be used</source>
        <translation>Diese Identität kann nicht verwendet werden</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConsoleApp</name>
    <message>
        <source>Unlocking the identity…</source>
        <translation>Identität wird entsperrt…</translation>
    </message>
    <message>
        <source>The present passphrase is not the right one.</source>
        <translation>Die bisherige Passphrase ist nicht richtig.</translation>
    </message>
    <message>
        <source>The evaluation array does not run</source>
        <translation>Das Testarray läuft nicht</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>What was begun lies in %1; remove the folder before you try again there.</source>
        <translation>Was begonnen wurde, liegt in %1; löschen Sie den Ordner, bevor Sie es dort erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation>%1 ist angehalten</translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <translation>%1 läuft nicht</translation>
    </message>
    <message>
        <source>Its programs have been told to end. What is in its volumes stays; connect to it, and it runs again.</source>
        <translation>Die Programme wurden aufgefordert, sich zu beenden. Was in den Volumes liegt, bleibt erhalten; verbinden Sie sich mit dem Array, und es läuft wieder.</translation>
    </message>
    <message>
        <source>Ending the programs of the array…</source>
        <translation>Programme des Arrays werden beendet…</translation>
    </message>
    <message>
        <source>The evaluation array was not deleted</source>
        <translation>Das Testarray wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>The evaluation array is deleted</source>
        <translation>Das Testarray ist gelöscht</translation>
    </message>
    <message>
        <source>What it had made in %1 is gone.</source>
        <translation>Was es in %1 angelegt hatte, ist entfernt.</translation>
    </message>
    <message>
        <source>The evaluation array is stopped. Nothing was deleted.</source>
        <translation>Das Testarray ist angehalten. Es wurde nichts gelöscht.</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConsoleSection</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Back to: as the desktop</source>
        <translation>Zurück zur Systemvorgabe</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <comment>a setting</comment>
        <translation>%1: zurück zum Standard</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Systemvorgabe</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The identity&apos;s passphrase</source>
        <translation>Passphrase der Identität</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>Neue Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Bisherige</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neue</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Passphrase entfernen</translation>
    </message>
    <message>
        <source>The console speaks this language from its next start on.</source>
        <translation>Die Konsole verwendet diese Sprache ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>No identity is in use.</source>
        <translation>Es wird keine Identität verwendet.</translation>
    </message>
    <message>
        <source>%1 is protected by a passphrase.</source>
        <translation>%1 ist durch eine Passphrase geschützt.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring can keep it for you.</source>
        <translation>Der Schlüsselbund des Desktops kann sie für Sie aufbewahren.</translation>
    </message>
    <message>
        <source>This desktop has no keyring, or this build cannot use it: it is asked for each time.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund, oder diese Programmversion kann ihn nicht verwenden: Die Passphrase wird jedes Mal abgefragt.</translation>
    </message>
    <message>
        <source>%1 has no passphrase: whoever can read the file administers the array.</source>
        <translation>%1 hat keine Passphrase: Wer die Datei lesen kann, verwaltet das Array.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Protect it with a passphrase</source>
        <translation>Mit einer Passphrase schützen</translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation>Die beiden stimmen nicht überein</translation>
    </message>
    <message>
        <source>Type the new passphrase twice alike.</source>
        <translation>Geben Sie die neue Passphrase zweimal gleich ein.</translation>
    </message>
    <message>
        <source>The identity file was changed</source>
        <translation>Die Identitätsdatei wurde geändert</translation>
    </message>
    <message>
        <source>The passphrase was not changed</source>
        <translation>Die Passphrase wurde nicht geändert</translation>
    </message>
</context>
<context>
    <name>fallow::console::CopyLine</name>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>fallow::console::EnrolDialog</name>
    <message>
        <source>Make code</source>
        <translation>Code erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add a workstation</source>
        <translation>Arbeitsplatzrechner hinzufügen</translation>
    </message>
    <message>
        <source>A code lets one workstation join, once. It says where the controller is and how to know it, so nothing else has to be brought to the workstation.</source>
        <translation>Mit einem Code kann ein Arbeitsplatzrechner einmal beitreten. Er enthält, wo der Controller ist und woran er zu erkennen ist; sonst muss nichts auf den Arbeitsplatzrechner gebracht werden.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Optional; goes into the events</source>
        <translation>Optional; wird in den Ereignissen vermerkt</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Command for the workstation</source>
        <translation>Befehl für den Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>The workstation appears here as soon as it has used the code. The code is shown this once; the controller keeps only what it needs to know it again.</source>
        <translation>Der Arbeitsplatzrechner erscheint hier, sobald er den Code verwendet hat. Der Code wird nur dieses eine Mal angezeigt; der Controller behält nur, was er zum Wiedererkennen braucht.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>Der Code</translation>
    </message>
    <message>
        <source>Type this on the workstation</source>
        <translation>Auf dem Arbeitsplatzrechner eingeben</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Weiterer Code</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Good for one workstation until %1, %2 from now.</source>
        <translation>Gültig für einen Arbeitsplatzrechner bis %1, noch %2.</translation>
    </message>
    <message>
        <source>This code has expired. Make another one.</source>
        <translation>Dieser Code ist abgelaufen. Erstellen Sie einen neuen.</translation>
    </message>
</context>
<context>
    <name>fallow::console::EnrolmentSection</name>
    <message>
        <source>Make an enrolment code</source>
        <translation>Anmeldecode erstellen</translation>
    </message>
    <message>
        <source>With it one workstation joins the array, once. Carry it there by a safe way: whoever has it may join.</source>
        <translation>Damit kann ein Arbeitsplatzrechner dem Array einmalig beitreten. Übermitteln Sie den Code auf sicherem Weg: Wer ihn hat, kann beitreten.</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>Für wen der Code ist</translation>
    </message>
    <message>
        <source>Whom the code is for</source>
        <translation>Für wen der Code ist</translation>
    </message>
    <message>
        <source>How long the code is good</source>
        <translation>Wie lange der Code gültig ist</translation>
    </message>
    <message>
        <source>Good for an hour</source>
        <translation>Eine Stunde gültig</translation>
    </message>
    <message>
        <source>Good for a day</source>
        <translation>Einen Tag gültig</translation>
    </message>
    <message>
        <source>Good for a week</source>
        <translation>Eine Woche gültig</translation>
    </message>
    <message>
        <source>Good for 30 days</source>
        <translation>30 Tage gültig</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Code erstellen</translation>
    </message>
    <message>
        <source>The enrolment code</source>
        <translation>Der Anmeldecode</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open codes</source>
        <translation>Offene Codes</translation>
    </message>
    <message>
        <source>Open enrolment codes</source>
        <translation>Offene Anmeldecodes</translation>
    </message>
    <message>
        <source>No code is open</source>
        <translation>Kein Code ist offen</translation>
    </message>
    <message>
        <source>A code is open until a workstation has used it, or its time is over.</source>
        <translation>Ein Code ist offen, bis ein Arbeitsplatzrechner ihn verwendet hat oder seine Zeit abgelaufen ist.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Withdraw all</source>
        <translation>Alle widerrufen</translation>
    </message>
    <message>
        <source>Good for one workstation until %1. There: fallow-agent enrol CODE. It is shown only now.</source>
        <translation>Gültig für einen Arbeitsplatzrechner bis %1. Dort: fallow-agent enrol CODE. Der Code wird nur jetzt angezeigt.</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>Controller wird abgefragt…</translation>
    </message>
    <message>
        <source>Withdraw all codes?</source>
        <translation>Alle Codes widerrufen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open code(s) will be refused from then on, those too that are on their way to a workstation. Who waits for one needs a new one. Workstations that have joined stay.</source>
        <translation>
            <numerusform>%Ln offener Code wird von da an abgelehnt, auch wenn er schon auf dem Weg zu einem Arbeitsplatzrechner ist. Wer auf einen Code wartet, braucht einen neuen. Bereits beigetretene Arbeitsplatzrechner bleiben.</numerusform>
            <numerusform>%Ln offene Codes werden von da an abgelehnt, auch solche, die schon auf dem Weg zu einem Arbeitsplatzrechner sind. Wer auf einen Code wartet, braucht einen neuen. Bereits beigetretene Arbeitsplatzrechner bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>No code was made</source>
        <translation>Es wurde kein Code erstellt</translation>
    </message>
    <message>
        <source>The open codes cannot be shown</source>
        <translation>Die offenen Codes können nicht angezeigt werden</translation>
    </message>
</context>
<context>
    <name>fallow::console::EvaluationArray</name>
    <message>
        <source>Choose a folder, with its whole path.</source>
        <translation>Wählen Sie einen Ordner mit seinem vollständigen Pfad.</translation>
    </message>
    <message>
        <source>There is an evaluation array in this folder already: connect to it, or choose another folder.</source>
        <translation>In diesem Ordner gibt es bereits ein Testarray: Verbinden Sie sich damit, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose an empty one, or name a new one.</source>
        <translation>Dieser Ordner ist nicht leer. Wählen Sie einen leeren, oder geben Sie einen neuen an.</translation>
    </message>
    <message>
        <source>Choose %1 to %2 workstations.</source>
        <translation>Wählen Sie %1 bis %2 Arbeitsplatzrechner.</translation>
    </message>
    <message>
        <source>You may not write in %1.</source>
        <translation>Sie dürfen in %1 nicht schreiben.</translation>
    </message>
    <message>
        <source>With %1 each machine would lend less than %2. Give it %3 at least.</source>
        <translation>Mit %1 würde jeder Rechner weniger als %2 verleihen. Geben Sie mindestens %3 an.</translation>
    </message>
    <message>
        <source>It took longer than a minute. What its programs said stands in %1.</source>
        <translation>Es hat länger als eine Minute gedauert. Die Meldungen der Programme stehen in %1.</translation>
    </message>
    <message>
        <source>The program %1 is not installed beside the console.</source>
        <translation>Das Programm %1 ist nicht neben der Konsole installiert.</translation>
    </message>
    <message>
        <source>It could not be made: %1</source>
        <translation>Das Array konnte nicht erstellt werden: %1</translation>
    </message>
    <message>
        <source>%1 does not start: %2</source>
        <translation>%1 startet nicht: %2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Making the array…</source>
        <translation>Array wird erstellt…</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Testarray</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Starting the controller…</source>
        <translation>Controller wird gestartet…</translation>
    </message>
    <message>
        <source>Waiting for the workstations…</source>
        <translation>Warten auf die Arbeitsplatzrechner…</translation>
    </message>
    <message>
        <source>Workstation %1 of %2 joins…</source>
        <translation>Arbeitsplatzrechner %1 von %2 tritt bei…</translation>
    </message>
    <message>
        <source>The array is ready.</source>
        <translation>Das Array ist bereit.</translation>
    </message>
    <message>
        <source>There is no evaluation array in %1 any more.</source>
        <translation>In %1 gibt es kein Testarray mehr.</translation>
    </message>
    <message>
        <source>This disk has %1 free. The array may grow to %2, and must leave %3 free: that is too much.</source>
        <translation>Auf diesem Datenträger sind %1 frei. Das Array kann auf %2 wachsen und muss %3 frei lassen: Das ist zu viel.</translation>
    </message>
    <message>
        <source>Ending the programs of the array…</source>
        <translation>Programme des Arrays werden beendet…</translation>
    </message>
    <message>
        <source>Its programs do not end. Nothing was deleted.</source>
        <translation>Die Programme lassen sich nicht beenden. Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>Deleting %1…</source>
        <translation>%1 wird gelöscht…</translation>
    </message>
</context>
<context>
    <name>fallow::console::EvaluationForm</name>
    <message>
        <source>Keep it running when the console ends</source>
        <translation>Nach dem Beenden der Konsole weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Create and connect</source>
        <translation>Erstellen und verbinden</translation>
    </message>
    <message>
        <source> GiB at most</source>
        <translation> GiB höchstens</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>On &amp;disk</source>
        <translation>Auf dem &amp;Datenträger</translation>
    </message>
    <message>
        <source>&amp;Workstations</source>
        <translation>&amp;Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The controller and each workstation lend %1. The folder is nearly empty at first and grows with what you store; delete it when you are done.</source>
        <translation>Der Controller und jeder Arbeitsplatzrechner verleihen je %1. Der Ordner ist anfangs fast leer und wächst mit dem, was Sie speichern; löschen Sie ihn, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>A folder for the evaluation array</source>
        <translation>Ordner für das Testarray</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventExport</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventPages</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventsPage</name>
    <message>
        <source>Text, machine, volume, administrator…</source>
        <translation>Text, Rechner, Volume, Administrator…</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Ereignisse durchsuchen</translation>
    </message>
    <message>
        <source>Show later events</source>
        <translation>Spätere Ereignisse anzeigen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Mitverfolgen</translation>
    </message>
    <message>
        <source>Shows what happens as it happens</source>
        <translation>Zeigt Ereignisse an, sobald sie eintreten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Als Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>Als JSON…</translation>
    </message>
    <message>
        <source>Least severity of the events shown</source>
        <translation>Mindestschweregrad der angezeigten Ereignisse</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>Alle Schweregrade</translation>
    </message>
    <message>
        <source>Notices and above</source>
        <translation>Ab Hinweis</translation>
    </message>
    <message>
        <source>Warnings and above</source>
        <translation>Ab Warnung</translation>
    </message>
    <message>
        <source>Critical only</source>
        <translation>Nur kritische</translation>
    </message>
    <message>
        <source>Kind of the events shown</source>
        <translation>Art der angezeigten Ereignisse</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Stores</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Rebuilds</source>
        <translation>Wiederherstellungen</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>Subject of the events shown</source>
        <translation>Worauf sich die angezeigten Ereignisse beziehen</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Wer es getan hat</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Any administrator</source>
        <translation>Alle Administratoren</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Wann es geschah</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Gesamter Zeitraum</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Zwischen…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Shows all events again</source>
        <translation>Zeigt wieder alle Ereignisse an</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>The events cannot be shown</source>
        <translation>Die Ereignisse können nicht angezeigt werden</translation>
    </message>
    <message>
        <source>Looking through the log…</source>
        <translation>Protokoll wird durchsucht…</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Keine passenden Ereignisse</translation>
    </message>
    <message>
        <source>Search for something else, or show all events.</source>
        <translation>Suchen Sie nach etwas anderem, oder zeigen Sie alle Ereignisse an.</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Alle Ereignisse anzeigen</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Machines that come and go, rebuilds, and what administrators do appear here.</source>
        <translation>Rechner, die kommen und gehen, Wiederherstellungen und Aktionen von Administratoren erscheinen hier.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>durch %1</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Exporting: %1 events…</source>
        <translation>Exportieren: %1 Ereignisse…</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2 events…</source>
        <translation>Exportieren: %1 von %2 Ereignissen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The controller searches: it knows the English words of an event, and names</source>
        <translation>Der Controller sucht: Er kennt die englischen Wörter eines Ereignisses und Namen</translation>
    </message>
</context>
<context>
    <name>fallow::console::FailureModel</name>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s)</source>
        <translation>
            <numerusform>%Ln fehlerhafter oder unlesbarer Strip</numerusform>
            <numerusform>%Ln fehlerhafte oder unlesbare Strips</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk %1 of the controller</source>
        <translation>Datenträger %1 des Controllers</translation>
    </message>
    <message>
        <source>Store %1 of %2</source>
        <translation>Store %1 von %2</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht nutzbar</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>Only what is missing already</source>
        <translation>Nur was bereits fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) not whole</source>
        <translation>
            <numerusform>%Ln Stripe unvollständig</numerusform>
            <numerusform>%Ln Stripes unvollständig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what may have failed, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What has failed</source>
        <translation>Was ausgefallen ist</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>fallow::console::FailurePage</name>
    <message>
        <source>&amp;Also what shows no sign of failure</source>
        <translation>&amp;Auch anzeigen, was kein Anzeichen eines Ausfalls zeigt</translation>
    </message>
    <message>
        <source>What has failed</source>
        <translation>Was ausgefallen ist</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>Nichts ist ausgefallen</translation>
    </message>
    <message>
        <source>Every workstation is here, every disk of the controller can be used, and no stripe lacks a strip. To rebuild what something still holds that shows no failure, tick the box below.</source>
        <translation>Alle Arbeitsplatzrechner sind da, alle Datenträger des Controllers sind nutzbar, und keinem Stripe fehlt ein Strip. Um etwas wiederherzustellen, das keinen Ausfall zeigt, aktivieren Sie das Kästchen unten.</translation>
    </message>
    <message>
        <source>What has failed? Strips on it are computed from the others and written elsewhere. Nothing is changed before the plan has been shown.</source>
        <translation>Was ist ausgefallen? Die Strips darauf werden aus den übrigen berechnet und anderswo geschrieben. Bevor der Plan angezeigt wurde, wird nichts geändert.</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>Its strips go to the &amp;other stores</source>
        <translation>Die Strips kommen auf die anderen &amp;Stores</translation>
    </message>
    <message>
        <source>An &amp;empty directory on a new disk of the controller takes its place</source>
        <translation>Ein &amp;leeres Verzeichnis auf einem neuen Datenträger des Controllers tritt an seine Stelle</translation>
    </message>
    <message>
        <source>/srv/fallow/disk-2</source>
        <translation>/srv/fallow/disk-2</translation>
    </message>
    <message>
        <source>Directory on the controller</source>
        <translation>Verzeichnis auf dem Controller</translation>
    </message>
    <message>
        <source>for instance 500 GiB</source>
        <translation>zum Beispiel 500 GiB</translation>
    </message>
    <message>
        <source>What the new disk may hold</source>
        <translation>Wie viel der neue Datenträger aufnehmen darf</translation>
    </message>
    <message>
        <source>&amp;Directory:</source>
        <translation>&amp;Verzeichnis:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Choose what has failed.</source>
        <translation>Wählen Sie, was ausgefallen ist.</translation>
    </message>
    <message>
        <source>Give the new disk&apos;s directory on the controller with its whole path, beginning with /.</source>
        <translation>Geben Sie das Verzeichnis des neuen Datenträgers auf dem Controller mit vollständigem Pfad an, beginnend mit /.</translation>
    </message>
    <message>
        <source>Give the new disk&apos;s size, for instance &quot;500 GiB&quot;; at least 1 MiB.</source>
        <translation>Geben Sie die Größe des neuen Datenträgers an, zum Beispiel „500 GiB“; mindestens 1 MiB.</translation>
    </message>
</context>
<context>
    <name>fallow::console::FindingModel</name>
    <message>
        <source>Stripe</source>
        <translation>Stripe</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>fallow::console::FingerprintDialog</name>
    <message>
        <source>Approve…</source>
        <translation>Zulassen…</translation>
    </message>
    <message>
        <source>Compare fingerprints</source>
        <translation>Fingerabdrücke vergleichen</translation>
    </message>
    <message>
        <source>Is this really %1?</source>
        <translation>Ist das wirklich %1?</translation>
    </message>
    <message>
        <source>While it waits, the workstation shows a fingerprint. Have it read to you, by telephone for instance. If one group differs, somebody else is asking: turn it away.</source>
        <translation>Während der Arbeitsplatzrechner wartet, zeigt er einen Fingerabdruck an. Lassen Sie ihn sich vorlesen, zum Beispiel am Telefon. Weicht auch nur eine Gruppe ab, fragt jemand anderes an: Weisen Sie die Anfrage ab.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Fingerprint here</source>
        <translation>Fingerabdruck hier</translation>
    </message>
    <message>
        <source>Fingerprint that the workstation shows</source>
        <translation>Fingerabdruck, den der Arbeitsplatzrechner anzeigt</translation>
    </message>
    <message>
        <source>What the workstation shows</source>
        <translation>Anzeige auf dem Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Type or paste it to have it compared.</source>
        <translation>Zum Vergleichen hier eintippen oder einfügen.</translation>
    </message>
    <message>
        <source>The same so far.</source>
        <translation>Bisher gleich.</translation>
    </message>
    <message>
        <source>✓ The same: it is the workstation that you have before you.</source>
        <translation>✓ Gleich: Es ist der Arbeitsplatzrechner, den Sie vor sich haben.</translation>
    </message>
    <message>
        <source>✗ Not the same. Look at it once more; if it stays different, turn it away.</source>
        <translation>✗ Nicht gleich. Prüfen Sie noch einmal; bleibt es verschieden, weisen Sie die Anfrage ab.</translation>
    </message>
</context>
<context>
    <name>fallow::console::GroupedMachines</name>
    <message>
        <source>In no failure domain</source>
        <translation>Ohne Ausfallbereich</translation>
    </message>
    <message>
        <source>Version not known</source>
        <translation>Version unbekannt</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Group %1, folded</source>
        <translation>Gruppe %1, zugeklappt</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>%1 online</translation>
    </message>
</context>
<context>
    <name>fallow::console::HeaderBar</name>
    <message>
        <source>Arrays…</source>
        <translation>Arrays…</translation>
    </message>
    <message>
        <source>Leaves this array and shows the others (Ctrl+O)</source>
        <translation>Verlässt dieses Array und zeigt die anderen (Strg+O)</translation>
    </message>
</context>
<context>
    <name>fallow::console::HistoryChart</name>
    <message>
        <source>%1 %2</source>
        <comment>what, its rate</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>fallow::console::ImpactPage</name>
    <message>
        <source>Touched</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <source>Redundancy left</source>
        <translation>Verbleibende Redundanz</translation>
    </message>
    <message>
        <source>Unreadable now</source>
        <translation>Derzeit unlesbar</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Stripes touched</source>
        <translation>Betroffene Stripes</translation>
    </message>
    <message>
        <source>Without redundancy</source>
        <translation>Ohne Redundanz</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>What the failure means for each volume</source>
        <translation>Was der Ausfall für jedes Volume bedeutet</translation>
    </message>
    <message>
        <source>With %1 gone, some data exists nowhere any more.</source>
        <translation>Ohne %1 ist ein Teil der Daten nirgends mehr vorhanden.</translation>
    </message>
    <message>
        <source>With %1 gone nothing is lost, but some data cannot be read until other machines come back.</source>
        <translation>Ohne %1 ist nichts verloren, aber ein Teil der Daten ist unlesbar, bis andere Rechner zurückkehren.</translation>
    </message>
    <message>
        <source>With %1 gone all data can be read, but some of it would not survive another loss. That is rebuilt first.</source>
        <translation>Ohne %1 sind alle Daten lesbar, aber ein Teil davon würde einen weiteren Ausfall nicht überstehen. Dieser Teil wird zuerst wiederhergestellt.</translation>
    </message>
    <message>
        <source>With %1 gone all data can be read, and another loss would be survived.</source>
        <translation>Ohne %1 sind alle Daten lesbar, und ein weiterer Ausfall würde überstanden.</translation>
    </message>
    <message>
        <source>stripes</source>
        <translation>Stripes</translation>
    </message>
    <message>
        <source>lack a strip, or will; %1 have no redundancy left</source>
        <translation>Ihnen fehlt ein Strip oder wird einer fehlen; %1 haben keine Redundanz mehr</translation>
    </message>
    <message>
        <source>data is missing</source>
        <translation>Daten fehlen</translation>
    </message>
    <message>
        <source>more strips of a stripe may be lost</source>
        <translation>weitere Strips eines Stripes dürfen verloren gehen</translation>
    </message>
    <message>
        <source>The least of all touched stripes.</source>
        <translation>Der niedrigste Wert aller betroffenen Stripes.</translation>
    </message>
    <message>
        <source>%1 of them are lost unless a lost machine comes back</source>
        <translation>%1 davon sind verloren, sofern kein verlorener Rechner zurückkehrt</translation>
    </message>
    <message>
        <source>They can be read again when machines come back.</source>
        <translation>Sie werden wieder lesbar, wenn Rechner zurückkehren.</translation>
    </message>
    <message>
        <source>All data can be read.</source>
        <translation>Alle Daten sind lesbar.</translation>
    </message>
    <message>
        <source>%1: %2 from byte %3 on are lost.</source>
        <translation>%1: %2 ab Byte %3 sind verloren.</translation>
    </message>
    <message>
        <source>%1: %2 from byte %3 on cannot be read now.</source>
        <translation>%1: %2 ab Byte %3 sind derzeit unlesbar.</translation>
    </message>
    <message>
        <source>There are more; the report lists them.</source>
        <translation>Es gibt weitere; der Bericht führt sie auf.</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>There is nothing to rebuild: %1 holds nothing that is missing elsewhere.</source>
        <translation>Es gibt nichts wiederherzustellen: %1 enthält nichts, was anderswo fehlt.</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobModel</name>
    <message>
        <source>%1: %2</source>
        <comment>job, its progress</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>job, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobsDesk</name>
    <message>
        <source>The job was not begun</source>
        <translation>Der Auftrag wurde nicht begonnen</translation>
    </message>
    <message>
        <source>The job goes on as it was</source>
        <translation>Der Auftrag läuft unverändert weiter</translation>
    </message>
    <message>
        <source>The rebuild was not begun</source>
        <translation>Die Wiederherstellung wurde nicht begonnen</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Which jobs are shown</source>
        <translation>Welche Aufträge angezeigt werden</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle Aufträge</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Laufende</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendete</translation>
    </message>
    <message>
        <source>&amp;Scrub</source>
        <translation>&amp;Prüflauf</translation>
    </message>
    <message>
        <source>Let every store check every strip, and repair what is wrong</source>
        <translation>Jeden Store alle Strips prüfen lassen und Fehlerhaftes reparieren</translation>
    </message>
    <message>
        <source>&amp;Check catalog</source>
        <translation>&amp;Katalog prüfen</translation>
    </message>
    <message>
        <source>Check every volume, stripe and count of the controller&apos;s catalog</source>
        <translation>Alle Volumes, Stripes und Zähler im Katalog des Controllers prüfen</translation>
    </message>
    <message>
        <source>&amp;Rebuild…</source>
        <translation>&amp;Wiederherstellen…</translation>
    </message>
    <message>
        <source>Say what has failed, see what that means, and rebuild it</source>
        <translation>Angeben, was ausgefallen ist, sehen, was das bedeutet, und es wiederherstellen</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Fortschritt des Auftrags</translation>
    </message>
    <message>
        <source>Set &amp;limit</source>
        <translation>&amp;Limit setzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>P&amp;ausieren</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>Cancel the job?</source>
        <translation>Auftrag abbrechen?</translation>
    </message>
    <message>
        <source>What it has done stays done; the rest is left as it is.</source>
        <translation>Was erledigt ist, bleibt erledigt; der Rest bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>No job has run yet</source>
        <translation>Noch ist kein Auftrag gelaufen</translation>
    </message>
    <message>
        <source>A rebuild begins by itself when a workstation is lost, a scrub every few weeks. With the buttons above you can begin one now.</source>
        <translation>Eine Wiederherstellung beginnt von selbst, wenn ein Arbeitsplatzrechner verloren ist, ein Prüflauf alle paar Wochen. Mit den Schaltflächen oben lassen sich beide sofort starten.</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>Keine passenden Aufträge</translation>
    </message>
    <message>
        <source>Choose all jobs above.</source>
        <translation>Wählen Sie oben „Alle Aufträge“.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
</context>
<context>
    <name>fallow::console::LayoutPicture</name>
    <message>
        <source>Picture of the layout</source>
        <translation>Bild des Layouts</translation>
    </message>
    <message>
        <source>%1 stores shown, %2 stripes, %3 of them not readable</source>
        <translation>%1 Stores gezeigt, %2 Stripes, davon %3 unlesbar</translation>
    </message>
</context>
<context>
    <name>fallow::console::LimitEdit</name>
    <message>
        <source> MiB/s</source>
        <translation> MiB/s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>Limit of what is read and written in all, per second</source>
        <translation>Limit für alles, was insgesamt pro Sekunde gelesen und geschrieben wird</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachineActions</name>
    <message>
        <source>Approve…</source>
        <translation>Zulassen…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Abweisen…</translation>
    </message>
    <message>
        <source>Compare fingerprints…</source>
        <translation>Fingerabdrücke vergleichen…</translation>
    </message>
    <message>
        <source>Resize…</source>
        <translation>Kontingent ändern…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Räumen…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Wieder aufnehmen…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Failure domain…</source>
        <translation>Ausfallbereich…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Ausmustern…</translation>
    </message>
    <message>
        <source>Declare lost…</source>
        <translation>Verloren geben…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <source>How much may %1 lend?</source>
        <translation>Wie viel darf %1 verleihen?</translation>
    </message>
    <message numerus="yes">
        <source>How much may each of these %Ln workstations lend?</source>
        <translation>
            <numerusform>Wie viel darf dieser Arbeitsplatzrechner verleihen?</numerusform>
            <numerusform>Wie viel darf jeder dieser %Ln Arbeitsplatzrechner verleihen?</numerusform>
        </translation>
    </message>
    <message>
        <source>It lends %1 now, holds %2 of the array, and %3 are free on its disk for its owner.</source>
        <translation>Derzeit sind %1 verliehen, davon %2 belegt; auf dem Datenträger sind %3 für den Besitzer frei.</translation>
    </message>
    <message>
        <source>All get the same limit.</source>
        <translation>Für alle gilt dasselbe Kontingent.</translation>
    </message>
    <message>
        <source>The most that it stores</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>No disk here has room for more than %1.</source>
        <translation>Kein Datenträger hat hier Platz für mehr als %1.</translation>
    </message>
    <message>
        <source>What shall %1 be called?</source>
        <translation>Wie soll %1 heißen?</translation>
    </message>
    <message>
        <source>Up to %1 characters.</source>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>A workstation needs a name.</source>
        <translation>Ein Arbeitsplatzrechner braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name holds no control characters.</source>
        <translation>Ein Name darf keine Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>This is its name now.</source>
        <translation>Das ist bereits der Name.</translation>
    </message>
    <message>
        <source>Which failure domain does %1 belong to?</source>
        <translation>Zu welchem Ausfallbereich gehört %1?</translation>
    </message>
    <message numerus="yes">
        <source>Which failure domain do these %Ln workstations belong to?</source>
        <translation>
            <numerusform>Zu welchem Ausfallbereich gehört dieser Arbeitsplatzrechner?</numerusform>
            <numerusform>Zu welchem Ausfallbereich gehören diese %Ln Arbeitsplatzrechner?</numerusform>
        </translation>
    </message>
    <message>
        <source>A name for what may fail together: a room, a switch, a floor. Leave it empty and each machine is a domain of its own.</source>
        <translation>Ein Name für das, was gemeinsam ausfallen kann: ein Raum, ein Switch, ein Stockwerk. Bleibt das Feld leer, ist jeder Rechner ein eigener Bereich.</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>Ausfallbereich</translation>
    </message>
    <message>
        <source>Approve with its old store…</source>
        <translation>Mit altem Store zulassen…</translation>
    </message>
    <message>
        <source>Approve and delete its old store…</source>
        <translation>Zulassen und alten Store löschen…</translation>
    </message>
    <message>
        <source>Rebuild…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>It lends a whole partition. Of that it stores %1 for the array at most, and holds %2 now. A partition keeps its size: what the array leaves lies idle. It is made larger or smaller at the workstation, with the command fallow-agent partition.</source>
        <translation>Er verleiht eine ganze Partition. Davon speichert er höchstens %1 für das Array und enthält jetzt %2. Eine Partition behält ihre Größe: Was das Array davon übrig lässt, liegt brach. Vergrößert oder verkleinert wird sie am Arbeitsplatzrechner, mit dem Befehl fallow-agent partition.</translation>
    </message>
    <message>
        <source>The partition has room for %1.</source>
        <translation>Die Partition hat Platz für %1.</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachineModel</name>
    <message>
        <source>not known yet</source>
        <comment>class of a machine</comment>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>always on</source>
        <comment>class of a machine</comment>
        <translation>immer an</translation>
    </message>
    <message>
        <source>desktop</source>
        <comment>class of a machine: is switched off at times</comment>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>controller</source>
        <comment>class of a machine</comment>
        <translation>Controller</translation>
    </message>
    <message>
        <source>%1, being emptied</source>
        <comment>state of a machine</comment>
        <translation>%1, wird geräumt</translation>
    </message>
    <message>
        <source>%1, emptied</source>
        <comment>state of a machine</comment>
        <translation>%1, geräumt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Expected back at %1</source>
        <translation>Rückkehr erwartet: %1</translation>
    </message>
    <message>
        <source>%1 used, %2 strips</source>
        <translation>%1 belegt, %2 Strips</translation>
    </message>
    <message>
        <source>The most that this workstation stores for the array</source>
        <translation>Wie viel dieser Arbeitsplatzrechner höchstens für das Array speichert</translation>
    </message>
    <message>
        <source>Free on its disk, for its owner</source>
        <translation>Auf dem Datenträger frei, für den Besitzer</translation>
    </message>
    <message>
        <source>It has not been watched long enough to know its week</source>
        <translation>Noch nicht lange genug beobachtet, um die Woche zu kennen</translation>
    </message>
    <message>
        <source>Up %1 of the week; each line is a day, Monday first, from midnight to midnight</source>
        <translation>Zu %1 der Woche eingeschaltet; jede Zeile ist ein Tag von Mitternacht bis Mitternacht, beginnend mit Montag</translation>
    </message>
    <message>
        <source>A failure domain of its own</source>
        <translation>Ein eigener Ausfallbereich</translation>
    </message>
    <message>
        <source>No stripe has two strips on machines of this failure domain</source>
        <translation>Kein Stripe hat zwei Strips auf Rechnern dieses Ausfallbereichs</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Verliehen</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>Datenträger frei</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>Ausfallbereich</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>partition</source>
        <comment>in place of what is free on a disk</comment>
        <translation>Partition</translation>
    </message>
    <message>
        <source>It lends a whole partition: its owner stores nothing there</source>
        <translation>Verleiht eine ganze Partition: Der Besitzer speichert dort nichts</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachinePanel</name>
    <message>
        <source>deleted volume</source>
        <translation>gelöschtes Volume</translation>
    </message>
    <message>
        <source>%1 data, %2 parity</source>
        <comment>strips</comment>
        <translation>%1 Daten, %2 Parität</translation>
    </message>
    <message>
        <source>Details of the workstations selected</source>
        <translation>Details der ausgewählten Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>Used of what is lent</source>
        <translation>Belegter Anteil des verliehenen Platzes</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Usually up</source>
        <translation>Übliche Einschaltzeiten</translation>
    </message>
    <message>
        <source>The last seven days</source>
        <translation>Die letzten sieben Tage</translation>
    </message>
    <message>
        <source>What lies on it</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>up</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>state, how long</comment>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>Asks to join, for %1. Approve it only if it shows the same fingerprint.</source>
        <translation>Wartet seit %1 auf Zulassung. Nur zulassen, wenn dort derselbe Fingerabdruck angezeigt wird.</translation>
    </message>
    <message>
        <source>Expected back at %1</source>
        <translation>Rückkehr erwartet: %1</translation>
    </message>
    <message>
        <source>%1 used, %2 strips; %3 free on its disk</source>
        <translation>%1 belegt, %2 Strips; %3 auf dem Datenträger frei</translation>
    </message>
    <message>
        <source>It lends no space.</source>
        <translation>Verleiht keinen Platz.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>Ausfallbereich</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>eigener</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s) found</source>
        <translation>
            <numerusform>%Ln fehlerhafter oder unlesbarer Strip gefunden</numerusform>
            <numerusform>%Ln fehlerhafte oder unlesbare Strips gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln Arbeitsplatzrechner</numerusform>
            <numerusform>%Ln Arbeitsplatzrechner</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, state</comment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>%1 used together; %2 free on their disks</source>
        <translation>Zusammen %1 belegt; %2 auf den Datenträgern frei</translation>
    </message>
    <message>
        <source>What you choose is done for each of them, and previewed for all together.</source>
        <translation>Aktionen werden auf jeden davon angewendet; die Vorschau gilt für alle zusammen.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird abgefragt…</translation>
    </message>
    <message>
        <source>Nothing: no strip of any volume.</source>
        <translation>Nichts: kein Strip irgendeines Volumes.</translation>
    </message>
    <message numerus="yes">
        <source>The fullest; %Ln more volume(s) have strips here.</source>
        <translation>
            <numerusform>Die größten; %Ln weiteres Volume hat hier Strips.</numerusform>
            <numerusform>Die größten; %Ln weitere Volumes haben hier Strips.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>when, what</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>(by %1)</source>
        <translation>(durch %1)</translation>
    </message>
    <message>
        <source>Nothing has been recorded.</source>
        <translation>Es wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>The last seven days: up %1</source>
        <translation>Die letzten sieben Tage: zu %1 eingeschaltet</translation>
    </message>
    <message>
        <source>%1 used, %2 strips; it lends a whole partition</source>
        <translation>%1 belegt, %2 Strips; verleiht eine ganze Partition</translation>
    </message>
</context>
<context>
    <name>fallow::console::MainWindow</name>
    <message>
        <source>Watch and administer a Fallow storage array.</source>
        <translation>Ein Fallow-Speicherarray beobachten und verwalten.</translation>
    </message>
    <message>
        <source>The administrator&apos;s identity file (default: $FALLOW_IDENTITY, then the array used last, then %1).</source>
        <translation>Die Identitätsdatei des Administrators (Vorgabe: $FALLOW_IDENTITY, dann das zuletzt verwendete Array, dann %1).</translation>
    </message>
    <message>
        <source>Begin where arrays are chosen, whatever was used last.</source>
        <translation>Mit der Auswahl der Arrays beginnen, unabhängig vom zuletzt verwendeten.</translation>
    </message>
    <message>
        <source>auto, light or dark, for this time.</source>
        <translation>auto, light oder dark, nur für dieses Mal.</translation>
    </message>
    <message>
        <source>A language, for this time: en, de, fr, es, zh_CN or ar.</source>
        <translation>Eine Sprache, nur für dieses Mal: en, de, fr, es, zh_CN oder ar.</translation>
    </message>
    <message>
        <source>Keep what is set in this file.</source>
        <translation>Einstellungen in dieser Datei aufbewahren.</translation>
    </message>
    <message>
        <source>Write a picture of every page to FILE-&lt;page&gt;.png and quit.</source>
        <translation>Ein Bild jeder Seite nach FILE-&lt;Seite&gt;.png schreiben und beenden.</translation>
    </message>
    <message>
        <source>fallow-console: the controller does not answer
</source>
        <translation>fallow-console: Der Controller antwortet nicht
</translation>
    </message>
    <message>
        <source>fallow-console: wrong usage; see --help
</source>
        <translation>fallow-console: falscher Aufruf; siehe --help
</translation>
    </message>
    <message>
        <source>Fallow</source>
        <translation>Fallow</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Stripe map</source>
        <translation>Stripe-Karte</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>No array is open.</source>
        <translation>Es ist kein Array geöffnet.</translation>
    </message>
    <message>
        <source>%1 – Fallow</source>
        <comment>name of the array</comment>
        <translation>%1 – Fallow</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindung mit %1 wird hergestellt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>This is how it was at %1, %2.</source>
        <translation>Stand: %1, %2.</translation>
    </message>
    <message>
        <source>The controller refuses this console. %1 %2</source>
        <translation>Der Controller weist diese Konsole ab. %1 %2</translation>
    </message>
    <message>
        <source>No connection to the controller; trying again by itself. %1 %2</source>
        <translation>Keine Verbindung zum Controller; es wird automatisch weiter versucht. %1 %2</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung mit %1 wird hergestellt…</translation>
    </message>
    <message>
        <source>The array appears as soon as the controller answers.</source>
        <translation>Das Array erscheint, sobald der Controller antwortet.</translation>
    </message>
    <message>
        <source>Console and controller are of different versions</source>
        <translation>Konsole und Controller haben verschiedene Versionen</translation>
    </message>
    <message>
        <source>The controller at %1 speaks a version that this console does not: bring both to the same version. (%2)</source>
        <translation>Der Controller unter %1 verwendet eine Version, die diese Konsole nicht versteht: Bringen Sie beide auf dieselbe Version. (%2)</translation>
    </message>
    <message>
        <source>The controller does not answer</source>
        <translation>Der Controller antwortet nicht</translation>
    </message>
    <message>
        <source>%1 Is `fallowd` running at %2? The console tries again by itself.</source>
        <translation>%1 Läuft `fallowd` unter %2? Die Konsole versucht es von selbst weiter.</translation>
    </message>
    <message>
        <source>Choose another array…</source>
        <translation>Anderes Array auswählen…</translation>
    </message>
    <message>
        <source>The controller at %1 is not the one that this identity belongs to</source>
        <translation>Der Controller unter %1 ist nicht der, zu dem diese Identität gehört</translation>
    </message>
    <message>
        <source>Nothing was sent to it. If the array was set up anew, or the identity is one of another array, open the identity that belongs to it. If neither is so, somebody may stand between you and the controller.</source>
        <translation>Es wurde nichts an ihn gesendet. Wenn das Array neu eingerichtet wurde oder die Identität zu einem anderen Array gehört, öffnen Sie die dazugehörige Identität. Trifft beides nicht zu, steht möglicherweise jemand zwischen Ihnen und dem Controller.</translation>
    </message>
    <message>
        <source>The controller at %1 refuses this identity</source>
        <translation>Der Controller unter %1 weist diese Identität ab</translation>
    </message>
    <message>
        <source>Open an administrator&apos;s identity</source>
        <translation>Identität eines Administrators öffnen</translation>
    </message>
    <message>
        <source>Identities (*.identity);;All files (*)</source>
        <translation>Identitäten (*.identity);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 events were written to %2.</source>
        <translation>%1 Ereignisse wurden nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>The export did not come about. %1</source>
        <translation>Der Export ist nicht zustande gekommen. %1</translation>
    </message>
    <message>
        <source>This controller is of a version that keeps no history.</source>
        <translation>Dieser Controller hat eine Version, die keinen Verlauf führt.</translation>
    </message>
    <message>
        <source>The code was not withdrawn</source>
        <translation>Der Code wurde nicht widerrufen</translation>
    </message>
    <message>
        <source>The scrub was not started</source>
        <translation>Der Prüflauf wurde nicht gestartet</translation>
    </message>
    <message>
        <source>The identity was made</source>
        <translation>Die Identität wurde erstellt</translation>
    </message>
    <message>
        <source>%1 is to be carried to the new administrator by a safe way, and not to be kept here. It is good at once.</source>
        <translation>%1 ist dem neuen Administrator auf sicherem Weg zu übermitteln und nicht hier aufzubewahren. Die Identität gilt sofort.</translation>
    </message>
    <message>
        <source>Your identity was renewed</source>
        <translation>Ihre Identität wurde erneuert</translation>
    </message>
    <message>
        <source>%1 holds the new one. Copies elsewhere stay good until their own end; revoke the former certificate if they should not.</source>
        <translation>%1 enthält die neue. Kopien an anderen Orten bleiben bis zu ihrem eigenen Ablauf gültig; sperren Sie das bisherige Zertifikat, wenn sie das nicht sollen.</translation>
    </message>
    <message>
        <source>No identity was made</source>
        <translation>Es wurde keine Identität erstellt</translation>
    </message>
    <message>
        <source>It is not known which file this console was opened with.</source>
        <translation>Es ist nicht bekannt, mit welcher Datei diese Konsole geöffnet wurde.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Begin on this page: overview, workstations, volumes, stripe-map, jobs, events or settings.</source>
        <translation>Mit dieser Seite beginnen: overview, workstations, volumes, stripe-map, jobs, events oder settings.</translation>
    </message>
</context>
<context>
    <name>fallow::console::MapFinder</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What to find on the map</source>
        <translation>Was auf der Karte gesucht wird</translation>
    </message>
    <message>
        <source>Least redundancy now</source>
        <translation>Derzeit geringste Redundanz</translation>
    </message>
    <message>
        <source>Least redundancy, machines that are away counted</source>
        <translation>Geringste Redundanz, abwesende Rechner mitgezählt</translation>
    </message>
    <message>
        <source>A stripe by its number</source>
        <translation>Ein Stripe nach seiner Nummer</translation>
    </message>
    <message>
        <source>Length of the range</source>
        <translation>Länge des Bereichs</translation>
    </message>
    <message>
        <source>Length, e.g. 1 MiB</source>
        <translation>z. B. 1 MiB lang</translation>
    </message>
    <message>
        <source>Offset, e.g. 20 GiB</source>
        <translation>z. B. ab 20 GiB</translation>
    </message>
    <message>
        <source>Number, e.g. 3·17</source>
        <translation>Nummer, z. B. 3·17</translation>
    </message>
    <message>
        <source>Offset of the range</source>
        <translation>Offset des Bereichs</translation>
    </message>
    <message>
        <source>Number of the stripe</source>
        <translation>Nummer des Stripes</translation>
    </message>
    <message>
        <source>A stripe&apos;s number is written as the map shows it, for instance 3·17 or 3.17.</source>
        <translation>Die Nummer eines Stripes wird so geschrieben, wie die Karte sie zeigt, zum Beispiel 3·17 oder 3.17.</translation>
    </message>
    <message>
        <source>Offset and length are amounts of bytes, for instance 4096, 20 MiB or 1.5 GiB.</source>
        <translation>Offset und Länge sind Mengen von Bytes, zum Beispiel 4096, 20 MiB oder 1.5 GiB.</translation>
    </message>
    <message>
        <source>Where a range of a volume lies</source>
        <translation>Wo ein Bereich eines Volumes liegt</translation>
    </message>
    <message>
        <source>Volume or snapshot in which the range is</source>
        <translation>Volume oder Snapshot, in dem der Bereich liegt</translation>
    </message>
    <message>
        <source>the one shown</source>
        <translation>das angezeigte</translation>
    </message>
</context>
<context>
    <name>fallow::console::MapOverview</name>
    <message>
        <source>The whole volume</source>
        <translation>Das gesamte Volume</translation>
    </message>
    <message>
        <source>A small picture of all stripes; the frame shows which part the map shows.</source>
        <translation>Ein kleines Bild aller Stripes; der Rahmen zeigt, welchen Teil die Karte zeigt.</translation>
    </message>
    <message>
        <source>All of %1; press to go there</source>
        <comment>name of a volume</comment>
        <translation>%1 im Ganzen; klicken, um dorthin zu springen</translation>
    </message>
</context>
<context>
    <name>fallow::console::MessagePanel</name>
    <message>
        <source>The identity expects:</source>
        <translation>Die Identität erwartet:</translation>
    </message>
    <message>
        <source>The controller shows:</source>
        <translation>Der Controller zeigt:</translation>
    </message>
</context>
<context>
    <name>fallow::console::NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Fallow</source>
        <translation>Fallow</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
<context>
    <name>fallow::console::NavigationButton</name>
    <message numerus="yes">
        <source>%1, %Ln to see to</source>
        <translation>
            <numerusform>%1, %Ln zu erledigen</numerusform>
            <numerusform>%1, %Ln zu erledigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::OverviewPage</name>
    <message>
        <source>Durability</source>
        <translation>Beständigkeit</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>Throughput and repair over time</source>
        <translation>Durchsatz und Reparatur im Zeitverlauf</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Throughput over time</source>
        <translation>Durchsatz im Zeitverlauf</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Repair over time</source>
        <translation>Reparatur im Zeitverlauf</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>None. A rebuild starts by itself when a machine is lost; scrubs and checks appear here, too.</source>
        <translation>Keine. Eine Wiederherstellung startet von selbst, wenn ein Rechner verloren ist; auch Prüfläufe und Prüfungen erscheinen hier.</translation>
    </message>
    <message>
        <source>How many machines may be lost without losing data. There is no data yet.</source>
        <translation>Wie viele Rechner verloren gehen dürfen, ohne dass Daten verloren gehen. Es gibt noch keine Daten.</translation>
    </message>
    <message>
        <source>How much of the data can be read now. There is no data yet.</source>
        <translation>Wie viel von den Daten derzeit lesbar ist. Es gibt noch keine Daten.</translation>
    </message>
    <message>
        <source>some data is gone</source>
        <translation>ein Teil der Daten ist verloren</translation>
    </message>
    <message numerus="yes">
        <source>more machine(s) may be lost</source>
        <translation>
            <numerusform>weiterer Rechner darf verloren gehen</numerusform>
            <numerusform>weitere Rechner dürfen verloren gehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts what exists anywhere: also on machines that are away.</source>
        <translation>Zählt alles, was irgendwo vorhanden ist: auch auf abwesenden Rechnern.</translation>
    </message>
    <message>
        <source>can be read now</source>
        <translation>derzeit lesbar</translation>
    </message>
    <message>
        <source>%1 of %2 stripes have strips missing or away.</source>
        <translation>Bei %1 von %2 Stripes fehlen Strips oder sind abwesend.</translation>
    </message>
    <message>
        <source>All strips of all %1 stripes are at hand.</source>
        <translation>Alle Strips aller %1 Stripes sind verfügbar.</translation>
    </message>
    <message>
        <source>of %1 online</source>
        <translation>von %1 online</translation>
    </message>
    <message>
        <source>On a workstation, run fallow-agent with an enrolment code; `fallow enrol` makes one.</source>
        <translation>Starten Sie auf einem Arbeitsplatzrechner fallow-agent mit einem Anmeldecode; `fallow enrol` erstellt einen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln asleep or shut down, as announced.</source>
        <translation>
            <numerusform>%Ln wie angekündigt im Ruhezustand oder ausgeschaltet.</numerusform>
            <numerusform>%Ln wie angekündigt im Ruhezustand oder ausgeschaltet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has announced an absence.</source>
        <translation>Niemand hat eine Abwesenheit angekündigt.</translation>
    </message>
    <message>
        <source>Waiting for the controller&apos;s history…</source>
        <translation>Warten auf den Verlauf vom Controller…</translation>
    </message>
</context>
<context>
    <name>fallow::console::PageShots</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>fallow::console::PassphraseDialog</name>
    <message>
        <source>Keep it in the desktop&apos;s keyring</source>
        <translation>Im Schlüsselbund des Desktops aufbewahren</translation>
    </message>
    <message>
        <source>Unlock the identity</source>
        <translation>Identität entsperren</translation>
    </message>
    <message>
        <source>The identity is protected by a passphrase</source>
        <translation>Die Identität ist durch eine Passphrase geschützt</translation>
    </message>
    <message>
        <source>The identity for %1 is protected by a passphrase</source>
        <translation>Die Identität für %1 ist durch eine Passphrase geschützt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>This is not the right passphrase.</source>
        <translation>Das ist nicht die richtige Passphrase.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlanPage</name>
    <message>
        <source>To write</source>
        <translation>Zu schreiben</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Zu lesen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>Strips</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Free there now</source>
        <translation>Dort derzeit frei</translation>
    </message>
    <message>
        <source>Where the rebuilt strips go</source>
        <translation>Wohin die wiederhergestellten Strips kommen</translation>
    </message>
    <message>
        <source>As the &amp;policy says</source>
        <translation>Nach &amp;Richtlinie</translation>
    </message>
    <message>
        <source>Hours in which it works</source>
        <translation>Zeiten, in denen gearbeitet wird</translation>
    </message>
    <message>
        <source>As the policy says</source>
        <translation>Nach Richtlinie</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>Nur zwischen</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Nicht nach</translation>
    </message>
    <message>
        <source>&amp;Limit:</source>
        <translation>&amp;Limit:</translation>
    </message>
    <message>
        <source>&amp;Hours:</source>
        <translation>Zei&amp;ten:</translation>
    </message>
    <message>
        <source>As the policy says (at any hour)</source>
        <translation>Nach Richtlinie (jederzeit)</translation>
    </message>
    <message>
        <source>As the policy says (%1)</source>
        <translation>Nach Richtlinie (%1)</translation>
    </message>
    <message>
        <source>%1 counts as lost from now on</source>
        <translation>%1 gilt ab jetzt als verloren</translation>
    </message>
    <message>
        <source>A rebuild runs already. This one joins it, and it takes these terms.</source>
        <translation>Es läuft bereits eine Wiederherstellung. Diese kommt dort hinzu, und diese Vorgaben gelten für beide.</translation>
    </message>
    <message>
        <source>None of it can be rebuilt now. What is in the way stands below.</source>
        <translation>Derzeit lässt sich nichts davon wiederherstellen. Was im Weg steht, ist unten aufgeführt.</translation>
    </message>
    <message>
        <source>A part can be rebuilt now; the rest follows by itself when machines come back or have room.</source>
        <translation>Ein Teil kann jetzt wiederhergestellt werden; der Rest folgt von selbst, wenn Rechner zurückkehren oder Platz haben.</translation>
    </message>
    <message>
        <source>All of it can be rebuilt. Every strip is read back and compared before it counts.</source>
        <translation>Alles kann wiederhergestellt werden. Jeder Strip wird zurückgelesen und verglichen, bevor er zählt.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1 strips onto %2 stores</source>
        <translation>%1 Strips auf %2 Stores</translation>
    </message>
    <message>
        <source>from the surviving strips, and to compare what was written</source>
        <translation>von den übrigen Strips und zum Vergleichen des Geschriebenen</translation>
    </message>
    <message>
        <source>as quickly as the last rebuild went (%1)</source>
        <translation>so schnell wie bei der letzten Wiederherstellung (%1)</translation>
    </message>
    <message>
        <source>as quickly as reading goes now (%1)</source>
        <translation>so schnell, wie derzeit gelesen wird (%1)</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>It could not be measured how quickly the stores answer.</source>
        <translation>Wie schnell die Stores antworten, ließ sich nicht messen.</translation>
    </message>
    <message>
        <source>of work</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>at the limit of %1</source>
        <translation>beim Limit von %1</translation>
    </message>
    <message>
        <source>There is nothing that could be done now.</source>
        <translation>Derzeit gibt es nichts, was getan werden könnte.</translation>
    </message>
    <message>
        <source>Give two different times of day.</source>
        <translation>Geben Sie zwei verschiedene Uhrzeiten an.</translation>
    </message>
    <message>
        <source>Confirm above what counts as lost.</source>
        <translation>Bestätigen Sie oben, was als verloren gilt.</translation>
    </message>
    <message>
        <source>by the controller&apos;s clock, where it is %1 now</source>
        <translation>nach der Uhr des Controllers; dort ist es jetzt %1</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlannerForm</name>
    <message>
        <source>Spread over workstations</source>
        <translation>Über Arbeitsplatzrechner verteilt</translation>
    </message>
    <message>
        <source>Parity on workstations, in rotation</source>
        <translation>Parität auf Arbeitsplatzrechnern, reihum</translation>
    </message>
    <message>
        <source>Parity on workstations, one after the other</source>
        <translation>Parität auf Arbeitsplatzrechnern, nacheinander</translation>
    </message>
    <message>
        <source>Each disk mirrored to one workstation</source>
        <translation>Jeder Datenträger auf einen Arbeitsplatzrechner gespiegelt</translation>
    </message>
    <message>
        <source>Each disk mirrored to many workstations</source>
        <translation>Jeder Datenträger auf viele Arbeitsplatzrechner gespiegelt</translation>
    </message>
    <message>
        <source>Striped, without redundancy</source>
        <translation>Striping, ohne Redundanz</translation>
    </message>
    <message>
        <source>Data and parity lie on workstations alone, each strip on another one. Needs no disk of the controller.</source>
        <translation>Daten und Parität liegen nur auf Arbeitsplatzrechnern, jeder Strip auf einem anderen. Braucht keinen Datenträger des Controllers.</translation>
    </message>
    <message>
        <source>Data lies on the controller&apos;s disks, its parity on workstations in turn. Readable at night from the disks alone.</source>
        <translation>Die Daten liegen auf den Datenträgern des Controllers, ihre Parität reihum auf Arbeitsplatzrechnern. Nachts allein von den Datenträgern lesbar.</translation>
    </message>
    <message>
        <source>Data lies on the controller&apos;s disks; one workstation is filled with parity before the next is begun.</source>
        <translation>Die Daten liegen auf den Datenträgern des Controllers; ein Arbeitsplatzrechner wird mit Parität gefüllt, bevor der nächste an die Reihe kommt.</translation>
    </message>
    <message>
        <source>Each disk of the controller has its copy on one workstation. A dead disk is read straight from it.</source>
        <translation>Jeder Datenträger des Controllers hat seine Kopie auf einem Arbeitsplatzrechner. Ein ausgefallener Datenträger wird direkt von dort gelesen.</translation>
    </message>
    <message>
        <source>Each disk of the controller has its copies on all workstations in turn. A dead disk is rebuilt from all of them at once.</source>
        <translation>Jeder Datenträger des Controllers hat seine Kopien reihum auf allen Arbeitsplatzrechnern. Ein ausgefallener Datenträger wird aus allen zugleich wiederhergestellt.</translation>
    </message>
    <message>
        <source>The fastest and the least safe: the loss of any one disk or workstation loses data. For what can be made again.</source>
        <translation>Am schnellsten und am wenigsten sicher: Schon der Verlust eines einzigen Datenträgers oder Arbeitsplatzrechners kostet Daten. Für alles, was sich neu erzeugen lässt.</translation>
    </message>
    <message>
        <source>Compress what promises to shrink</source>
        <translation>Komprimieren, was kleiner zu werden verspricht</translation>
    </message>
    <message>
        <source>Export it by NBD at once</source>
        <translation>Sofort über NBD bereitstellen</translation>
    </message>
    <message>
        <source>for instance home</source>
        <translation>zum Beispiel home</translation>
    </message>
    <message>
        <source>Name of the volume</source>
        <translation>Name des Volumes</translation>
    </message>
    <message>
        <source>Size of the volume</source>
        <translation>Größe des Volumes</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Where parity lies</source>
        <translation>Wo die Parität liegt</translation>
    </message>
    <message>
        <source>workstations</source>
        <translation>Arbeitsplatzrechnern</translation>
    </message>
    <message>
        <source>the controller&apos;s disks</source>
        <translation>Datenträgern des Controllers</translation>
    </message>
    <message>
        <source>either</source>
        <translation>beidem</translation>
    </message>
    <message>
        <source>Strip size</source>
        <translation>Strip-Größe</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (üblich)</translation>
    </message>
    <message>
        <source>Parity strips written before a stripe counts</source>
        <translation>Paritätsstrips, die geschrieben sein müssen, bevor ein Stripe zählt</translation>
    </message>
    <message>
        <source>A stripe counts as written when its data strips and so many parity strips are durable; the others follow</source>
        <translation>Ein Stripe gilt als geschrieben, wenn seine Datenstrips und so viele Paritätsstrips dauerhaft gespeichert sind; die übrigen folgen</translation>
    </message>
    <message>
        <source>Parity lies on</source>
        <translation>Parität liegt auf</translation>
    </message>
    <message>
        <source>Parity at once</source>
        <translation>Sofortige Parität</translation>
    </message>
    <message>
        <source>Strips on disks</source>
        <translation>Strips auf Datenträgern</translation>
    </message>
    <message>
        <source>Data strips (k)</source>
        <translation>Datenstrips (k)</translation>
    </message>
    <message>
        <source>Strips on workstations</source>
        <translation>Strips auf Arbeitsplatzrechnern</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Parity strips (m)</source>
        <translation>Paritätsstrips (m)</translation>
    </message>
    <message>
        <source>Give the volume a name.</source>
        <translation>Geben Sie dem Volume einen Namen.</translation>
    </message>
    <message>
        <source>A volume&apos;s name holds no slash and no control character.</source>
        <translation>Der Name eines Volumes darf weder Schrägstriche noch Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>There is a volume of this name already.</source>
        <translation>Ein Volume mit diesem Namen gibt es bereits.</translation>
    </message>
    <message>
        <source>As the array&apos;s policies say</source>
        <translation>Nach den Richtlinien des Arrays</translation>
    </message>
    <message>
        <source>The layout that the policies name for new volumes. It is none of the others.</source>
        <translation>Das Layout, das die Richtlinien für neue Volumes vorsehen. Es ist keines der anderen.</translation>
    </message>
    <message>
        <source>as the policies say</source>
        <translation>nach Richtlinie</translation>
    </message>
    <message>
        <source>The array&apos;s usual layout, %1, needs more machines or disks than there are.</source>
        <translation>Das übliche Layout des Arrays, %1, braucht mehr Rechner oder Datenträger, als vorhanden sind.</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlannerOutlook</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>When it could be read, by the machines&apos; weeks so far</source>
        <translation>Wann es lesbar wäre, nach den bisherigen Wochen der Rechner</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>How many workstations are lost</source>
        <translation>Wie viele Arbeitsplatzrechner verloren sind</translation>
    </message>
    <message>
        <source>everything is there</source>
        <translation>alles da ist</translation>
    </message>
    <message>
        <source>so many workstations are lost at once:</source>
        <translation>so viele Arbeitsplatzrechner auf einmal verloren gehen:</translation>
    </message>
    <message>
        <source>all desktops are off</source>
        <translation>alle Desktops aus sind</translation>
    </message>
    <message>
        <source>those away now stay away</source>
        <translation>die derzeit Abwesenden abwesend bleiben</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <comment>failure domain</comment>
        <translation>%1 aus ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more workstation(s)</source>
        <translation>
            <numerusform>%Ln weiteren Arbeitsplatzrechner</numerusform>
            <numerusform>%Ln weitere Arbeitsplatzrechner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more disk(s) of the controller</source>
        <translation>
            <numerusform>%Ln weiteren Datenträger des Controllers</numerusform>
            <numerusform>%Ln weitere Datenträger des Controllers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more store(s)</source>
        <translation>
            <numerusform>%Ln weiteren Store</numerusform>
            <numerusform>%Ln weitere Stores</numerusform>
        </translation>
    </message>
    <message>
        <source>stores with more room</source>
        <translation>Stores mit mehr Platz</translation>
    </message>
    <message>
        <source>Too few machines: this layout wants %1 that share no failure domain.</source>
        <translation>Zu wenige Rechner: Dieses Layout braucht %1 ohne gemeinsamen Ausfallbereich.</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two things that are missing</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>Survives nothing: the loss of any one machine or disk loses data.</source>
        <translation>Übersteht nichts: Schon der Verlust eines einzigen Rechners oder Datenträgers kostet Daten.</translation>
    </message>
    <message numerus="yes">
        <source>Survives the loss of any %Ln machine(s) or disk(s) at once.</source>
        <translation>
            <numerusform>Übersteht den Verlust eines beliebigen Rechners oder Datenträgers.</numerusform>
            <numerusform>Übersteht den gleichzeitigen Verlust von %Ln beliebigen Rechnern oder Datenträgern.</numerusform>
        </translation>
    </message>
    <message>
        <source>But there is room for %1 only: it can be made, and cannot be filled.</source>
        <translation>Es ist aber nur Platz für %1: Das Volume kann angelegt, aber nicht gefüllt werden.</translation>
    </message>
    <message>
        <source>But too few machines are there at this moment: writing waits for them.</source>
        <translation>Derzeit sind aber zu wenige Rechner da: Das Schreiben wartet auf sie.</translation>
    </message>
    <message>
        <source>There are %1 disks and %2 failure domains of workstations.</source>
        <translation>Es gibt %1 Datenträger und %2 Ausfallbereiche von Arbeitsplatzrechnern.</translation>
    </message>
    <message>
        <source>Room for %1 of data now, %2 if the stores were empty; volumes that are there may still grow by %3. %4 bytes are stored for each byte.</source>
        <translation>Derzeit Platz für %1 an Daten, bei leeren Stores %2; vorhandene Volumes können noch um %3 wachsen. Je Byte werden %4 Bytes gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>The first stripes on a few of the stores; %Ln more take their turn.</source>
        <translation>
            <numerusform>Die ersten Stripes auf einigen der Stores; %Ln weiterer kommt reihum dazu.</numerusform>
            <numerusform>Die ersten Stripes auf einigen der Stores; %Ln weitere kommen reihum dazu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the first stripes would lie.</source>
        <translation>Wo die ersten Stripes liegen würden.</translation>
    </message>
    <message>
        <source>All data can be read and written.</source>
        <translation>Alle Daten können gelesen und geschrieben werden.</translation>
    </message>
    <message>
        <source>About %1 of the data would be lost, if it happened before anything is rebuilt.</source>
        <translation>Etwa %1 der Daten wären verloren, wenn es geschähe, bevor etwas wiederhergestellt ist.</translation>
    </message>
    <message>
        <source>Nothing is lost: no stripe loses more strips than its parity makes up for.</source>
        <translation>Nichts ist verloren: Kein Stripe verliert mehr Strips, als seine Parität ausgleicht.</translation>
    </message>
    <message>
        <source>All data can still be read.</source>
        <translation>Alle Daten bleiben lesbar.</translation>
    </message>
    <message>
        <source>%1 of the data can be read; the rest waits until they are back. Nothing is lost.</source>
        <translation>%1 der Daten sind lesbar; der Rest wartet, bis sie zurück sind. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>lesbar</translation>
    </message>
    <message>
        <source>Readable %1 of the week; least on %2 at %3:00, %4. Known of %5 of %6 workstations.</source>
        <translation>Zu %1 der Woche lesbar; am wenigsten am %2 um %3:00 Uhr mit %4. Bekannt sind die Wochen von %5 der %6 Arbeitsplatzrechner.</translation>
    </message>
</context>
<context>
    <name>fallow::console::PoliciesSection</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Policies of the array</source>
        <translation>Richtlinien des Arrays</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stays as it is</source>
        <translation>„%1“ bleibt unverändert</translation>
    </message>
    <message>
        <source>The policies cannot be shown</source>
        <translation>Die Richtlinien können nicht angezeigt werden</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>Controller wird abgefragt…</translation>
    </message>
    <message>
        <source>The policies could not be brought up to date</source>
        <translation>Die Richtlinien konnten nicht aktualisiert werden</translation>
    </message>
    <message>
        <source>Changed from the default: %1 of %2</source>
        <translation>Vom Standard abweichend: %1 von %2</translation>
    </message>
</context>
<context>
    <name>fallow::console::PolicyModel</name>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
</context>
<context>
    <name>fallow::console::RebuildWizard</name>
    <message>
        <source>What failed</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The controller is at work</source>
        <translation>Der Controller arbeitet</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is no connection to the controller. The console tries again by itself.</source>
        <translation>Es besteht keine Verbindung zum Controller. Die Konsole versucht es von selbst weiter.</translation>
    </message>
    <message>
        <source>Nothing is left to do here.</source>
        <translation>Hier gibt es nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>&amp;Start rebuild</source>
        <translation>&amp;Wiederherstellung starten</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The controller counts what that means…</source>
        <translation>Der Controller ermittelt, was das bedeutet…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>There was nothing left to rebuild.</source>
        <translation>Es gab nichts mehr wiederherzustellen.</translation>
    </message>
    <message>
        <source>The report is not to be had now: %1 The page Jobs shows it later.</source>
        <translation>Der Bericht ist derzeit nicht verfügbar: %1 Später ist er auf der Seite „Aufträge“ zu sehen.</translation>
    </message>
    <message>
        <source>Close (it goes on)</source>
        <translation>Schließen (läuft weiter)</translation>
    </message>
    <message>
        <source>It is not known whether the rebuild has begun; the page Jobs tells.</source>
        <translation>Ob die Wiederherstellung begonnen hat, ist nicht bekannt; die Seite „Aufträge“ zeigt es.</translation>
    </message>
    <message>
        <source>%1 is no longer as it was when this was planned. Nothing has been changed; look at it once more.</source>
        <translation>%1 ist nicht mehr in dem Zustand, für den geplant wurde. Es wurde nichts geändert; sehen Sie es sich noch einmal an.</translation>
    </message>
    <message>
        <source>The controller was started anew and knows nothing of this rebuild. If something is still missing, begin a rebuild again.</source>
        <translation>Der Controller wurde neu gestartet und weiß nichts von dieser Wiederherstellung. Wenn noch etwas fehlt, beginnen Sie eine neue.</translation>
    </message>
</context>
<context>
    <name>fallow::console::RegistrationQueue</name>
    <message>
        <source>Workstations that ask to join</source>
        <translation>Arbeitsplatzrechner, die beitreten möchten</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) ask to join</source>
        <translation>
            <numerusform>%Ln Arbeitsplatzrechner möchte beitreten</numerusform>
            <numerusform>%Ln Arbeitsplatzrechner möchten beitreten</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Zulassen…</translation>
    </message>
    <message>
        <source>Approve %1…</source>
        <translation>%1 zulassen…</translation>
    </message>
    <message>
        <source>Approve all…</source>
        <translation>Alle zulassen…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Abweisen…</translation>
    </message>
    <message>
        <source>Reject %1…</source>
        <translation>%1 abweisen…</translation>
    </message>
    <message>
        <source>Reject all…</source>
        <translation>Alle abweisen…</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ReportView</name>
    <message>
        <source>Save as &amp;page…</source>
        <translation>Als &amp;Seite speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;JSON…</source>
        <translation>Als &amp;JSON speichern…</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>Der vollständige Bericht</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Seiten (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>report-job-%1</source>
        <comment>a file&apos;s name</comment>
        <translation>bericht-auftrag-%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>Controller wird abgefragt…</translation>
    </message>
</context>
<context>
    <name>fallow::console::RunPage</name>
    <message>
        <source>&amp;Set limit</source>
        <translation>&amp;Limit setzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Cancel rebuild</source>
        <translation>Wiederherstellung &amp;abbrechen</translation>
    </message>
    <message>
        <source>Progress of the rebuild</source>
        <translation>Fortschritt der Wiederherstellung</translation>
    </message>
    <message>
        <source>Each strip is computed from the surviving ones, written, read back and compared; only then does it count. You may close this window: the rebuild goes on, over a restart of the controller too, and the page Jobs shows it.</source>
        <translation>Jeder Strip wird aus den übrigen berechnet, geschrieben, zurückgelesen und verglichen; erst dann zählt er. Dieses Fenster kann geschlossen werden: Die Wiederherstellung läuft weiter, auch über einen Neustart des Controllers hinweg, und ist auf der Seite „Aufträge“ zu sehen.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Looking at what is missing…</source>
        <translation>Es wird ermittelt, was fehlt…</translation>
    </message>
    <message>
        <source>Paused. It stays paused until somebody lets it go on, over restarts too.</source>
        <translation>Pausiert. Das bleibt so, bis jemand die Wiederherstellung fortsetzt, auch über Neustarts hinweg.</translation>
    </message>
    <message>
        <source>Waiting.</source>
        <translation>Wartet.</translation>
    </message>
    <message>
        <source>time left is known after a few seconds of work</source>
        <translation>Restzeit ist nach einigen Sekunden bekannt</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel the rebuild?</source>
        <translation>Wiederherstellung abbrechen?</translation>
    </message>
    <message>
        <source>What has been rebuilt stays. The rest lacks redundancy until it is rebuilt.</source>
        <translation>Was wiederhergestellt ist, bleibt erhalten. Dem Rest fehlt Redundanz, bis auch er wiederhergestellt ist.</translation>
    </message>
    <message>
        <source>Cancel rebuild</source>
        <translation>Wiederherstellung abbrechen</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>fallow::console::SettingsPage</name>
    <message>
        <source>Parts of the settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Enrolment codes</source>
        <translation>Anmeldecodes</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>This console</source>
        <translation>Diese Konsole</translation>
    </message>
</context>
<context>
    <name>fallow::console::SizeEdit</name>
    <message>
        <source>Unit of %1</source>
        <translation>Einheit: %1</translation>
    </message>
</context>
<context>
    <name>fallow::console::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripLegend</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parität</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Machine away</source>
        <translation>Rechner abwesend</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Being rebuilt</source>
        <translation>Wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripModel</name>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
    <message>
        <source>Local disk %1</source>
        <translation>Lokaler Datenträger %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of strip, its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Strip</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>CRC32C</source>
        <translation>CRC32C</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripeMapPage</name>
    <message>
        <source>Volume whose stripes are shown</source>
        <translation>Volume, dessen Stripes angezeigt werden</translation>
    </message>
    <message>
        <source>All volumes</source>
        <translation>Alle Volumes</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom, from the whole fleet to single stripes</source>
        <translation>Zoom, vom gesamten Bestand bis zu einzelnen Stripes</translation>
    </message>
    <message>
        <source>From the whole fleet to single stripes; Ctrl and the wheel, or + and −, do the same</source>
        <translation>Vom gesamten Bestand bis zu einzelnen Stripes; auch mit Strg und Mausrad oder mit + und −</translation>
    </message>
    <message>
        <source>The map could not be brought up to date; trying again by itself. %1</source>
        <translation>Die Karte konnte nicht aktualisiert werden; es wird automatisch weiter versucht. %1</translation>
    </message>
    <message>
        <source>Stripes with the least redundancy</source>
        <translation>Stripes mit der geringsten Redundanz</translation>
    </message>
    <message>
        <source>%1 from %2 on of %3</source>
        <comment>size, offset, volume</comment>
        <translation>%1 ab Byte %2 in %3</translation>
    </message>
    <message>
        <source>This cannot be looked for</source>
        <translation>Danach kann nicht gesucht werden</translation>
    </message>
    <message>
        <source>It was not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht möglich</translation>
    </message>
    <message>
        <source>The controller still reads its catalog. Try again in a moment.</source>
        <translation>Der Controller liest noch seinen Katalog. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 stripes</source>
        <translation>%1 Stripes</translation>
    </message>
    <message>
        <source>This volume has no stripes yet</source>
        <translation>Dieses Volume hat noch keine Stripes</translation>
    </message>
    <message>
        <source>Stripes appear as data is written; small writes wait in the journal first.</source>
        <translation>Stripes erscheinen, sobald Daten geschrieben werden; kleine Schreibvorgänge warten zuerst im Journal.</translation>
    </message>
    <message>
        <source>There are no stripes yet</source>
        <translation>Es gibt noch keine Stripes</translation>
    </message>
    <message>
        <source>Each stripe of a volume is a row here, and each store a column. They appear as data is written to a volume.</source>
        <translation>Jeder Stripe eines Volumes ist hier eine Zeile, jeder Store eine Spalte. Sie erscheinen, sobald Daten auf ein Volume geschrieben werden.</translation>
    </message>
    <message>
        <source>The controller reads its catalog for the map: %1 of about %2 stripes.</source>
        <translation>Der Controller liest seinen Katalog für die Karte: %1 von etwa %2 Stripes.</translation>
    </message>
    <message>
        <source>By the strips that exist, machines that are away included.</source>
        <translation>Nach den vorhandenen Strips, abwesende Rechner eingeschlossen.</translation>
    </message>
    <message>
        <source>By the strips that can be read now.</source>
        <translation>Nach den derzeit lesbaren Strips.</translation>
    </message>
    <message>
        <source>There are no stripes.</source>
        <translation>Es gibt keine Stripes.</translation>
    </message>
    <message>
        <source>All are whole. </source>
        <translation>Alle sind vollständig. </translation>
    </message>
    <message numerus="yes">
        <source>These are the first %Ln.</source>
        <translation>
            <numerusform>Dies ist der erste.</numerusform>
            <numerusform>Dies sind die ersten %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>size, offset</comment>
        <translation>%1 ab Byte %2</translation>
    </message>
    <message>
        <source>Where the range lies</source>
        <translation>Wo der Bereich liegt</translation>
    </message>
    <message>
        <source>Nothing of it lies in a stripe: it was never written, or still waits in the volume&apos;s journal.</source>
        <translation>Nichts davon liegt in einem Stripe: Es wurde nie geschrieben oder wartet noch im Journal des Volumes.</translation>
    </message>
    <message numerus="yes">
        <source>It lies in %Ln piece(s); their stripes are marked on the map.</source>
        <translation>
            <numerusform>Er liegt in %Ln Stück; der Stripe ist auf der Karte markiert.</numerusform>
            <numerusform>Er liegt in %Ln Stücken; ihre Stripes sind auf der Karte markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>Volume %1</translation>
    </message>
    <message>
        <source>%1 ends at %2; the offset lies beyond that.</source>
        <comment>volume, its size</comment>
        <translation>%1 endet bei %2; der Offset liegt dahinter.</translation>
    </message>
    <message>
        <source>There is no such stripe now. A stripe goes when all that it holds was written anew elsewhere; its number is not used again.</source>
        <translation>Diesen Stripe gibt es nicht mehr. Ein Stripe verschwindet, wenn alles, was er enthält, anderswo neu geschrieben wurde; seine Nummer wird nicht wieder vergeben.</translation>
    </message>
    <message>
        <source>%1 (snapshot)</source>
        <translation>%1 (Snapshot)</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripeMapView</name>
    <message>
        <source>No strip of this stripe lies here.</source>
        <translation>Hier liegt kein Strip dieses Stripes.</translation>
    </message>
    <message>
        <source>%1 each, %2 of the stripe in use</source>
        <translation>je %1, %2 des Stripes genutzt</translation>
    </message>
    <message>
        <source>No strip lies here, or it is not known yet.</source>
        <translation>Hier liegt kein Strip, oder es ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The weakest stripe here: %1</source>
        <comment>its strips to spare</comment>
        <translation>Der schwächste Stripe hier: %1</translation>
    </message>
    <message>
        <source>Stripe map</source>
        <translation>Stripe-Karte</translation>
    </message>
    <message>
        <source>Columns are stores, rows are stripes. The arrow keys move from cell to cell, Enter goes closer or opens a stripe, plus and minus zoom.</source>
        <translation>Spalten sind Stores, Zeilen sind Stripes. Die Pfeiltasten wechseln von Zelle zu Zelle, die Eingabetaste geht näher heran oder öffnet einen Stripe, Plus und Minus zoomen.</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Stripe</source>
        <translation>Stripe</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln stripe(s)</source>
        <comment>name of a volume</comment>
        <translation>
            <numerusform>%1, %Ln Stripe</numerusform>
            <numerusform>%1, %Ln Stripes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::StripePanel</name>
    <message>
        <source>Go closer</source>
        <translation>Näher heran</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Strips of the stripe</source>
        <translation>Strips des Stripes</translation>
    </message>
    <message>
        <source>Stripes that were found</source>
        <translation>Gefundene Stripes</translation>
    </message>
    <message>
        <source>No strip lies here.</source>
        <translation>Hier liegt kein Strip.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of strips, their number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The weakest stripe here: %1</source>
        <comment>its strips to spare</comment>
        <translation>Der schwächste Stripe hier: %1</translation>
    </message>
    <message>
        <source>The controller is being asked…</source>
        <translation>Controller wird abgefragt…</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>strips to spare</comment>
        <translation>Derzeit: %1</translation>
    </message>
    <message>
        <source>With the machines that are away: %1</source>
        <comment>strips to spare</comment>
        <translation>Mit den abwesenden Rechnern: %1</translation>
    </message>
    <message>
        <source>%1; %2 each strip, %3 of it in use</source>
        <comment>layout, size, share</comment>
        <translation>%1; je Strip %2, davon %3 genutzt</translation>
    </message>
    <message>
        <source>Row %1, written in epoch %2</source>
        <translation>Zeile %1, geschrieben in Epoche %2</translation>
    </message>
    <message>
        <source>The volume&apos;s map is being searched for what lies in it…</source>
        <translation>Die Zuordnung des Volumes wird danach durchsucht, was darin liegt…</translation>
    </message>
    <message>
        <source>Searching the volume&apos;s map: %1</source>
        <comment>share</comment>
        <translation>Zuordnung des Volumes wird durchsucht: %1</translation>
    </message>
    <message>
        <source>Nothing of the volume lies in it any more; it will be collected.</source>
        <translation>Nichts vom Volume liegt noch darin; der Stripe wird bereinigt.</translation>
    </message>
    <message>
        <source>Of the volume there lie in it:</source>
        <translation>Vom Volume liegen darin:</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>size, offset</comment>
        <translation>%1 ab Byte %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ValueDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumeModel</name>
    <message>
        <source>idle</source>
        <translation>kein Zugriff</translation>
    </message>
    <message>
        <source>↓ %1  ↑ %2</source>
        <comment>volume: written and read per second</comment>
        <translation>↓ %1  ↑ %2</translation>
    </message>
    <message>
        <source>not exported</source>
        <translation>nicht bereitgestellt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <translation>
            <numerusform>%Ln verbunden</numerusform>
            <numerusform>%Ln verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody connected</source>
        <translation>niemand verbunden</translation>
    </message>
    <message>
        <source>%1 stripes: %2 with strips missing or away, %3 that cannot be read now</source>
        <translation>%1 Stripes: %2 mit fehlenden oder abwesenden Strips, %3 derzeit unlesbar</translation>
    </message>
    <message>
        <source>How many more strips of its worst stripe may be lost without losing data</source>
        <translation>Wie viele weitere Strips des schwächsten Stripes verloren gehen dürfen, ohne dass Daten verloren gehen</translation>
    </message>
    <message>
        <source>%1 bytes stored for each byte of data</source>
        <translation>%1 Bytes je Byte Daten gespeichert</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Datenverkehr</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Snapshot of %1; its volume has been deleted</source>
        <translation>Snapshot vom %1; das Volume dazu wurde gelöscht</translation>
    </message>
    <message>
        <source>Snapshot of %1, taken %2</source>
        <translation>Snapshot von %1, erstellt am %2</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>It shares its stripes with its volume; they are counted there</source>
        <translation>Der Snapshot hat seine Stripes mit seinem Volume gemeinsam; sie werden dort gezählt</translation>
    </message>
    <message>
        <source>%1 of it is only kept for snapshots</source>
        <translation>Davon werden %1 nur für Snapshots aufbewahrt</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumePanel</name>
    <message>
        <source>Resize…</source>
        <translation>Größe ändern…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>It is not exported: nobody can attach it now.</source>
        <translation>Nicht bereitgestellt: Derzeit kann niemand das Volume anbinden.</translation>
    </message>
    <message>
        <source>Address of the export</source>
        <translation>Adresse des Exports</translation>
    </message>
    <message>
        <source>Attach on Linux</source>
        <translation>Unter Linux anbinden</translation>
    </message>
    <message>
        <source>Attach on Windows</source>
        <translation>Unter Windows anbinden</translation>
    </message>
    <message>
        <source>takes no writes at present</source>
        <translation>nimmt derzeit keine Schreibvorgänge an</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more loss(es) survived</source>
        <translation>
            <numerusform>übersteht noch %Ln Verlust</numerusform>
            <numerusform>übersteht noch %Ln Verluste</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of it holds data</source>
        <translation>%1, davon %2 mit Daten</translation>
    </message>
    <message>
        <source>%1 stored on all stores, %2 for each byte</source>
        <translation>%1 auf allen Stores gespeichert, %2 je Byte</translation>
    </message>
    <message>
        <source>nothing stored yet</source>
        <translation>noch nichts gespeichert</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Layout: %1</translation>
    </message>
    <message>
        <source>%1 stripes, %2 with strips missing or away, %3 not readable now</source>
        <translation>%1 Stripes, %2 mit fehlenden oder abwesenden Strips, %3 derzeit unlesbar</translation>
    </message>
    <message>
        <source>Compressed where it pays</source>
        <translation>Komprimiert, wo es sich lohnt</translation>
    </message>
    <message>
        <source>Not compressed</source>
        <translation>Nicht komprimiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) connected</source>
        <translation>
            <numerusform>%Ln Client verbunden</numerusform>
            <numerusform>%Ln Clients verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop exporting…</source>
        <translation>Bereitstellung beenden…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Bereitstellen…</translation>
    </message>
    <message>
        <source>Snapshot…</source>
        <translation>Snapshot…</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>%1; its stripes are shared with its volume and counted there</source>
        <translation>%1; die Stripes sind mit dem Volume gemeinsam und werden dort gezählt</translation>
    </message>
    <message>
        <source>%1 more is kept for snapshots only</source>
        <translation>weitere %1 nur für Snapshots aufbewahrt</translation>
    </message>
    <message>
        <source>It cannot be used now: %1
Export… tries again at once.</source>
        <translation>Es ist derzeit nicht nutzbar: %1
„Bereitstellen…“ versucht es sofort erneut.</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumePlanner</name>
    <message>
        <source>Create volume</source>
        <translation>Volume anlegen</translation>
    </message>
    <message>
        <source>New volume</source>
        <translation>Neues Volume</translation>
    </message>
    <message>
        <source>The volume is being made</source>
        <translation>Das Volume wird angelegt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close (it goes on)</source>
        <translation>Schließen (läuft weiter)</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumesPage</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search volumes</source>
        <translation>Volumes durchsuchen</translation>
    </message>
    <message>
        <source>New volume…</source>
        <translation>Neues Volume…</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>How large shall %1 be?</source>
        <translation>Wie groß soll %1 sein?</translation>
    </message>
    <message>
        <source>It has %1 now, and %2 of it hold data.</source>
        <translation>Das Volume hat derzeit %1, davon enthalten %2 Daten.</translation>
    </message>
    <message>
        <source>New size</source>
        <translation>Neue Größe</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>This is its size now.</source>
        <translation>Das ist bereits die Größe.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s)</source>
        <translation>
            <numerusform>%Ln Volume</numerusform>
            <numerusform>%Ln Volumes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 volumes</source>
        <translation>%1 von %2 Volumes</translation>
    </message>
    <message>
        <source>No volume has been made yet</source>
        <translation>Noch kein Volume angelegt</translation>
    </message>
    <message>
        <source>A volume is a disk that the whole array keeps. The planner shows what a layout gives, and which failures it survives, before anything is made.</source>
        <translation>Ein Volume ist ein Datenträger, den das ganze Array aufbewahrt. Der Planer zeigt, was ein Layout bietet und welche Ausfälle es übersteht, bevor etwas angelegt wird.</translation>
    </message>
    <message>
        <source>No volume matches</source>
        <translation>Keine passenden Volumes</translation>
    </message>
    <message>
        <source>Search for another text.</source>
        <translation>Suchen Sie nach einem anderen Text.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>How shall the snapshot of %1 be called?</source>
        <translation>Wie soll der Snapshot von %1 heißen?</translation>
    </message>
    <message>
        <source>It shows the volume as it is at that moment, and can be attached read-only. Nothing is copied.</source>
        <translation>Er zeigt das Volume so, wie es in diesem Augenblick ist, und kann schreibgeschützt angebunden werden. Es wird nichts kopiert.</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>Name des Snapshots</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name ist erforderlich.</translation>
    </message>
    <message>
        <source>A name holds no slash.</source>
        <translation>Ein Name darf keine Schrägstriche enthalten.</translation>
    </message>
    <message>
        <source>There is a volume or snapshot of that name already.</source>
        <translation>Ein Volume oder einen Snapshot mit diesem Namen gibt es bereits.</translation>
    </message>
</context>
<context>
    <name>fallow::console::WeekChart</name>
    <message>
        <source>%1, %2:00 to %3:00</source>
        <comment>day, hours</comment>
        <translation>%1, %2:00 bis %3:00 Uhr</translation>
    </message>
    <message>
        <source>%1: not known yet</source>
        <translation>%1: noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>when, meaning, how likely</comment>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>fallow::console::WorkstationsPage</name>
    <message>
        <source>Workstations</source>
        <translation>Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Name, address, version, failure domain or fingerprint; several words narrow it down</source>
        <translation>Name, Adresse, Version, Ausfallbereich oder Fingerabdruck; mehrere Wörter grenzen die Suche ein</translation>
    </message>
    <message>
        <source>Search workstations</source>
        <translation>Arbeitsplatzrechner durchsuchen</translation>
    </message>
    <message>
        <source>State of the workstations shown</source>
        <translation>Zustand der angezeigten Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Gruppiert nach</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Nach Zustand</translation>
    </message>
    <message>
        <source>By failure domain</source>
        <translation>Nach Ausfallbereich</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Nach Klasse</translation>
    </message>
    <message>
        <source>By version</source>
        <translation>Nach Version</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Add workstation…</source>
        <translation>Arbeitsplatzrechner hinzufügen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln Arbeitsplatzrechner</numerusform>
            <numerusform>%Ln Arbeitsplatzrechner</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 workstations</source>
        <translation>%1 von %2 Arbeitsplatzrechnern</translation>
    </message>
    <message>
        <source>No workstation has joined yet</source>
        <translation>Noch ist kein Arbeitsplatzrechner beigetreten</translation>
    </message>
    <message>
        <source>Make a one-time code and type it on the workstation. A workstation that asks without a code appears here too, to be approved.</source>
        <translation>Erstellen Sie einen Einmalcode, und geben Sie ihn auf dem Arbeitsplatzrechner ein. Ein Arbeitsplatzrechner, der ohne Code anfragt, erscheint ebenfalls hier, um zugelassen zu werden.</translation>
    </message>
    <message>
        <source>No workstation matches</source>
        <translation>Keine passenden Arbeitsplatzrechner</translation>
    </message>
    <message>
        <source>Search for another text, or show every state.</source>
        <translation>Suchen Sie nach einem anderen Text, oder zeigen Sie alle Zustände an.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
</context>
<context>
    <name>fallow::tray::AboutPage</name>
    <message>
        <source>Save a diagnostics bundle…</source>
        <translation>Diagnosepaket speichern…</translation>
    </message>
    <message>
        <source>Fallow makes one reliable storage array out of the unused disk space of an organisation&apos;s computers. This one lends a part of its free space; you decide how much at most, and when.</source>
        <translation>Fallow macht aus dem ungenutzten Speicherplatz der Computer einer Organisation ein zuverlässiges Speicherarray. Dieser Computer verleiht einen Teil seines freien Platzes; wie viel höchstens und wann, bestimmen Sie.</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>When something does not work, your helpdesk may ask for a diagnostics bundle: a small .zip with the agent&apos;s state, its log and figures of this computer. No keys, no codes and none of your files are in it; the names of volumes are.</source>
        <translation>Wenn etwas nicht funktioniert, bittet Ihr Helpdesk vielleicht um ein Diagnosepaket: eine kleine .zip-Datei mit dem Zustand des Agenten, seinem Protokoll und Kennzahlen dieses Computers. Schlüssel, Codes und Ihre Dateien sind nicht darin, die Namen von Volumes schon.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Save the diagnostics bundle</source>
        <translation>Diagnosepaket speichern</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archive (*.zip)</translation>
    </message>
    <message>
        <source>The agent is packing…</source>
        <translation>Der Agent packt…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>Speichern nicht möglich: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>fallow::tray::ActionsPanel</name>
    <message>
        <source>Pause lending</source>
        <translation>Verleihen pausieren</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>Pause lending for 30 minutes</source>
        <translation>Verleihen für 30 Minuten pausieren</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 h</translation>
    </message>
    <message>
        <source>Pause lending for 2 hours</source>
        <translation>Verleihen für 2 Stunden pausieren</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Pause lending until tomorrow morning</source>
        <translation>Verleihen bis morgen früh pausieren</translation>
    </message>
    <message>
        <source>It resumes by itself.</source>
        <translation>Danach geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>Resume now</source>
        <translation>Jetzt fortsetzen</translation>
    </message>
    <message>
        <source>I&apos;m leaving</source>
        <translation>Ich gehe</translation>
    </message>
    <message>
        <source>Finishes what is under way and tells the array that this computer goes. You see when it is safe to unplug.</source>
        <translation>Schließt laufende Vorgänge ab und teilt dem Array mit, dass dieser Computer geht. Sie sehen, wann er getrennt werden kann.</translation>
    </message>
    <message>
        <source>I&apos;m staying</source>
        <translation>Ich bleibe</translation>
    </message>
    <message>
        <source>Join an array…</source>
        <translation>Einem Array beitreten…</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Beitritt läuft…</translation>
    </message>
</context>
<context>
    <name>fallow::tray::AgentLink</name>
    <message>
        <source>the agent is of another version</source>
        <translation>der Agent hat eine andere Version</translation>
    </message>
</context>
<context>
    <name>fallow::tray::ContentsPage</name>
    <message>
        <source>Volumes with pieces on this disk</source>
        <translation>Volumes mit Teilen auf diesem Datenträger</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Size here</source>
        <translation>Größe hier</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>the storage array</source>
        <translation>das Speicherarray</translation>
    </message>
    <message>
        <source>Nothing lies here yet.</source>
        <translation>Hier liegt noch nichts.</translation>
    </message>
    <message>
        <source>Pieces of these volumes of %1 lie on your disk. Each is encrypted and only a part of the whole: neither you nor anybody with this disk in hand can read it, and the array cannot read your files.</source>
        <translation>Auf Ihrem Datenträger liegen für %1 Teile dieser Volumes. Jeder ist verschlüsselt und nur ein Bruchstück des Ganzen: Weder Sie noch sonst jemand, der diesen Datenträger in der Hand hat, kann ihn lesen, und das Array kann Ihre Dateien nicht lesen.</translation>
    </message>
    <message numerus="yes">
        <source>Together %1 in %Ln pieces, in one hidden file.</source>
        <translation>
            <numerusform>Zusammen %1 in %Ln Teil, in einer versteckten Datei.</numerusform>
            <numerusform>Zusammen %1 in %Ln Teilen, in einer versteckten Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation>Volume %1</translation>
    </message>
    <message numerus="yes">
        <source>Together %1 in %Ln pieces, on the partition %2.</source>
        <translation>
            <numerusform>Zusammen %1 in %Ln Teil, auf der Partition %2.</numerusform>
            <numerusform>Zusammen %1 in %Ln Teilen, auf der Partition %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::tray::DetailsWindow</name>
    <message>
        <source>Fallow on this computer</source>
        <translation>Fallow auf diesem Computer</translation>
    </message>
    <message>
        <source>On my disk</source>
        <translation>Auf meinem Datenträger</translation>
    </message>
    <message>
        <source>Traffic and wear</source>
        <translation>Datenverkehr und Abnutzung</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
</context>
<context>
    <name>fallow::tray::EnrolDialog</name>
    <message>
        <source>Join an array</source>
        <translation>Einem Array beitreten</translation>
    </message>
    <message>
        <source>Paste the code that your administrator gave you:</source>
        <translation>Fügen Sie den Code ein, den Sie von Ihrem Administrator erhalten haben:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>No code? Give the array&apos;s address, or leave it empty to look for one in this network. An administrator then has to approve this computer:</source>
        <translation>Kein Code? Geben Sie die Adresse des Arrays an, oder lassen Sie das Feld leer, um in diesem Netzwerk zu suchen. Ein Administrator muss diesen Computer dann zulassen:</translation>
    </message>
    <message>
        <source>storage.example:7440</source>
        <translation>storage.example:7440</translation>
    </message>
    <message>
        <source>Address of the array</source>
        <translation>Adresse des Arrays</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Its fingerprint is below. Ask your administrator to read theirs to you, by a way that you trust, and go on only if it is the same:</source>
        <translation>Unten steht sein Fingerabdruck. Lassen Sie sich den Fingerabdruck von Ihrem Administrator auf vertrauenswürdigem Weg vorlesen, und fahren Sie nur fort, wenn beide gleich sind:</translation>
    </message>
    <message>
        <source>The array&apos;s fingerprint</source>
        <translation>Fingerabdruck des Arrays</translation>
    </message>
    <message>
        <source>It is the same: join</source>
        <translation>Gleich: beitreten</translation>
    </message>
    <message>
        <source>This computer&apos;s fingerprint</source>
        <translation>Fingerabdruck dieses Computers</translation>
    </message>
    <message>
        <source>Do not join</source>
        <translation>Nicht beitreten</translation>
    </message>
    <message>
        <source>Close; it goes on</source>
        <translation>Schließen und weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>An array answers at %1.</source>
        <translation>Unter %1 antwortet ein Array.</translation>
    </message>
    <message>
        <source>The array is being asked.</source>
        <translation>Anfrage an das Array läuft.</translation>
    </message>
    <message>
        <source>The array cannot be reached yet; the agent keeps trying. It says: %1</source>
        <translation>Das Array ist noch nicht erreichbar; der Agent versucht es weiter. Meldung: %1</translation>
    </message>
    <message>
        <source>Your administrator now sees this computer in the console, with the fingerprint below. When both are the same, they approve it.</source>
        <translation>Ihr Administrator sieht diesen Computer jetzt in der Konsole, mit dem Fingerabdruck unten. Sind beide gleich, lässt er ihn zu.</translation>
    </message>
    <message>
        <source>This computer belongs to an array.</source>
        <translation>Dieser Computer gehört zu einem Array.</translation>
    </message>
    <message>
        <source>This computer belongs to %1.</source>
        <translation>Dieser Computer gehört zu %1.</translation>
    </message>
    <message>
        <source>It is not the same</source>
        <translation>Er ist nicht derselbe</translation>
    </message>
    <message>
        <source>What this computer lent before is used again: %1</source>
        <translation>Was dieser Rechner früher verliehen hat, wird wieder verwendet: %1</translation>
    </message>
    <message>
        <source>Here lies what was lent to an array before: %1. If it was this array, your administrator decides what becomes of it; until then it is left alone.</source>
        <translation>Hier liegt, was früher an ein Array verliehen war: %1. War es dieses Array, entscheidet Ihre Administration, was daraus wird; bis dahin bleibt es unangetastet.</translation>
    </message>
    <message>
        <source>These folders may hold what was lent before, but the agent may not read them: %1. To have it used again, your administrator has to make them the agent&apos;s own.</source>
        <translation>In diesen Ordnern kann liegen, was früher verliehen war, doch der Agent darf sie nicht lesen: %1. Damit es wieder verwendet wird, muss Ihre Administration sie dem Agenten übereignen.</translation>
    </message>
    <message>
        <source>If it will not come back, this computer can join without it. The array then takes what lay there for lost and makes it anew on other computers; what too few others hold cannot be made anew. Your own files are not affected.</source>
        <translation>Wenn er nicht zurückkommt, kann dieser Computer ohne ihn beitreten. Das Array betrachtet dann als verloren, was dort lag, und stellt es auf anderen Computern wieder her; was zu wenige andere haben, lässt sich nicht wiederherstellen. Ihre eigenen Dateien sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The disk with it will not come back</source>
        <translation>Der Datenträger damit kommt nicht zurück</translation>
    </message>
    <message>
        <source>Join without it</source>
        <translation>Ohne ihn beitreten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>fallow::tray::HoursRow</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from 18:00 to 08:00</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>×</source>
        <comment>remove these hours</comment>
        <translation>×</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Diesen Zeitraum entfernen</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>kein Tag</translation>
    </message>
    <message>
        <source>of the next day</source>
        <translation>am Folgetag</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>den ganzen Tag</translation>
    </message>
</context>
<context>
    <name>fallow::tray::LimitsPanel</name>
    <message>
        <source>Lend at most</source>
        <translation>Höchstens verleihen</translation>
    </message>
    <message>
        <source>The array never takes more than this of your disk. All the way up: as much as your administrator asks for.</source>
        <translation>Mehr als das nimmt das Array nie von Ihrem Datenträger. Bis zum Anschlag: so viel, wie Ihr Administrator anfordert.</translation>
    </message>
    <message>
        <source>Keep free at least</source>
        <translation>Mindestens freihalten</translation>
    </message>
    <message>
        <source>When less than this is free on your disk, lent space is given back to you.</source>
        <translation>Ist auf Ihrem Datenträger weniger als das frei, wird Ihnen verliehener Platz zurückgegeben.</translation>
    </message>
    <message>
        <source>as much as the administrator asks for</source>
        <translation>so viel, wie der Administrator anfordert</translation>
    </message>
    <message>
        <source>Lend at most: %1</source>
        <translation>Höchstens verleihen: %1</translation>
    </message>
    <message>
        <source>Keep free for me: %1</source>
        <translation>Für mich freihalten: %1</translation>
    </message>
</context>
<context>
    <name>fallow::tray::LogPage</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>The agent&apos;s log</source>
        <translation>Protokoll des Agenten</translation>
    </message>
    <message>
        <source>The agent has said nothing yet.</source>
        <translation>Der Agent hat noch nichts gemeldet.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::SchedulePage</name>
    <message>
        <source>Lend at any time</source>
        <translation>Jederzeit verleihen</translation>
    </message>
    <message>
        <source>Lend only in these hours</source>
        <translation>Nur zu diesen Zeiten verleihen</translation>
    </message>
    <message>
        <source>Outside its hours this computer serves nothing; what it holds stays. The array counts on it less, so it works best when the hours are many and the same each week.</source>
        <translation>Außerhalb seiner Zeiten stellt dieser Computer nichts zur Verfügung; was er aufbewahrt, bleibt erhalten. Das Array rechnet dann weniger mit ihm, daher sind viele und jede Woche gleiche Stunden am besten.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Zeitraum hinzufügen</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>Angewendet.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::StatusWindow</name>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Fallow</source>
        <translation>Fallow</translation>
    </message>
    <message>
        <source>No space is lent</source>
        <translation>Kein Platz verliehen</translation>
    </message>
</context>
<context>
    <name>fallow::tray::SystemTray</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Pause lending</source>
        <translation>Verleihen pausieren</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Für 30 Minuten</translation>
    </message>
    <message>
        <source>For 2 hours</source>
        <translation>Für 2 Stunden</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>Resume lending</source>
        <translation>Verleihen fortsetzen</translation>
    </message>
    <message>
        <source>Close this icon</source>
        <translation>Dieses Symbol schließen</translation>
    </message>
    <message>
        <source>Quit and stop lending</source>
        <translation>Beenden und nicht mehr verleihen</translation>
    </message>
</context>
<context>
    <name>fallow::tray::TrafficPage</name>
    <message>
        <source>less than %1 %</source>
        <translation>weniger als %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Diesen Monat</translation>
    </message>
    <message>
        <source>Came from the array</source>
        <translation>Vom Array empfangen</translation>
    </message>
    <message>
        <source>Went to the array</source>
        <translation>An das Array gesendet</translation>
    </message>
    <message>
        <source>Written to your disk</source>
        <translation>Auf Ihren Datenträger geschrieben</translation>
    </message>
    <message>
        <source>Wear: were your disk an SSD of the usual kind, this month&apos;s writing would have used up %1 of what it is made to withstand.</source>
        <translation>Abnutzung: Wäre Ihr Datenträger eine übliche SSD, hätten die Schreibvorgänge dieses Monats %1 dessen verbraucht, wofür sie ausgelegt ist.</translation>
    </message>
    <message>
        <source>Delay: today nothing on this computer had to wait for the disk while the array used it.</source>
        <translation>Verzögerung: Heute musste auf diesem Computer nichts auf den Datenträger warten, während das Array ihn benutzte.</translation>
    </message>
    <message>
        <source>Delay: while the array used the disk today, some program of this computer waited for it for %1 in all. Not all of that is the array&apos;s doing: your own programs wait for each other, too.</source>
        <translation>Verzögerung: Während das Array den Datenträger heute benutzte, haben Programme dieses Computers insgesamt %1 auf ihn gewartet. Das liegt nicht allein am Array: Auch Ihre eigenen Programme warten aufeinander.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces could not be read back.</source>
        <translation>
            <numerusform>%Ln Teil konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Teile konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check: what lies here is read back and compared whenever nobody is disturbed; the first round is at %1.</source>
        <translation>Prüfung: Was hier liegt, wird zurückgelesen und verglichen, sobald es niemanden stört; der erste Durchgang steht bei %1.</translation>
    </message>
    <message>
        <source>Last full check, in which all that lies here is read back and compared: %1.</source>
        <translation>Letzte vollständige Prüfung, bei der alles, was hier liegt, zurückgelesen und verglichen wird: %1.</translation>
    </message>
    <message>
        <source>Disk: it says of itself that it is failing. Make a backup of your own files and tell your helpdesk.</source>
        <translation>Datenträger: Er meldet einen drohenden Ausfall. Erstellen Sie eine Sicherung Ihrer eigenen Dateien und verständigen Sie Ihren Helpdesk.</translation>
    </message>
    <message>
        <source>Disk: it says of itself that it is well.</source>
        <translation>Datenträger: Er meldet, dass alles in Ordnung ist.</translation>
    </message>
    <message>
        <source>Temperature: %1 °C.</source>
        <translation>Temperatur: %1 °C.</translation>
    </message>
    <message numerus="yes">
        <source>Powered on for %Ln hours.</source>
        <translation>
            <numerusform>%Ln Betriebsstunde.</numerusform>
            <numerusform>%Ln Betriebsstunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad sectors.</source>
        <translation>
            <numerusform>%Ln defekter Sektor.</numerusform>
            <numerusform>%Ln defekte Sektoren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of what it is made to withstand %1 is used up, by all that was ever written to it.</source>
        <translation>Von dem, wofür er ausgelegt ist, sind durch alles, was je auf ihn geschrieben wurde, %1 verbraucht.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>It takes longer than the month that is meant for it: the computer is too seldom on with nobody at it.</source>
        <translation>Die Prüfung dauert länger als den dafür vorgesehenen Monat: Der Computer ist zu selten eingeschaltet, ohne dass jemand daran arbeitet.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::TrayApp</name>
    <message>
        <source>Shows what this computer lends to a Fallow storage array.</source>
        <translation>Zeigt, was dieser Computer einem Fallow-Speicherarray verleiht.</translation>
    </message>
    <message>
        <source>The agent&apos;s local socket.</source>
        <translation>Der lokale Socket des Agenten.</translation>
    </message>
    <message>
        <source>Show the window at once.</source>
        <translation>Das Fenster sofort anzeigen.</translation>
    </message>
    <message>
        <source>Run the agent in this program, for this user alone.</source>
        <translation>Den Agenten in diesem Programm ausführen, nur für diesen Benutzer.</translation>
    </message>
    <message>
        <source>With --host-service: the agent&apos;s own directory.</source>
        <translation>Mit --host-service: das eigene Verzeichnis des Agenten.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::UsageRing</name>
    <message>
        <source>Lent space and disk</source>
        <translation>Verliehener Platz und Datenträger</translation>
    </message>
    <message>
        <source>%1 of the lent %2 used; %3 of %4 free on the disk</source>
        <translation>%1 von verliehenen %2 belegt; %3 von %4 auf dem Datenträger frei</translation>
    </message>
    <message>
        <source>nothing is lent; %1 of %2 free on the disk</source>
        <translation>nichts verliehen; %1 von %2 auf dem Datenträger frei</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
</context>
</TS>
