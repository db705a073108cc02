<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActionPreview</name>
    <message>
        <source>Nothing has to be moved.</source>
        <translation>Rien à déplacer.</translation>
    </message>
    <message>
        <source>Moves %1.</source>
        <translation>%1 à déplacer.</translation>
    </message>
    <message>
        <source>Moves %1, about %2.</source>
        <translation>%1 à déplacer, environ %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are touched.</source>
        <translation>
            <numerusform>%Ln bande concernée.</numerusform>
            <numerusform>%Ln bandes concernées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) would be lost for good: too few of their strips would be left.</source>
        <translation>
            <numerusform>%Ln bande serait définitivement perdue&#xa0;: il n’en resterait pas assez de segments.</numerusform>
            <numerusform>%Ln bandes seraient définitivement perdues&#xa0;: il n’en resterait pas assez de segments.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of data would be gone for good.</source>
        <translation>Cela entraînerait la perte définitive de %1 de données.</translation>
    </message>
    <message>
        <source>No data is lost, but some would not survive one more loss until this is done.</source>
        <translation>Aucune donnée n’est perdue, mais certaines ne survivraient pas à une perte de plus avant la fin de l’opération.</translation>
    </message>
    <message>
        <source>No data at risk.</source>
        <translation>Aucune donnée en danger.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more loss(es) are survived meanwhile.</source>
        <translation>
            <numerusform>Entre-temps, %Ln perte de plus est tolérée.</numerusform>
            <numerusform>Entre-temps, %Ln pertes de plus sont tolérées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdministratorPlans</name>
    <message>
        <source>Revoke the certificate of %1?</source>
        <translation>Révoquer le certificat de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Whoever holds it is shut out at once and for good, on every computer that has a copy of the identity. This cannot be undone; a new identity can be made.</source>
        <translation>Quiconque le détient est exclu immédiatement et définitivement, sur chaque ordinateur qui possède une copie de l’identité. Cette action est irréversible&#xa0;; une nouvelle identité peut être créée.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>It is the one that you use: this console is shut out, too.</source>
        <translation>C’est celui que vous utilisez&#xa0;: cette console est exclue, elle aussi.</translation>
    </message>
    <message>
        <source>It is connected now. No data at risk.</source>
        <translation>Il est connecté en ce moment. Aucune donnée en danger.</translation>
    </message>
    <message>
        <source>It is not connected now. No data at risk.</source>
        <translation>Il n’est pas connecté en ce moment. Aucune donnée en danger.</translation>
    </message>
</context>
<context>
    <name>AttachGuide</name>
    <message>
        <source>Attach it as a disk (package nbd-client)</source>
        <translation>L’attacher comme disque (paquet nbd-client)</translation>
    </message>
    <message>
        <source>Once, on an empty volume: make a file system</source>
        <translation>Une seule fois, sur un volume vide&#xa0;: créer un système de fichiers</translation>
    </message>
    <message>
        <source>Mount it</source>
        <translation>Le monter</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Le détacher</translation>
    </message>
    <message>
        <source>At every start: one line for /etc/nbdtab, one for /etc/fstab</source>
        <translation>À chaque démarrage&#xa0;: une ligne dans /etc/nbdtab, une dans /etc/fstab</translation>
    </message>
    <message>
        <source>With QEMU&apos;s tools: look at it, or copy an image into it</source>
        <translation>Avec les outils de QEMU&#xa0;: l’examiner ou y copier une image</translation>
    </message>
    <message>
        <source>With the WNBD driver installed, in a PowerShell that runs as administrator</source>
        <translation>Avec le pilote WNBD installé, dans une console PowerShell lancée en tant qu’administrateur</translation>
    </message>
    <message>
        <source>Once, on an empty volume: give it a letter (look for the number of the disk first)</source>
        <translation>Une seule fois, sur un volume vide&#xa0;: lui attribuer une lettre (chercher d’abord le numéro du disque)</translation>
    </message>
    <message>
        <source>Mount it read-only, if its file system is ext4</source>
        <translation>Le monter en lecture seule, si son système de fichiers est ext4</translation>
    </message>
    <message>
        <source>Mount it read-only, if its file system is XFS</source>
        <translation>Le monter en lecture seule, si son système de fichiers est XFS</translation>
    </message>
    <message>
        <source>At every start, with ext4: one line for /etc/nbdtab, one for /etc/fstab</source>
        <translation>À chaque démarrage, avec ext4&#xa0;: une ligne dans /etc/nbdtab, une dans /etc/fstab</translation>
    </message>
    <message>
        <source>With QEMU&apos;s tools: look at it, or copy it to an image</source>
        <translation>Avec les outils de QEMU&#xa0;: l’examiner ou le copier dans une image</translation>
    </message>
    <message>
        <source>If it stays offline: bring it online (look for the number of the disk first)</source>
        <translation>S’il reste hors ligne&#xa0;: le mettre en ligne (chercher d’abord le numéro du disque)</translation>
    </message>
    <message>
        <source>Only by TLS: put an administrator&apos;s identity and a copy of the controller&apos;s authority/ca.pem where only root reads them (each machine should have an identity of its own)</source>
        <translation>Uniquement par TLS : placez l’identité d’un administrateur et une copie de authority/ca.pem du contrôleur là où seul root peut les lire (il est préférable que chaque machine ait sa propre identité)</translation>
    </message>
    <message>
        <source>It is exported by a socket of the controller alone: only programs on the controller itself can attach it. An address of the network is set in fallowd.json (nbdHost).</source>
        <translation>Il est exporté uniquement par un socket du contrôleur&#xa0;: seuls les programmes du contrôleur lui-même peuvent l’attacher. L’adresse réseau se définit dans fallowd.json (nbdHost).</translation>
    </message>
    <message>
        <source>The controller serves volumes only by TLS, which WNBD does not know. Attach it on a Linux machine, or allow NBD in the clear in fallowd.json (nbdTls: allow) on a network that you trust.</source>
        <translation>Le contrôleur ne sert les volumes que par TLS, que WNBD ne connaît pas. Attachez-le sur une machine Linux, ou autorisez NBD en clair dans fallowd.json (nbdTls: allow) sur un réseau de confiance.</translation>
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
            <numerusform>%1 et %Ln autre</numerusform>
            <numerusform>%1 et %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) lost</source>
        <translation>
            <numerusform>%Ln poste de travail perdu</numerusform>
            <numerusform>%Ln postes de travail perdus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) unreachable</source>
        <translation>
            <numerusform>%Ln poste de travail injoignable</numerusform>
            <numerusform>%Ln postes de travail injoignables</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. What they held is rebuilt elsewhere.</source>
        <translation>%1. Le contenu est reconstruit ailleurs.</translation>
    </message>
    <message>
        <source>%1. Away without a word; their strips count again when they return.</source>
        <translation>%1. Absence non annoncée&#xa0;; les segments seront de nouveau pris en compte au retour.</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <comment>a job</comment>
        <translation>Échec de la tâche «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 found something</source>
        <comment>a job</comment>
        <translation>La tâche «&#xa0;%1&#xa0;» a trouvé des problèmes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s)</source>
        <translation>
            <numerusform>%Ln segment erroné ou illisible</numerusform>
            <numerusform>%Ln segments erronés ou illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Found since the controller started. What can be is repaired by itself; a scrub looks at every strip of every store.</source>
        <translation>Constaté depuis le démarrage du contrôleur. Ce qui peut l’être est réparé automatiquement&#xa0;; une vérification de fond examine chaque segment de chaque dépôt.</translation>
    </message>
    <message>
        <source>The array is nearly full</source>
        <translation>La grappe est presque pleine</translation>
    </message>
    <message>
        <source>No space is lent yet</source>
        <translation>Aucun espace n’est encore prêté</translation>
    </message>
    <message>
        <source>Workstations join with an enrolment code, and lend what their disks can spare.</source>
        <translation>Les postes de travail rejoignent la grappe avec un code d’inscription et prêtent l’espace dont leurs disques peuvent se passer.</translation>
    </message>
    <message>
        <source>There is no volume yet</source>
        <translation>Il n’y a pas encore de volume</translation>
    </message>
    <message>
        <source>A volume is what file systems, virtual machines and backups see of the array.</source>
        <translation>Un volume est ce que les systèmes de fichiers, les machines virtuelles et les sauvegardes voient de la grappe.</translation>
    </message>
    <message>
        <source>%1 asks to join</source>
        <translation>%1 demande à rejoindre la grappe</translation>
    </message>
    <message>
        <source>Approve it only if the workstation shows this fingerprint: %1</source>
        <translation>N’approuvez que si le poste de travail affiche cette empreinte&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more ask to join</source>
        <translation>
            <numerusform>%Ln autre demande à rejoindre la grappe</numerusform>
            <numerusform>%Ln autres demandent à rejoindre la grappe</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of workstations shows them all.</source>
        <translation>La liste des postes de travail les montre tous.</translation>
    </message>
    <message>
        <source>Free: %1. More workstations, or larger quotas, make room.</source>
        <translation>Libre : %1. D’autres postes de travail, ou des quotas plus grands, font de la place.</translation>
    </message>
    <message>
        <source>Empty it while all that lies there can be read, and have the disk replaced.</source>
        <translation>Videz le poste de travail tant que tout ce qui s’y trouve est lisible, et faites remplacer le disque.</translation>
    </message>
    <message>
        <source>The disk of %1 says that it is failing</source>
        <translation>Le disque de %1 se déclare défaillant</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>model, advice</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more disk(s) say that they are failing</source>
        <translation>
            <numerusform>%Ln autre disque se déclare défaillant</numerusform>
            <numerusform>%Ln autres disques se déclarent défaillants</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks to join and has found an old store</source>
        <translation>%1 demande à rejoindre la grappe et a trouvé un ancien dépôt</translation>
    </message>
    <message>
        <source>The list of workstations shows whose it was; decide there whether it is adopted.</source>
        <translation>La liste des postes de travail indique à qui il appartenait&#xa0;; décidez-y s’il doit être adopté.</translation>
    </message>
    <message>
        <source>That of %1 has ended on %2.</source>
        <translation>Celui de %1 a expiré le %2.</translation>
    </message>
    <message>
        <source>That of %1 ends on %2.</source>
        <translation>Celui de %1 expire le %2.</translation>
    </message>
    <message numerus="yes">
        <source>And of %Ln more.</source>
        <comment>administrators whose certificates end</comment>
        <translation>
            <numerusform>Et celui de %Ln autre.</numerusform>
            <numerusform>Et ceux de %Ln autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever holds one that has not ended renews it; for the others a new one is made.</source>
        <translation>Le titulaire d’un certificat encore valide le renouvelle&#xa0;; pour les autres, un nouveau certificat est créé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) of administrators end soon or have ended</source>
        <translation>
            <numerusform>%Ln certificat d’administrateur expire bientôt ou a expiré</numerusform>
            <numerusform>%Ln certificats d’administrateurs expirent bientôt ou ont expiré</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) online, but serving nothing</source>
        <translation>
            <numerusform>%Ln poste de travail en ligne ne sert aucune donnée</numerusform>
            <numerusform>%Ln postes de travail en ligne ne servent aucune donnée</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. No data connection comes about. The events say why; perhaps a firewall on the way lets only a part through.</source>
        <translation>%1. Aucune connexion de données ne s’établit. Les événements disent pourquoi ; peut-être un pare-feu sur le trajet n’en laisse-t-il passer qu’une partie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s) cannot be used</source>
        <translation>
            <numerusform>%Ln volume est inutilisable</numerusform>
            <numerusform>%Ln volumes sont inutilisables</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>names, reason</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>The disk %1 of the controller cannot be used</source>
        <translation>Le disque %1 du contrôleur est inutilisable</translation>
    </message>
    <message numerus="yes">
        <source>Writing to %Ln volume(s) may fail</source>
        <translation>
            <numerusform>L’écriture sur %Ln volume peut échouer</numerusform>
            <numerusform>L’écriture sur %Ln volumes peut échouer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some data of %Ln volume(s) cannot be read</source>
        <translation>
            <numerusform>Certaines données de %Ln volume ne peuvent pas être lues</numerusform>
            <numerusform>Certaines données de %Ln volumes ne peuvent pas être lues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubbles</name>
    <message>
        <source>the storage array</source>
        <translation>la grappe de stockage</translation>
    </message>
    <message>
        <source>Lending has a problem</source>
        <translation>Problème de prêt d’espace</translation>
    </message>
    <message>
        <source>The agent cannot serve its store.</source>
        <translation>L’agent ne peut pas mettre son dépôt en service.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <source>Your disk is nearly full</source>
        <translation>Votre disque est presque plein</translation>
    </message>
    <message>
        <source>You can lend less; nothing is lost by it.</source>
        <translation>Vous pouvez prêter moins&#xa0;; rien n’est perdu pour autant.</translation>
    </message>
    <message>
        <source>Lend less</source>
        <translation>Prêter moins</translation>
    </message>
    <message>
        <source>Your disk may be failing</source>
        <translation>Votre disque est peut-être défaillant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces that lay on it could not be read back. The array repairs them; your own files cannot be repaired that way. Make a backup and tell your helpdesk.</source>
        <translation>
            <numerusform>%Ln fragment stocké sur ce disque n’a pas pu être relu. La grappe le répare&#xa0;; vos propres fichiers ne peuvent pas être réparés ainsi. Faites une sauvegarde et prévenez l’assistance informatique.</numerusform>
            <numerusform>%Ln fragments stockés sur ce disque n’ont pas pu être relus. La grappe les répare&#xa0;; vos propres fichiers ne peuvent pas être réparés ainsi. Faites une sauvegarde et prévenez l’assistance informatique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Safe to unplug</source>
        <translation>Vous pouvez débrancher</translation>
    </message>
    <message>
        <source>%1 knows that this computer is away.</source>
        <translation>%1 sait que cet ordinateur est absent.</translation>
    </message>
    <message>
        <source>I&apos;m staying</source>
        <translation>Je reste</translation>
    </message>
    <message>
        <source>This computer has joined %1</source>
        <translation>Cet ordinateur a rejoint %1</translation>
    </message>
    <message>
        <source>It lends a part of its free space. You decide how much at most.</source>
        <translation>Il prête une partie de son espace libre. Vous décidez du maximum.</translation>
    </message>
    <message>
        <source>Choose how much</source>
        <translation>Choisir le maximum</translation>
    </message>
    <message>
        <source>This computer has not joined</source>
        <translation>Cet ordinateur n’a pas rejoint de grappe</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1 of the space that you lend is being given back.</source>
        <translation>%1 de l’espace que vous prêtez sont en cours de restitution.</translation>
    </message>
</context>
<context>
    <name>ConsoleSettings</name>
    <message>
        <source>The console&apos;s settings cannot be written to %1.</source>
        <translation>Les réglages de la console ne peuvent pas être enregistrés dans %1.</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>en veille</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>en cours de vidage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problem(s) were found and not listed</source>
        <translation>
            <numerusform>%Ln problème de plus a été trouvé, mais n’est pas listé</numerusform>
            <numerusform>%Ln problèmes de plus ont été trouvés, mais ne sont pas listés</numerusform>
        </translation>
    </message>
    <message>
        <source>it belongs to machine %1, which is not enrolled</source>
        <translation>il appartient à la machine %1, qui n’est pas inscrite</translation>
    </message>
    <message>
        <source>a size of %1 bytes makes no sense</source>
        <translation>une taille de %1 octets n’a pas de sens</translation>
    </message>
    <message>
        <source>it has no key</source>
        <translation>il n’a pas de clé</translation>
    </message>
    <message>
        <source>its layout makes no sense: %1</source>
        <translation>sa disposition n’a pas de sens&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1+%2 strips of %3 bytes make no sense</source>
        <translation>%1+%2 segments de %3 octets n’ont pas de sens</translation>
    </message>
    <message>
        <source>its summary lies beyond its end</source>
        <translation>son résumé se trouve au-delà de sa fin</translation>
    </message>
    <message>
        <source>a strip lies on store %1, which is not known</source>
        <translation>un segment se trouve dans le dépôt %1, qui n’est pas connu</translation>
    </message>
    <message>
        <source>two of its strips lie on store %1</source>
        <translation>deux de ses segments se trouvent dans le dépôt %1</translation>
    </message>
    <message>
        <source>two of its strips lie on machine %1</source>
        <translation>deux de ses segments se trouvent sur la machine %1</translation>
    </message>
    <message>
        <source>it lies in stripe %1 of volume %2</source>
        <translation>l’étendue se trouve dans la bande %1 du volume %2</translation>
    </message>
    <message>
        <source>it lies in stripe %1, which is not there</source>
        <translation>l’étendue se trouve dans la bande %1, qui n’existe pas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) cross the border of a map segment</source>
        <translation>
            <numerusform>%Ln bloc franchit la limite d’une section de la carte</numerusform>
            <numerusform>%Ln blocs franchissent la limite d’une section de la carte</numerusform>
        </translation>
    </message>
    <message>
        <source>it ends behind the volume</source>
        <translation>l’étendue se termine au-delà de la fin du volume</translation>
    </message>
    <message>
        <source>its chunk does not hold it</source>
        <translation>l’étendue n’est pas contenue dans son groupe de blocs</translation>
    </message>
    <message>
        <source>it is of write %1, the snapshot shows what was written up to %2</source>
        <translation>l’étendue est de l’écriture %1, l’instantané montre ce qui a été écrit jusqu’à l’écriture %2</translation>
    </message>
    <message>
        <source>it is of write %1, the volume knows of %2</source>
        <translation>l’étendue est de l’écriture %1, le volume en est à l’écriture %2</translation>
    </message>
    <message>
        <source>it ends behind the payload of stripe %1</source>
        <translation>l’étendue se termine au-delà des données utiles de la bande %1</translation>
    </message>
    <message>
        <source>the extent before it ends at block %1</source>
        <translation>l’étendue précédente se termine au bloc %1</translation>
    </message>
    <message>
        <source>it shows two versions of a block: the extent of write %1 begins before block %2, where the one before it ends</source>
        <translation>l’instantané montre deux versions d’un bloc&#xa0;: l’étendue de l’écriture %1 commence avant le bloc %2, où se termine la précédente</translation>
    </message>
    <message>
        <source>it counts %1 live blocks, the map refers to %2</source>
        <translation>elle compte %1 blocs utilisés, la carte en référence %2</translation>
    </message>
    <message>
        <source>it counts %1 blocks that only snapshots refer to, there are %2</source>
        <translation>elle compte %1 blocs que seuls des instantanés référencent, il y en a %2</translation>
    </message>
    <message>
        <source>the volume is gone, but %1 of its stripes are there</source>
        <translation>le volume n’existe plus, mais %1 de ses bandes sont encore là</translation>
    </message>
    <message>
        <source>its sums say %1 strips, there are %2</source>
        <translation>ses totaux indiquent %1 segments, il y en a %2</translation>
    </message>
    <message numerus="yes">
        <source>its sums say nothing, there are %Ln strip(s)</source>
        <translation>
            <numerusform>ses totaux n’indiquent rien, il y a %Ln segment</numerusform>
            <numerusform>ses totaux n’indiquent rien, il y a %Ln segments</numerusform>
        </translation>
    </message>
    <message>
        <source>A diagnostics bundle was made</source>
        <translation>Une archive de diagnostic a été créée</translation>
    </message>
    <message>
        <source>The job is paused.</source>
        <translation>La tâche est suspendue.</translation>
    </message>
    <message>
        <source>The job goes on.</source>
        <translation>La tâche reprend.</translation>
    </message>
    <message>
        <source>The job is being cancelled.</source>
        <translation>La tâche est en cours d’annulation.</translation>
    </message>
    <message>
        <source>The limit is set.</source>
        <translation>La limite est définie.</translation>
    </message>
    <message>
        <source>The array was made</source>
        <translation>La grappe a été créée</translation>
    </message>
    <message>
        <source>It was cancelled before it went on after the controller&apos;s restart.</source>
        <translation>La tâche a été annulée avant sa reprise après le redémarrage du contrôleur.</translation>
    </message>
    <message>
        <source>The controller was started anew while it ran; start it again if it is wanted.</source>
        <translation>Le contrôleur a été redémarré pendant l’exécution de la tâche&#xa0;; relancez-la si elle est encore souhaitée.</translation>
    </message>
    <message>
        <source>The store is no longer to be emptied.</source>
        <translation>Le dépôt n’est plus à vider.</translation>
    </message>
    <message>
        <source>Outside its hours, %1: only stripes that would not survive another loss are rebuilt now.</source>
        <translation>En dehors de ses horaires (%1)&#xa0;: seules les bandes qui ne survivraient pas à une perte de plus sont reconstruites pour le moment.</translation>
    </message>
    <message>
        <source>Waits for its hours, %1.</source>
        <translation>Attend ses horaires (%1).</translation>
    </message>
    <message>
        <source>Every store checks every strip</source>
        <translation>Chaque dépôt contrôle chacun de ses segments</translation>
    </message>
    <message>
        <source>The catalog is checked</source>
        <translation>Contrôle du catalogue en cours</translation>
    </message>
    <message>
        <source>Nothing is wrong with the catalog.</source>
        <translation>Aucun problème dans le catalogue.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) were found.</source>
        <translation>
            <numerusform>%Ln problème a été trouvé.</numerusform>
            <numerusform>%Ln problèmes ont été trouvés.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is an up-to-date copy of the catalog again.</source>
        <translation>Il existe de nouveau une copie à jour du catalogue.</translation>
    </message>
    <message>
        <source>No copy of the catalog was made: %1; there is no backup beside it. It is tried again every few minutes.</source>
        <translation>Aucune copie du catalogue n’a été faite&#xa0;: %1&#xa0;; il n’y a aucune sauvegarde à côté de lui. Une nouvelle tentative a lieu à quelques minutes d’intervalle.</translation>
    </message>
    <message>
        <source>No copy of the catalog was made: %1; the newest backup is %2. It is tried again every few minutes.</source>
        <translation>Aucune copie du catalogue n’a été faite&#xa0;: %1&#xa0;; la sauvegarde la plus récente est %2. Une nouvelle tentative a lieu à quelques minutes d’intervalle.</translation>
    </message>
    <message>
        <source>Version %1, epoch %2</source>
        <translation>Version %1, époque %2</translation>
    </message>
    <message>
        <source>has vanished from its store</source>
        <translation>a disparu de son dépôt</translation>
    </message>
    <message>
        <source>holds other bytes than were written</source>
        <translation>contient d’autres octets que ceux qui ont été écrits</translation>
    </message>
    <message>
        <source>cannot be read by its disk</source>
        <translation>ne peut pas être lu par son disque</translation>
    </message>
    <message>
        <source>is wrong</source>
        <translation>est erroné</translation>
    </message>
    <message>
        <source>Fewer strips exist than are needed; it waits for a machine to come back</source>
        <translation>Il existe moins de segments que nécessaire&#xa0;; la bande attend le retour d’une machine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) of %1 stripes were rebuilt (%2).</source>
        <translation>
            <numerusform>%Ln segment a été reconstruit (%2)&#xa0;; bandes concernées&#xa0;: %1.</numerusform>
            <numerusform>%Ln segments ont été reconstruits (%2)&#xa0;; bandes concernées&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were read back and compared.</source>
        <translation>Relus et comparés&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) were not read back as they were written, and were put elsewhere</source>
        <translation>
            <numerusform>%Ln segment relu n’était pas tel qu’il avait été écrit et a été placé ailleurs</numerusform>
            <numerusform>%Ln segments relus n’étaient pas tels qu’ils avaient été écrits et ont été placés ailleurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) needed nothing any more.</source>
        <translation>
            <numerusform>%Ln bande n’avait plus rien à reconstruire.</numerusform>
            <numerusform>%Ln bandes n’avaient plus rien à reconstruire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) wait for another machine to hold a strip.</source>
        <translation>
            <numerusform>%Ln bande attend une autre machine pour un segment.</numerusform>
            <numerusform>%Ln bandes attendent une autre machine pour un segment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be rebuilt now.</source>
        <translation>
            <numerusform>%Ln bande ne peut pas être reconstruite pour le moment.</numerusform>
            <numerusform>%Ln bandes ne peuvent pas être reconstruites pour le moment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) failed: %1.</source>
        <translation>
            <numerusform>%Ln bande en échec&#xa0;: %1.</numerusform>
            <numerusform>%Ln bandes en échec&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) kept, %1 no longer needed and dropped, %2 taken up again, %3 missing</source>
        <translation>
            <numerusform>%Ln segment conservé&#xa0;; devenus inutiles et supprimés&#xa0;: %1&#xa0;; repris&#xa0;: %2&#xa0;; manquants&#xa0;: %3</numerusform>
            <numerusform>%Ln segments conservés&#xa0;; devenus inutiles et supprimés&#xa0;: %1&#xa0;; repris&#xa0;: %2&#xa0;; manquants&#xa0;: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more strip(s) are wrong or gone; they are rebuilt from the others where enough of those can be read</source>
        <translation>
            <numerusform>%Ln segment de plus est erroné ou a disparu&#xa0;; il est reconstruit à partir des autres là où suffisamment d’entre eux sont lisibles</numerusform>
            <numerusform>%Ln segments de plus sont erronés ou ont disparu&#xa0;; ils sont reconstruits à partir des autres là où suffisamment d’entre eux sont lisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Strip %1 of %2 %3; it stays for what can still be read of it, as too few others of its stripe can be read now</source>
        <extracomment>%3 says what is wrong with it, for instance &quot;has vanished from its store&quot;</extracomment>
        <translation>Le segment %1 (%2) %3&#xa0;; il est conservé pour ce qui peut encore en être lu, car trop peu d’autres segments de sa bande sont lisibles pour le moment</translation>
    </message>
    <message>
        <source>Strip %1 of %2 %3; it is rebuilt from the others</source>
        <translation>Le segment %1 (%2) %3&#xa0;; il est reconstruit à partir des autres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) (%1) were checked by their stores, %2 also here; %3 were wrong, %4 are on stores that are away.</source>
        <translation>
            <numerusform>%Ln segment (%1) a été contrôlé par son dépôt (également ici&#xa0;: %2)&#xa0;; erronés&#xa0;: %3&#xa0;; dans des dépôts absents&#xa0;: %4.</numerusform>
            <numerusform>%Ln segments (%1) ont été contrôlés par leurs dépôts (également ici&#xa0;: %2)&#xa0;; erronés&#xa0;: %3&#xa0;; dans des dépôts absents&#xa0;: %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>It called a strip right that is wrong</source>
        <translation>Le dépôt a déclaré correct un segment erroné</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) (%1) were moved to other stores.</source>
        <translation>
            <numerusform>%Ln segment (%1) a été déplacé vers un autre dépôt.</numerusform>
            <numerusform>%Ln segments (%1) ont été déplacés vers d’autres dépôts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) could not be moved: %1</source>
        <translation>
            <numerusform>%Ln segment n’a pas pu être déplacé&#xa0;: %1</numerusform>
            <numerusform>%Ln segments n’ont pas pu être déplacés&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The local disk cannot be used: %1</source>
        <translation>Le disque local ne peut pas être utilisé&#xa0;: %1</translation>
    </message>
    <message>
        <source>It has obeyed another controller (epoch %1) than this one of epoch %2, and refuses. Either another controller runs: stop one of them. Or this one was restored from a backup: then start it with --supersede-epoch %1.</source>
        <translation>La machine a obéi à un autre contrôleur (époque %1) que celui-ci, d’époque %2, et refuse ses ordres. Soit un autre contrôleur est en service&#xa0;: arrêtez l’un des deux. Soit celui-ci a été restauré à partir d’une sauvegarde&#xa0;: démarrez-le alors avec --supersede-epoch %1.</translation>
    </message>
    <message>
        <source>It has obeyed another controller than this one of epoch %1, and refuses. Either another controller runs: stop one of them. Or this one was restored from a backup: then start it with --supersede-epoch EPOCH.</source>
        <translation>La machine a obéi à un autre contrôleur que celui-ci, d’époque %1, et refuse ses ordres. Soit un autre contrôleur est en service&#xa0;: arrêtez l’un des deux. Soit celui-ci a été restauré à partir d’une sauvegarde&#xa0;: démarrez-le alors avec --supersede-epoch EPOCH.</translation>
    </message>
    <message>
        <source>The enrolment code is for: %1</source>
        <translation>Le code d’inscription est destiné à&#xa0;: %1</translation>
    </message>
    <message>
        <source>It holds nothing any more, and stays out of use until it is taken back</source>
        <translation>Le poste de travail ne contient plus rien et reste inutilisé jusqu’à sa remise en service</translation>
    </message>
    <message>
        <source>The quota of store %1 is %2.</source>
        <translation>Le quota du dépôt %1 est de %2.</translation>
    </message>
    <message>
        <source>Store %1 of %2 was added.</source>
        <translation>Le dépôt %1 (%2) a été ajouté.</translation>
    </message>
    <message>
        <source>Store %1 takes the place of store %2, which is rebuilt from the others.</source>
        <translation>Le dépôt %1 remplace le dépôt %2, qui est reconstruit à partir des autres.</translation>
    </message>
    <message>
        <source>Its disk says that it is failing: have what lies there moved away while it can be read, and the disk replaced</source>
        <translation>Son disque se déclare défaillant&#xa0;: faites déplacer ce qui s’y trouve tant que c’est lisible, et faites remplacer le disque</translation>
    </message>
    <message>
        <source>Its disk (%1) says that it is failing: have what lies there moved away while it can be read, and the disk replaced</source>
        <translation>Son disque (%1) se déclare défaillant&#xa0;: faites déplacer ce qui s’y trouve tant que c’est lisible, et faites remplacer le disque</translation>
    </message>
    <message>
        <source>Its disk no longer says that it is failing</source>
        <translation>Son disque ne se déclare plus défaillant</translation>
    </message>
    <message>
        <source>Its disk (%1) no longer says that it is failing</source>
        <translation>Son disque (%1) ne se déclare plus défaillant</translation>
    </message>
    <message>
        <source>Its disk is nearly full (%1 free): it takes back space that it lent; what lay there is rebuilt elsewhere</source>
        <translation>Son disque est presque plein (%1 libres)&#xa0;: le poste de travail reprend de l’espace qu’il prêtait&#xa0;; ce qui s’y trouvait est reconstruit ailleurs</translation>
    </message>
    <message>
        <source>Its disk is nearly full (%1 free), and giving space back was not enough: its store is emptied and taken out of the array. Make room on that machine, or plan without it</source>
        <translation>Son disque est presque plein (%1 libres) et rendre de l’espace n’a pas suffi&#xa0;: son dépôt est vidé et retiré de la grappe. Faites de la place sur cette machine, ou prévoyez de vous en passer</translation>
    </message>
    <message>
        <source>Its store is empty and was given back; the machine stays enrolled</source>
        <translation>Son dépôt est vide et a été rendu&#xa0;; la machine reste inscrite</translation>
    </message>
    <message>
        <source>Goes on when the machines have come back after the controller&apos;s restart.</source>
        <translation>La tâche reprendra quand les machines seront revenues après le redémarrage du contrôleur.</translation>
    </message>
    <message>
        <source>The controller was started anew</source>
        <translation>Le contrôleur a été redémarré</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Left at its default: %1</source>
        <translation>Valeur par défaut conservée&#xa0;: %1</translation>
    </message>
    <message>
        <source>From %1 to %2, the default</source>
        <translation>De %1 à %2, la valeur par défaut</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>Nothing is missing: no strip has to be rebuilt.</source>
        <translation>Rien ne manque&#xa0;: aucun segment n’est à reconstruire.</translation>
    </message>
    <message>
        <source>%1 of them have to wait until machines come back.</source>
        <translation>Parmi elles, en attente du retour de machines&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) would be lost: too few of their strips would be left.</source>
        <translation>
            <numerusform>%Ln bande serait perdue&#xa0;: il n’en resterait pas assez de segments.</numerusform>
            <numerusform>%Ln bandes seraient perdues&#xa0;: il n’en resterait pas assez de segments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) find no place: no two strips of a stripe may share a machine, and the others are away or full. Bring another workstation in, or raise a quota.</source>
        <translation>
            <numerusform>%Ln segment ne trouve pas de place&#xa0;: deux segments d’une même bande ne doivent pas partager une machine, et les autres machines sont absentes ou pleines. Ajoutez un poste de travail ou augmentez un quota.</numerusform>
            <numerusform>%Ln segments ne trouvent pas de place&#xa0;: deux segments d’une même bande ne doivent pas partager une machine, et les autres machines sont absentes ou pleines. Ajoutez un poste de travail ou augmentez un quota.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be read now: they are rebuilt when machines come back.</source>
        <translation>
            <numerusform>%Ln bande est illisible pour le moment&#xa0;: elle sera reconstruite au retour de machines.</numerusform>
            <numerusform>%Ln bandes sont illisibles pour le moment&#xa0;: elles seront reconstruites au retour de machines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are lost: too few of their strips exist anywhere. If a lost machine comes back, they are there again.</source>
        <translation>
            <numerusform>%Ln bande est perdue&#xa0;: trop peu de ses segments existent encore quelque part. Si une machine perdue revient, la bande sera de nouveau là.</numerusform>
            <numerusform>%Ln bandes sont perdues&#xa0;: trop peu de leurs segments existent encore quelque part. Si une machine perdue revient, elles seront de nouveau là.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is online. If it is only to leave, retire it instead: then its strips are moved away while they still count, and no redundancy is lost.</source>
        <translation>%1 est en ligne. S’il s’agit seulement d’un départ, choisissez plutôt la mise hors service&#xa0;: ses segments sont alors déplacés pendant qu’ils comptent encore, et aucune redondance n’est perdue.</translation>
    </message>
    <message>
        <source>%1 announced its absence and is expected back. What it holds is needed again only if it stays away.</source>
        <translation>%1 a annoncé son absence et son retour est attendu. Son contenu n’est à reconstruire que si l’absence se prolonge.</translation>
    </message>
    <message>
        <source>This store answers, and no error of it is known.</source>
        <translation>Ce dépôt répond et aucune erreur n’y est connue.</translation>
    </message>
    <message>
        <source>The space that only it used was given back.</source>
        <translation>L’espace que lui seul utilisait a été libéré.</translation>
    </message>
    <message>
        <source>Made with %1, %2</source>
        <translation>Créé avec %1, %2</translation>
    </message>
    <message>
        <source>Shows volume %1 as it was at this moment</source>
        <translation>Montre le volume %1 tel qu’il était à cet instant</translation>
    </message>
    <message>
        <source>Offered by NBD</source>
        <translation>Exporté par NBD</translation>
    </message>
    <message>
        <source>No longer offered by NBD</source>
        <translation>N’est plus exporté par NBD</translation>
    </message>
    <message>
        <source>Snapshot deleted with what only it showed</source>
        <translation>Instantané supprimé avec ce que lui seul montrait</translation>
    </message>
    <message>
        <source>Deleted with all its data</source>
        <translation>Supprimé avec toutes ses données</translation>
    </message>
    <message>
        <source>%1 It goes on at the next start of the controller.</source>
        <translation>%1 La suppression reprendra au prochain démarrage du contrôleur.</translation>
    </message>
    <message>
        <source>has found store %1 of %2 on its disk; an administrator decides what becomes of it</source>
        <translation>a trouvé le dépôt %1 de %2 sur son disque&#xa0;; un administrateur décide de ce qu’il devient</translation>
    </message>
    <message>
        <source>has found store %1 of %2 on its disk; an administrator decides what becomes of it. It cannot be adopted now:</source>
        <translation>a trouvé le dépôt %1 de %2 sur son disque&#xa0;; un administrateur décide de ce qu’il devient. Ce dépôt ne peut pas être adopté pour le moment&#xa0;:</translation>
    </message>
    <message>
        <source>the array does not know this store any more</source>
        <translation>la grappe ne connaît plus ce dépôt</translation>
    </message>
    <message>
        <source>the store was retired: it was emptied, or let go with its machine, before</source>
        <translation>le dépôt a été mis hors service&#xa0;: il avait été vidé, ou abandonné avec sa machine, auparavant</translation>
    </message>
    <message>
        <source>%1 is connected with this store at this moment, so one of the two disks is a copy. Switch %1 off first if this machine shall have the store</source>
        <translation>%1 est connecté avec ce dépôt en ce moment, l’un des deux disques est donc une copie. Éteignez d’abord %1 si cette machine doit recevoir le dépôt</translation>
    </message>
    <message>
        <source>the controller has just started, and %1, which was connected before, may be about to come back. Try again in a minute</source>
        <translation>le contrôleur vient de démarrer et %1, qui était connecté auparavant, est peut-être sur le point de revenir. Réessayez dans une minute</translation>
    </message>
    <message>
        <source>was approved, and deletes what it found on its disk: store %1</source>
        <translation>demande approuvée&#xa0;; supprime ce qui a été trouvé sur son disque&#xa0;: dépôt %1</translation>
    </message>
    <message>
        <source>was approved and adopted store %1 of %2 (machine %3), which was retired</source>
        <translation>demande approuvée, avec adoption du dépôt %1 de %2 (machine %3), mise hors service</translation>
    </message>
    <message>
        <source>a one-time enrolment code was made, valid until %1</source>
        <translation>un code d’inscription à usage unique a été créé&#xa0;; expiration&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open enrolment code(s) were withdrawn</source>
        <translation>
            <numerusform>%Ln code d’inscription actif a été invalidé</numerusform>
            <numerusform>%Ln codes d’inscription actifs ont été invalidés</numerusform>
        </translation>
    </message>
    <message>
        <source>an open enrolment code of %1 was withdrawn</source>
        <translation>un code d’inscription actif, créé par %1, a été invalidé</translation>
    </message>
    <message>
        <source>an open enrolment code of %1 was withdrawn: %2</source>
        <translation>un code d’inscription actif, créé par %1, a été invalidé&#xa0;: %2</translation>
    </message>
    <message>
        <source>asks to join; compare its fingerprint %1 before approving</source>
        <translation>demande à rejoindre la grappe&#xa0;; comparez son empreinte %1 avant d’approuver</translation>
    </message>
    <message>
        <source>joined by a one-time code</source>
        <translation>a rejoint la grappe avec un code à usage unique</translation>
    </message>
    <message>
        <source>came back without its store %1; the strips there are lost</source>
        <translation>de retour sans son dépôt %1&#xa0;; les segments qui s’y trouvaient sont perdus</translation>
    </message>
    <message>
        <source>store %1 is now %2</source>
        <translation>le dépôt %1 est désormais %2</translation>
    </message>
    <message>
        <source>was approved</source>
        <translation>demande approuvée</translation>
    </message>
    <message>
        <source>was turned away</source>
        <translation>demande refusée</translation>
    </message>
    <message>
        <source>its certificate was revoked</source>
        <translation>son certificat a été révoqué</translation>
    </message>
    <message>
        <source>two machines use its certificate at the same time; perhaps its disk was copied. Both are shut out: switch the copy off or enrol it anew, then approve the machine again</source>
        <translation>deux machines utilisent son certificat en même temps&#xa0;; son disque a peut-être été copié. Les deux sont exclues&#xa0;: éteignez la copie ou inscrivez-la à nouveau, puis approuvez de nouveau la machine</translation>
    </message>
    <message>
        <source>was retired</source>
        <translation>mise hors service</translation>
    </message>
    <message>
        <source>was forgotten</source>
        <translation>a été oubliée</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>stayed</source>
        <translation>toujours là</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>délai dépassé</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>retour</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>déconnexion</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>absence annoncée</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>perte déclarée</translation>
    </message>
    <message>
        <source>is a failure domain of its own</source>
        <translation>constitue un domaine de panne propre</translation>
    </message>
    <message>
        <source>its failure domain is &quot;%1&quot;</source>
        <translation>son domaine de panne est «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>was called &quot;%1&quot;</source>
        <translation>s’appelait «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Data of the volume is being written again.</source>
        <translation>Les données du volume sont de nouveau écrites.</translation>
    </message>
    <message>
        <source>Data cannot be read unchanged from any combination of strips (%1).</source>
        <translation>Aucune combinaison de segments ne permet de lire les données sans altération (%1).</translation>
    </message>
    <message>
        <source>A store that is needed no more could not be removed: %1</source>
        <translation>Un dépôt devenu inutile n’a pas pu être supprimé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Somebody changed the permissions of the store; they were set right again: %1</source>
        <translation>Quelqu’un a modifié les droits d’accès du dépôt&#xa0;; ils ont été rétablis&#xa0;: %1</translation>
    </message>
    <message>
        <source>Somebody changed the permissions of the store: %1</source>
        <translation>Quelqu’un a modifié les droits d’accès du dépôt&#xa0;: %1</translation>
    </message>
    <message>
        <source>The disk failed while the store was written to. What can be read is served on, but the store takes nothing new until the agent is restarted. See to the disk: %1</source>
        <translation>Le disque est tombé en panne pendant une écriture dans le dépôt. Ce qui est lisible reste à disposition, mais le dépôt n’accepte rien de nouveau jusqu’au redémarrage de l’agent. Occupez-vous du disque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Somebody moved the store away; it serves until the agent is restarted. Put it back: %1</source>
        <translation>Quelqu’un a déplacé le dépôt&#xa0;; il reste en service jusqu’au redémarrage de l’agent. Remettez-le à sa place&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>The partition became smaller: %Ln strip(s) or more are lost with its end</source>
        <translation>
            <numerusform>La partition a été réduite&#xa0;: au moins %Ln segment est perdu avec sa fin</numerusform>
            <numerusform>La partition a été réduite&#xa0;: au moins %Ln segments sont perdus avec sa fin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody cut the store&apos;s file: %Ln strip(s) or more are lost with its end</source>
        <translation>
            <numerusform>Quelqu’un a tronqué le fichier du dépôt&#xa0;: au moins %Ln segment est perdu avec sa fin</numerusform>
            <numerusform>Quelqu’un a tronqué le fichier du dépôt&#xa0;: au moins %Ln segments sont perdus avec sa fin</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk with the store&apos;s partition was taken away: %1</source>
        <translation>Le disque contenant la partition du dépôt a été retiré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Somebody deleted the store; what lay there is rebuilt elsewhere: %1</source>
        <translation>Quelqu’un a supprimé le dépôt&#xa0;; ce qui s’y trouvait est reconstruit ailleurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Within 30 days not all that lies on this machine could be checked: %1 of %2 are left. It is checked while the machine is on and nobody works at it, and there was too little of that</source>
        <translation>En 30 jours, le contenu de cette machine n’a pas pu être contrôlé en entier&#xa0;: il reste %1 sur %2. Le contrôle a lieu quand la machine est allumée et que personne n’y travaille, et cela a été trop rarement le cas</translation>
    </message>
    <message>
        <source>Shows a volume that is gone since, as it was at this moment</source>
        <translation>Montre un volume disparu depuis, tel qu’il était à cet instant</translation>
    </message>
    <message>
        <source>The catalog refuses what the volume has written, so the volume takes no more writes. Check the catalog and start the controller again; what was flushed is in the journal. %1</source>
        <translation>Le catalogue refuse ce que le volume a écrit ; le volume n’accepte donc plus d’écritures. Vérifiez le catalogue et redémarrez le contrôleur ; ce qui a été vidé sur disque se trouve dans le journal. %1</translation>
    </message>
    <message>
        <source>connected with a certificate (%1) that was not made by an administrator: by fallowd on the controller, or before certificates were listed</source>
        <translation>s’est connecté avec un certificat (%1) qui n’a pas été établi par un administrateur, mais par fallowd sur le contrôleur ou avant que les certificats ne soient recensés</translation>
    </message>
    <message>
        <source>was given a certificate (%1) that is good until %2</source>
        <translation>a reçu un certificat (%1) valable jusqu’au %2</translation>
    </message>
    <message>
        <source>the certificate %1 was revoked</source>
        <translation>le certificat %1 a été révoqué</translation>
    </message>
    <message>
        <source>the certificate %1 has ended: another administrator makes a new one, or fallowd administrator on the controller</source>
        <translation>le certificat %1 a expiré&#xa0;: un autre administrateur en établit un nouveau, ou fallowd administrator sur le contrôleur</translation>
    </message>
    <message>
        <source>the certificate %1 ends on %2: its holder renews it, in the console&apos;s settings or with fallow administrators renew</source>
        <translation>le certificat %1 expire le %2&#xa0;: son titulaire le renouvelle, dans les paramètres de la console ou avec fallow administrators renew</translation>
    </message>
    <message>
        <source>the program does not start</source>
        <translation>le programme ne démarre pas</translation>
    </message>
    <message>
        <source>no evaluation array lies there</source>
        <translation>aucune grappe d’évaluation ne s’y trouve</translation>
    </message>
    <message>
        <source>it cannot be deleted</source>
        <translation>suppression impossible</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>non installé</translation>
    </message>
    <message>
        <source>there is a file of that name already</source>
        <translation>il existe déjà un fichier de ce nom</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>révoquée</translation>
    </message>
    <message>
        <source>this controller does not know the method</source>
        <translation>ce contrôleur ne connaît pas cette méthode</translation>
    </message>
    <message>
        <source>your certificate was revoked</source>
        <translation>votre certificat a été révoqué</translation>
    </message>
    <message>
        <source>an administrator&apos;s name has 1 to %1 characters and no blanks at its ends</source>
        <translation>le nom d’un administrateur compte de 1 à %1 caractères, sans espace au début ni à la fin</translation>
    </message>
    <message>
        <source>an administrator&apos;s name holds no control characters</source>
        <translation>le nom d’un administrateur ne contient pas de caractères de contrôle</translation>
    </message>
    <message>
        <source>the certificate is no administrator&apos;s</source>
        <translation>le certificat n’est pas celui d’un administrateur</translation>
    </message>
    <message>
        <source>this administrator&apos;s certificate was revoked</source>
        <translation>le certificat de cet administrateur a été révoqué</translation>
    </message>
    <message>
        <source>this administrator&apos;s certificate has ended</source>
        <translation>le certificat de cet administrateur a expiré</translation>
    </message>
    <message>
        <source>there is a good certificate of that name: its holder renews it, or you revoke it first</source>
        <translation>il existe un certificat valide de ce nom&#xa0;: son titulaire le renouvelle, ou vous le révoquez d’abord</translation>
    </message>
    <message>
        <source>a certificate is good for 1 to %1 days</source>
        <translation>un certificat est valable de 1 à %1 jours</translation>
    </message>
    <message>
        <source>%1 certificates of administrators are kept</source>
        <translation>%1 certificats d’administrateurs sont déjà conservés, c’est le maximum</translation>
    </message>
    <message>
        <source>no administrator&apos;s certificate has a fingerprint that begins so</source>
        <translation>aucun certificat d’administrateur n’a d’empreinte commençant ainsi</translation>
    </message>
    <message>
        <source>several certificates begin so: give more of the fingerprint</source>
        <translation>plusieurs certificats commencent ainsi&#xa0;: indiquez une plus grande partie de l’empreinte</translation>
    </message>
    <message>
        <source>no other administrator&apos;s certificate that was ever used is good: nobody could administer the array any more. Make another, and connect with it once, before you revoke this one</source>
        <translation>aucun autre certificat d’administrateur ayant déjà servi n’est valide&#xa0;: plus personne ne pourrait administrer la grappe. Créez-en un autre et connectez-vous une fois avec lui avant de révoquer celui-ci</translation>
    </message>
    <message>
        <source>it is blocked until the controller restarts, but could not be written down; revoke it once more: %1</source>
        <translation>il est bloqué jusqu’au redémarrage du contrôleur, mais la révocation n’a pas pu être enregistrée&#xa0;; révoquez-le encore une fois&#xa0;: %1</translation>
    </message>
    <message>
        <source>your certificate has ended</source>
        <translation>votre certificat a expiré</translation>
    </message>
    <message>
        <source>this store is not lost: declare its workstation lost first, or wait for it</source>
        <translation>ce dépôt n’est pas perdu&#xa0;: déclarez d’abord la perte de son poste de travail, ou attendez son retour</translation>
    </message>
    <message>
        <source>there is no room for a copy of the catalog: %1</source>
        <translation>il n’y a pas de place pour une copie du catalogue&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>The catalog is an older copy. %Ln revocation(s) that it had forgotten are in force again; look through the workstations and the certificates for others.</source>
        <translation>
            <numerusform>Le catalogue est une copie plus ancienne. %Ln révocation qu’il avait oubliée est de nouveau en vigueur&#xa0;; passez en revue les postes de travail et les certificats pour en trouver d’autres.</numerusform>
            <numerusform>Le catalogue est une copie plus ancienne. %Ln révocations qu’il avait oubliées sont de nouveau en vigueur&#xa0;; passez en revue les postes de travail et les certificats pour en trouver d’autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of %1 cannot be read. If the catalog is an older copy, it may have forgotten what they revoke.</source>
        <translation>
            <numerusform>%Ln ligne de %1 est illisible. Si le catalogue est une copie plus ancienne, il a peut-être oublié ce qu’elle révoque.</numerusform>
            <numerusform>%Ln lignes de %1 sont illisibles. Si le catalogue est une copie plus ancienne, il a peut-être oublié ce qu’elles révoquent.</numerusform>
        </translation>
    </message>
    <message>
        <source>the volume is not open</source>
        <translation>le volume n’est pas ouvert</translation>
    </message>
    <message>
        <source>there is no such local store</source>
        <translation>ce dépôt local n’existe pas</translation>
    </message>
    <message>
        <source>the volume is being deleted</source>
        <translation>le volume est en cours de suppression</translation>
    </message>
    <message>
        <source>this machine may no longer serve the array</source>
        <translation>cette machine n’a plus le droit de servir la grappe</translation>
    </message>
    <message>
        <source>two machines use this certificate</source>
        <translation>deux machines utilisent ce certificat</translation>
    </message>
    <message>
        <source>there is no such open code: it was used, or has expired</source>
        <translation>ce code n’est pas actif&#xa0;: il a été utilisé ou a expiré</translation>
    </message>
    <message>
        <source>there is no such machine</source>
        <translation>cette machine n’existe pas</translation>
    </message>
    <message>
        <source>the machine does not wait for approval</source>
        <translation>la machine n’est pas en attente d’approbation</translation>
    </message>
    <message>
        <source>turn the machine away, or retire it, first</source>
        <translation>refusez d’abord la machine, ou mettez-la hors service</translation>
    </message>
    <message>
        <source>the catalog still records strips on its store %1: rebuild them elsewhere first, or delete the volumes that they belong to</source>
        <translation>le catalogue recense encore des segments dans son dépôt %1&#xa0;: reconstruisez-les d’abord ailleurs, ou supprimez les volumes auxquels ils appartiennent</translation>
    </message>
    <message>
        <source>there is no such store</source>
        <translation>ce dépôt n’existe pas</translation>
    </message>
    <message>
        <source>a quota is not negative</source>
        <translation>un quota ne peut pas être négatif</translation>
    </message>
    <message>
        <source>the store is no longer in use</source>
        <translation>le dépôt n’est plus utilisé</translation>
    </message>
    <message>
        <source>give an existing directory, with its whole path</source>
        <translation>indiquez un répertoire existant, avec son chemin complet</translation>
    </message>
    <message>
        <source>a store holds at least 1 MiB</source>
        <translation>un dépôt contient au moins 1 MiB</translation>
    </message>
    <message>
        <source>a store is adopted, left or deleted: one of the three</source>
        <translation>un dépôt est adopté, laissé ou supprimé&#xa0;: l’un des trois</translation>
    </message>
    <message>
        <source>it found %1 on its disk: say whether it adopts that, leaves it, or deletes it</source>
        <translation>la machine a trouvé %1 sur son disque&#xa0;: indiquez si elle l’adopte, le laisse ou le supprime</translation>
    </message>
    <message>
        <source>the machine does not wait with store %1 on its disk</source>
        <translation>la machine n’est pas en attente avec le dépôt %1 sur son disque</translation>
    </message>
    <message>
        <source>the machine does not wait with a store that it found</source>
        <translation>la machine n’est pas en attente avec un dépôt qu’elle aurait trouvé</translation>
    </message>
    <message>
        <source>there is no such volume</source>
        <translation>ce volume n’existe pas</translation>
    </message>
    <message>
        <source>the machine has no store that could be emptied</source>
        <translation>la machine n’a aucun dépôt qui puisse être vidé</translation>
    </message>
    <message>
        <source>the machine is not being emptied</source>
        <translation>la machine n’est pas en cours de vidage</translation>
    </message>
    <message>
        <source>name 1 to %1 machines</source>
        <translation>indiquez de 1 à %1 machines</translation>
    </message>
    <message>
        <source>there is no such job</source>
        <translation>cette tâche n’existe pas</translation>
    </message>
    <message>
        <source>the job has ended already</source>
        <translation>la tâche est déjà terminée</translation>
    </message>
    <message>
        <source>this kind of job cannot be paused</source>
        <translation>une tâche de ce type ne peut pas être suspendue</translation>
    </message>
    <message>
        <source>this kind of job cannot be cancelled</source>
        <translation>une tâche de ce type ne peut pas être annulée</translation>
    </message>
    <message>
        <source>this kind of job has no limit</source>
        <translation>une tâche de ce type n’a pas de limite</translation>
    </message>
    <message>
        <source>a limit is at least 0, which lifts it</source>
        <translation>une limite est d’au moins 0, valeur qui la supprime</translation>
    </message>
    <message>
        <source>there is no such stripe; it may have been collected</source>
        <translation>cette bande n’existe pas&#xa0;; son espace a peut-être été récupéré</translation>
    </message>
    <message>
        <source>the range lies outside the volume, which has %1 bytes</source>
        <translation>la plage se trouve hors du volume, qui a %1 octets</translation>
    </message>
    <message>
        <source>there is no such policy</source>
        <translation>cette règle n’existe pas</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3</source>
        <translation>%1 accepte une valeur de %2 à %3</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 percent</source>
        <translation>%1 accepte une valeur de %2 à %3 pour cent</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 days</source>
        <translation>%1 accepte une valeur de %2 à %3 jours</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 seconds</source>
        <translation>%1 accepte une valeur de %2 à %3 secondes</translation>
    </message>
    <message>
        <source>(0: %1)</source>
        <translation>(0&#xa0;: %1)</translation>
    </message>
    <message>
        <source>a strip size is a multiple of 4 KiB</source>
        <translation>une taille de segment est un multiple de 4 KiB</translation>
    </message>
    <message>
        <source>%1 takes true or false</source>
        <translation>%1 accepte true ou false</translation>
    </message>
    <message>
        <source>give a workstation or a store, not both</source>
        <translation>indiquez un poste de travail ou un dépôt, pas les deux</translation>
    </message>
    <message>
        <source>a limit is at least 0, which is none</source>
        <translation>une limite est d’au moins 0, valeur qui signifie «&#xa0;sans limite&#xa0;»</translation>
    </message>
    <message>
        <source>say which disk the directory replaces</source>
        <translation>indiquez quel disque le répertoire remplace</translation>
    </message>
    <message>
        <source>this workstation has not joined: it holds nothing</source>
        <translation>ce poste de travail n’a pas rejoint la grappe&#xa0;: il ne contient rien</translation>
    </message>
    <message>
        <source>there is no such workstation</source>
        <translation>ce poste de travail n’existe pas</translation>
    </message>
    <message>
        <source>only a disk of the controller can be replaced by a directory here</source>
        <translation>seul un disque du contrôleur peut être remplacé ici par un répertoire</translation>
    </message>
    <message>
        <source>give an existing directory of the controller, with its whole path</source>
        <translation>indiquez un répertoire existant du contrôleur, avec son chemin complet</translation>
    </message>
    <message>
        <source>What was revoked of %1 is in the catalog, but could not be written down beside it: %2. An older copy of the catalog, put in its place, would not know of it.</source>
        <translation>La révocation concernant %1 figure dans le catalogue, mais n’a pas pu être notée à côté de celui-ci&#xa0;: %2. Une copie plus ancienne du catalogue, mise à sa place, n’en saurait rien.</translation>
    </message>
    <message>
        <source>a snapshot keeps its size</source>
        <translation>un instantané garde sa taille</translation>
    </message>
    <message>
        <source>the volume has gone again</source>
        <translation>le volume a disparu entre-temps</translation>
    </message>
    <message>
        <source>a volume&apos;s name has 1 to %1 characters and no blanks at its ends</source>
        <translation>le nom d’un volume compte de 1 à %1 caractères, sans espace au début ni à la fin</translation>
    </message>
    <message>
        <source>a volume&apos;s name holds no slash and no control character</source>
        <translation>le nom d’un volume ne contient ni barre oblique ni caractère de contrôle</translation>
    </message>
    <message>
        <source>a volume has 1 MiB to %1</source>
        <translation>un volume a une taille de 1 MiB à %1</translation>
    </message>
    <message>
        <source>an array has at most %1 volumes and snapshots</source>
        <translation>une grappe a au plus %1 volumes et instantanés</translation>
    </message>
    <message>
        <source>there is a volume of that name already</source>
        <translation>il existe déjà un volume de ce nom</translation>
    </message>
    <message>
        <source>a snapshot has no snapshots of its own: take one of its volume</source>
        <translation>un instantané n’a pas d’instantanés propres&#xa0;: prenez-en un de son volume</translation>
    </message>
    <message>
        <source>the confirmation is not the volume&apos;s name</source>
        <translation>la confirmation n’est pas le nom du volume</translation>
    </message>
    <message>
        <source>the volume is being deleted already</source>
        <translation>le volume est déjà en cours de suppression</translation>
    </message>
    <message>
        <source>hours are written &quot;always&quot;, or from one time of day to another, for instance &quot;22:00-06:00&quot;</source>
        <translation>les horaires s’écrivent «&#xa0;always&#xa0;», ou d’une heure de la journée à une autre, par exemple «&#xa0;22:00-06:00&#xa0;»</translation>
    </message>
    <message>
        <source>these %1 stores cannot hold one stripe of &quot;%2&quot;</source>
        <translation>ces %1 dépôts ne peuvent pas contenir une seule bande de «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>selection paired or spread needs one data strip on a local disk and its copies on clients (dataCount 1, localDataCount 1, parityCount at least 1, parityClass client)</source>
        <translation>selection paired ou spread exige un segment de données sur un disque local et ses copies sur des clients (dataCount 1, localDataCount 1, parityCount d’au moins 1, parityClass client)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no layout; say for instance &quot;4+2&quot;, &quot;mirrored paired 1+1&quot;, &quot;striped 2 local + 2 clients&quot; or &quot;parity-on-clients 3+1 rotating&quot;</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une disposition&#xa0;; indiquez par exemple «&#xa0;4+2&#xa0;», «&#xa0;mirrored paired 1+1&#xa0;», «&#xa0;striped 2 local + 2 clients&#xa0;» ou «&#xa0;parity-on-clients 3+1 rotating&#xa0;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option of a layout; say &quot;redundancy 2&quot; or &quot;strip 256 KiB&quot; (at most 4 MiB)</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une option de disposition&#xa0;; indiquez «&#xa0;redundancy 2&#xa0;» ou «&#xa0;strip 256 KiB&#xa0;» (au plus 4 MiB)</translation>
    </message>
    <message>
        <source>the machine was approved without it; to adopt a store it has to enrol anew</source>
        <translation>la machine a été approuvée sans ce dépôt&#xa0;; pour adopter un dépôt, elle doit s’inscrire à nouveau</translation>
    </message>
    <message>
        <source>the machine was turned away; forget it first, then it may ask again</source>
        <translation>la machine a été refusée&#xa0;; oubliez-la d’abord, elle pourra ensuite refaire une demande</translation>
    </message>
    <message>
        <source>the machine has not found store %1 on its disk</source>
        <translation>la machine n’a pas trouvé le dépôt %1 sur son disque</translation>
    </message>
    <message>
        <source>an enrolment code is valid for 1 ms to 30 days</source>
        <translation>un code d’inscription est valable de 1&#xa0;ms à 30 jours</translation>
    </message>
    <message>
        <source>%1 enrolment codes are open; withdraw them first</source>
        <translation>%1 codes d’inscription sont actifs&#xa0;; invalidez-les d’abord</translation>
    </message>
    <message>
        <source>the enrolment code has been used</source>
        <translation>le code d’inscription a été utilisé</translation>
    </message>
    <message>
        <source>this machine&apos;s key is not welcome: it was turned away, revoked or retired</source>
        <translation>la clé de cette machine n’est pas admise&#xa0;: la machine a été refusée, révoquée ou mise hors service</translation>
    </message>
    <message>
        <source>too many wrong enrolment codes; try again in a minute</source>
        <translation>trop de codes d’inscription erronés&#xa0;; réessayez dans une minute</translation>
    </message>
    <message>
        <source>the enrolment code is of another array</source>
        <translation>le code d’inscription est celui d’une autre grappe</translation>
    </message>
    <message>
        <source>the enrolment code is unknown, has been used or was withdrawn</source>
        <translation>le code d’inscription est inconnu, a été utilisé ou a été invalidé</translation>
    </message>
    <message>
        <source>the enrolment code has expired; ask for a new one</source>
        <translation>le code d’inscription a expiré&#xa0;; demandez-en un nouveau</translation>
    </message>
    <message>
        <source>an array has at most %1 machines</source>
        <translation>une grappe a au plus %1 machines</translation>
    </message>
    <message>
        <source>%1 machines wait for approval already</source>
        <translation>%1 machines sont déjà en attente d’approbation</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address as host:port</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse de la forme hôte:port</translation>
    </message>
    <message>
        <source>this is no enrolment code: one begins with FALLOW- and an address</source>
        <translation>ceci n’est pas un code d’inscription&#xa0;: un tel code commence par FALLOW- et une adresse</translation>
    </message>
    <message>
        <source>an enrolment code holds no &quot;%1&quot;</source>
        <translation>un code d’inscription ne contient pas le caractère «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the enrolment code has %1 digits after its address, it must have %2</source>
        <translation>le code d’inscription doit avoir %2 caractères après son adresse, et non %1</translation>
    </message>
    <message>
        <source>the enrolment code is mistyped: its last group does not fit the rest</source>
        <translation>le code d’inscription contient une faute de frappe&#xa0;: son dernier groupe ne correspond pas au reste</translation>
    </message>
    <message>
        <source>the machine is not approved</source>
        <translation>la machine n’est pas approuvée</translation>
    </message>
    <message>
        <source>the agent has obeyed epoch %1, this controller is of epoch %2</source>
        <translation>l’agent a obéi à l’époque %1, ce contrôleur est d’époque %2</translation>
    </message>
    <message>
        <source>this machine was not given that store</source>
        <translation>ce dépôt n’a pas été attribué à cette machine</translation>
    </message>
    <message>
        <source>the store is known in another life; say hello again to begin a new one</source>
        <translation>le dépôt est connu dans une autre vie&#xa0;; annoncez-vous de nouveau pour en commencer une nouvelle</translation>
    </message>
    <message>
        <source>another store has the same own id: it was copied</source>
        <translation>un autre dépôt a le même identifiant propre&#xa0;: il a été copié</translation>
    </message>
    <message>
        <source>the store is known already as %1</source>
        <translation>le dépôt est déjà connu en tant que %1</translation>
    </message>
    <message>
        <source>no such machine is enrolled</source>
        <translation>cette machine n’est pas inscrite</translation>
    </message>
    <message>
        <source>the machine is %1</source>
        <translation>la machine est %1</translation>
    </message>
    <message>
        <source>its certificate has been revoked</source>
        <translation>son certificat a été révoqué</translation>
    </message>
    <message>
        <source>its certificate is not the one it was given last</source>
        <translation>son certificat n’est pas le dernier qui lui a été remis</translation>
    </message>
    <message>
        <source>only an approved machine can be fenced off</source>
        <translation>seule une machine approuvée peut être isolée</translation>
    </message>
    <message>
        <source>its store %1 is still in use; retire the machine first</source>
        <translation>son dépôt %1 est encore utilisé&#xa0;; mettez d’abord la machine hors service</translation>
    </message>
    <message>
        <source>only an approved machine can be declared lost</source>
        <translation>seule une machine approuvée peut être déclarée perdue</translation>
    </message>
    <message>
        <source>%1 has at most %2 characters</source>
        <translation>%1 compte au plus %2 caractères</translation>
    </message>
    <message>
        <source>%1 has no blanks at its ends</source>
        <translation>%1 ne comporte d’espace ni au début ni à la fin</translation>
    </message>
    <message>
        <source>%1 holds no control character</source>
        <translation>%1 ne contient pas de caractère de contrôle</translation>
    </message>
    <message>
        <source>a failure domain&apos;s name</source>
        <translation>le nom d’un domaine de panne</translation>
    </message>
    <message>
        <source>a machine&apos;s name</source>
        <translation>le nom d’une machine</translation>
    </message>
    <message>
        <source>a machine&apos;s name is not empty</source>
        <translation>le nom d’une machine ne peut pas être vide</translation>
    </message>
    <message>
        <source>there is a machine of that name already</source>
        <translation>il existe déjà une machine de ce nom</translation>
    </message>
    <message>
        <source>what answers there is no controller of an array</source>
        <translation>ce qui répond à cette adresse n’est pas le contrôleur d’une grappe</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>the controller proves itself by another authority than the identity&apos;s: expected %1, shown %2</source>
        <translation>le contrôleur se légitime par une autre autorité que celle de l’identité&#xa0;: attendue %1, présentée %2</translation>
    </message>
    <message>
        <source>no connection within %1 ms</source>
        <translation>pas de connexion en l’espace de %1&#xa0;ms</translation>
    </message>
    <message>
        <source>it is not a controller</source>
        <translation>ce n’est pas un contrôleur</translation>
    </message>
    <message>
        <source>it is the controller of another array</source>
        <translation>c’est le contrôleur d’une autre grappe</translation>
    </message>
    <message>
        <source>this machine&apos;s network has no domain to ask</source>
        <translation>le réseau de cette machine n’a pas de domaine à interroger</translation>
    </message>
    <message>
        <source>the network names no controller</source>
        <translation>le réseau n’indique aucun contrôleur</translation>
    </message>
    <message>
        <source>an address is host:port, for instance storage.example:7440</source>
        <translation>une adresse a la forme hôte:port, par exemple storage.example:7440</translation>
    </message>
    <message>
        <source>the certificate does not parse</source>
        <translation>le certificat ne peut pas être décodé</translation>
    </message>
    <message>
        <source>the authority&apos;s certificate does not parse</source>
        <translation>le certificat de l’autorité ne peut pas être décodé</translation>
    </message>
    <message>
        <source>the private key does not parse</source>
        <translation>la clé privée ne peut pas être décodée</translation>
    </message>
    <message>
        <source>the private key is not the certificate&apos;s</source>
        <translation>la clé privée n’est pas celle du certificat</translation>
    </message>
    <message>
        <source>the certificate was not issued by the authority</source>
        <translation>le certificat n’a pas été émis par l’autorité</translation>
    </message>
    <message>
        <source>this is not an identity file of a Fallow array</source>
        <translation>ceci n’est pas un fichier d’identité d’une grappe Fallow</translation>
    </message>
    <message>
        <source>the identity file does not say where the controller is</source>
        <translation>le fichier d’identité n’indique pas où se trouve le contrôleur</translation>
    </message>
    <message>
        <source>the identity file holds no private key</source>
        <translation>le fichier d’identité ne contient pas de clé privée</translation>
    </message>
    <message>
        <source>the identity file holds no certificate</source>
        <translation>le fichier d’identité ne contient pas de certificat</translation>
    </message>
    <message>
        <source>the identity file holds no certificate of the array&apos;s authority</source>
        <translation>le fichier d’identité ne contient pas de certificat de l’autorité de la grappe</translation>
    </message>
    <message>
        <source>this file is too large to be an identity file</source>
        <translation>ce fichier est trop volumineux pour être un fichier d’identité</translation>
    </message>
    <message>
        <source>cannot write the identity file: %1</source>
        <translation>impossible d’écrire le fichier d’identité&#xa0;: %1</translation>
    </message>
    <message>
        <source>the identity has a passphrase already</source>
        <translation>l’identité a déjà une phrase secrète</translation>
    </message>
    <message>
        <source>a passphrase has 1 to %1 bytes of UTF-8</source>
        <translation>une phrase secrète compte de 1 à %1 octets en UTF-8</translation>
    </message>
    <message>
        <source>the service does not run</source>
        <translation>le service n’est pas lancé</translation>
    </message>
    <message>
        <source>the service does not answer</source>
        <translation>le service ne répond pas</translation>
    </message>
    <message>
        <source>there is no connection to the controller</source>
        <translation>il n’y a pas de connexion au contrôleur</translation>
    </message>
    <message>
        <source>the identity is protected by a passphrase: unlock it first</source>
        <translation>l’identité est protégée par une phrase secrète&#xa0;: déverrouillez-la d’abord</translation>
    </message>
    <message>
        <source>the partition carries: %1</source>
        <translation>la partition contient&#xa0;: %1</translation>
    </message>
    <message>
        <source>the partition was not given to the array: that is done by hand, once</source>
        <translation>la partition n’a pas été confiée à la grappe&#xa0;: cela se fait à la main, une seule fois</translation>
    </message>
    <message>
        <source>the partition holds no more than %1</source>
        <translation>la partition ne peut pas contenir plus de %1</translation>
    </message>
    <message>
        <source>the file system is mounted read-only</source>
        <translation>le système de fichiers est monté en lecture seule</translation>
    </message>
    <message>
        <source>the partition is not there: is its disk connected?</source>
        <translation>la partition est introuvable&#xa0;: son disque est-il connecté&#xa0;?</translation>
    </message>
    <message>
        <source>the partition is in use: mounted, as swap, by RAID or LVM, or by another process</source>
        <translation>la partition est en cours d’utilisation&#xa0;: montée, comme espace d’échange (swap), par RAID ou LVM, ou par un autre processus</translation>
    </message>
    <message>
        <source>the partition is write-protected</source>
        <translation>la partition est protégée en écriture</translation>
    </message>
    <message>
        <source>another process has the storage file open</source>
        <translation>un autre processus a ouvert le fichier de stockage</translation>
    </message>
    <message>
        <source>the store belongs to array %1</source>
        <translation>le dépôt appartient à la grappe %1</translation>
    </message>
    <message>
        <source>the storage file is store %1 of this array, not %2</source>
        <translation>le fichier de stockage est le dépôt %1 de cette grappe, et non %2</translation>
    </message>
    <message>
        <source>somebody has put the partition to other use; it carries: %1</source>
        <translation>quelqu’un a affecté la partition à un autre usage&#xa0;; elle contient&#xa0;: %1</translation>
    </message>
    <message>
        <source>the partition does not carry the store (any more)</source>
        <translation>la partition ne contient pas (ou plus) le dépôt</translation>
    </message>
    <message>
        <source>this is not a storage file of Fallow</source>
        <translation>ceci n’est pas un fichier de stockage de Fallow</translation>
    </message>
    <message>
        <source>the superblock does not match its checksum</source>
        <translation>le superbloc ne correspond pas à sa somme de contrôle</translation>
    </message>
    <message>
        <source>the storage file has format version %1; this build knows %2</source>
        <translation>le fichier de stockage a la version de format %1&#xa0;; ce programme connaît la version %2</translation>
    </message>
    <message>
        <source>a volume&apos;s size is a multiple of 4 KiB and at most 1 PiB</source>
        <translation>la taille d’un volume est un multiple de 4 KiB et d’au plus 1 PiB</translation>
    </message>
    <message>
        <source>a snapshot of the volume is being taken</source>
        <translation>un instantané du volume est en cours de création</translation>
    </message>
    <message>
        <source>the volume is being resized</source>
        <translation>le volume est en cours de redimensionnement</translation>
    </message>
    <message>
        <source>another snapshot of the volume is being taken</source>
        <translation>un autre instantané du volume est en cours de création</translation>
    </message>
    <message>
        <source>what is buffered could not be written to the stores in time, so no snapshot was taken; look at the stores and try again</source>
        <translation>les données en mémoire tampon n’ont pas pu être écrites à temps dans les dépôts, aucun instantané n’a donc été pris&#xa0;; vérifiez les dépôts et réessayez</translation>
    </message>
    <message>
        <source>another agent runs on this directory</source>
        <translation>un autre agent utilise déjà ce répertoire</translation>
    </message>
    <message>
        <source>agent.json: %1. It must belong to the user that the agent runs as: chown -R %2 %3</source>
        <translation>agent.json&#xa0;: %1. Il doit appartenir à l’utilisateur sous lequel l’agent s’exécute&#xa0;: chown -R %2 %3</translation>
    </message>
    <message>
        <source>agent.json cannot be read: %1. Put it right; or remove it and join once more, and what this machine lends is used again: %2</source>
        <translation>agent.json ne peut pas être lu&#xa0;: %1. Corrigez-le, ou supprimez-le et rejoignez de nouveau la grappe, et ce que cette machine prête sera de nouveau utilisé&#xa0;: %2</translation>
    </message>
    <message>
        <source>This machine&apos;s identity: %1. It must belong to the user that the agent runs as: chown -R %2 %3</source>
        <translation>Identité de cette machine&#xa0;: %1. Elle doit appartenir à l’utilisateur sous lequel l’agent s’exécute&#xa0;: chown -R %2 %3</translation>
    </message>
    <message>
        <source>This machine cannot prove who it is: %1. Put back %2 from a backup; or remove agent.json beside it and join once more, and what this machine lends is used again</source>
        <translation>Cette machine ne peut pas prouver son identité&#xa0;: %1. Rétablissez %2 à partir d’une sauvegarde, ou supprimez le fichier agent.json qui se trouve à côté et rejoignez de nouveau la grappe, et ce que cette machine prête sera de nouveau utilisé</translation>
    </message>
    <message>
        <source>agent.json cannot be used: %1. Put it right: %2</source>
        <translation>agent.json ne peut pas être utilisé&#xa0;: %1. Corrigez-le&#xa0;: %2</translation>
    </message>
    <message>
        <source>this machine lends nothing: it belongs to no array yet</source>
        <translation>cette machine ne prête rien&#xa0;: elle n’appartient encore à aucune grappe</translation>
    </message>
    <message>
        <source>this machine belongs to an array already</source>
        <translation>cette machine appartient déjà à une grappe</translation>
    </message>
    <message>
        <source>a search is under way</source>
        <translation>une recherche est en cours</translation>
    </message>
    <message>
        <source>The store cannot be opened: %1</source>
        <translation>Le dépôt ne peut pas être ouvert&#xa0;: %1</translation>
    </message>
    <message>
        <source>The disk that is lent is not there: %1</source>
        <translation>Le disque prêté est introuvable&#xa0;: %1</translation>
    </message>
    <message>
        <source>The controller does not accept this machine any more: %1</source>
        <translation>Le contrôleur n’accepte plus cette machine&#xa0;: %1</translation>
    </message>
    <message>
        <source>The partition that is lent cannot be measured: %1</source>
        <translation>La taille de la partition prêtée ne peut pas être déterminée&#xa0;: %1</translation>
    </message>
    <message>
        <source>An older controller than this store has seen: %1</source>
        <translation>Contrôleur plus ancien que celui que ce dépôt a connu&#xa0;: %1</translation>
    </message>
    <message>
        <source>The store cannot be made: %1</source>
        <translation>Le dépôt ne peut pas être créé&#xa0;: %1</translation>
    </message>
    <message>
        <source>A store lies where the new one should, and it is not empty: move it away</source>
        <translation>Un dépôt se trouve à l’emplacement prévu pour le nouveau, et il n’est pas vide&#xa0;: déplacez-le ailleurs</translation>
    </message>
    <message>
        <source>The configuration cannot be written: %1</source>
        <translation>La configuration ne peut pas être écrite&#xa0;: %1</translation>
    </message>
    <message>
        <source>The store cannot be used: %1</source>
        <translation>Le dépôt ne peut pas être utilisé&#xa0;: %1</translation>
    </message>
    <message>
        <source>this workstation is enrolled already; remove agent.json to begin anew</source>
        <translation>ce poste de travail est déjà inscrit&#xa0;; supprimez agent.json pour recommencer</translation>
    </message>
    <message>
        <source>cannot make the directory</source>
        <translation>impossible de créer le répertoire</translation>
    </message>
    <message>
        <source>the administrator has turned this machine away</source>
        <translation>l’administrateur a refusé cette machine</translation>
    </message>
    <message>
        <source>the authority is not the one that was agreed on</source>
        <translation>l’autorité n’est pas celle qui a été convenue</translation>
    </message>
    <message>
        <source>another store lies where the index or the files of this machine&apos;s store belong; move it away, and enrol once more</source>
        <translation>un autre dépôt se trouve à l’emplacement prévu pour l’index ou les fichiers du dépôt de cette machine&#xa0;; déplacez-le ailleurs, puis inscrivez la machine encore une fois</translation>
    </message>
    <message>
        <source>a schedule has at most %1 entries</source>
        <translation>un horaire a au plus %1 entrées</translation>
    </message>
    <message>
        <source>an entry needs a day of the week, a begin from 0 to 1439 and an end from 1 to 1440 minutes</source>
        <translation>une entrée doit avoir un jour de la semaine, un début de 0 à 1439 minutes et une fin de 1 à 1440 minutes</translation>
    </message>
    <message>
        <source>a pause ends in the future, and within a week</source>
        <translation>une suspension se termine dans le futur, et d’ici une semaine au plus</translation>
    </message>
    <message>
        <source>a size is not negative</source>
        <translation>une taille ne peut pas être négative</translation>
    </message>
    <message>
        <source>the administrator asks for at least %1</source>
        <translation>l’administrateur demande au moins %1</translation>
    </message>
    <message>
        <source>the administrator lets you keep at most %1 free</source>
        <translation>l’administrateur ne vous permet pas de garder plus de %1 libres</translation>
    </message>
    <message>
        <source>Deleted; its snapshots stay as they are</source>
        <translation>Supprimé&#xa0;; ses instantanés restent tels quels</translation>
    </message>
    <message>
        <source>it has come back without its store %1 times: the administrator retires this machine, then it can join anew</source>
        <translation>il est revenu %1 fois sans son dépôt&#xa0;: l’administrateur met cette machine hors service, puis elle pourra s’inscrire de nouveau</translation>
    </message>
    <message>
        <source>by this computer&apos;s clock, %1, the controller&apos;s certificate is not good yet or not any more: set the clock right, or tell the administrator</source>
        <translation>d’après l’horloge de cet ordinateur, %1, le certificat du contrôleur n’est pas encore valable ou ne l’est plus&#xa0;: réglez l’horloge ou prévenez l’administrateur</translation>
    </message>
    <message>
        <source>this certificate is good from %1 on only, and the controller&apos;s clock says %2: that clock is wrong, or was when the certificate was made</source>
        <translation>ce certificat n’est valable qu’à partir du %1, et l’horloge du contrôleur indique %2&#xa0;: cette horloge est fausse, ou l’était lorsque le certificat a été établi</translation>
    </message>
    <message>
        <source>this certificate ended on %1</source>
        <translation>ce certificat a expiré le %1</translation>
    </message>
    <message>
        <source>Its certificate has ended on %1, and it did not come to renew it: it cannot connect any more. Enrol it anew, with a code; its store is found then</source>
        <translation>Son certificat a expiré le %1 sans qu’elle l’ait renouvelé : elle ne peut plus se connecter. Inscrivez-la à nouveau avec un code ; son dépôt sera alors retrouvé</translation>
    </message>
    <message>
        <source>Its certificate ends on %1, and it has not renewed it. Switch it on and see that its agent is of version %2 or later</source>
        <translation>Son certificat expire le %1, et elle ne l’a pas renouvelé. Allumez-la et veillez à ce que son agent soit en version %2 ou ultérieure</translation>
    </message>
    <message>
        <source>The controller&apos;s own certificate ends on %1 and cannot be renewed: %2. After that no workstation finds its controller</source>
        <translation>Le certificat du contrôleur expire le %1 et ne peut pas être renouvelé : %2. Ensuite, aucun poste de travail ne trouvera plus son contrôleur</translation>
    </message>
    <message>
        <source>The controller&apos;s own certificate was renewed, until %1</source>
        <translation>Le certificat du contrôleur a été renouvelé jusqu’au %1</translation>
    </message>
    <message>
        <source>asked for a new certificate, for its own ends on %1, and was given one; its own is good until it comes with the new one</source>
        <translation>a demandé un nouveau certificat, car le sien expire le %1, et l’a obtenu ; l’ancien reste valable jusqu’à ce qu’elle vienne avec le nouveau</translation>
    </message>
    <message>
        <source>came with its new certificate; the one before is worthless now</source>
        <translation>est venue avec son nouveau certificat ; le précédent n’a plus aucune valeur</translation>
    </message>
    <message>
        <source>its row cannot be read (%1); it is of volume %2</source>
        <translation>sa ligne est illisible (%1) ; elle appartient au volume %2</translation>
    </message>
    <message>
        <source>the volume is gone, but a part of its map is there</source>
        <translation>le volume n’existe plus, mais une partie de sa carte est encore là</translation>
    </message>
    <message>
        <source>the index of its stripes lacks %1 and has %2 too many, the first is stripe %3</source>
        <translation>l’index de ses bandes en omet %1 et en compte %2 de trop ; la première est la bande %3</translation>
    </message>
    <message>
        <source>the table does not agree with itself: %1</source>
        <translation>la table se contredit : %1</translation>
    </message>
    <message>
        <source>it is revoked, but the controller is too busy to say whether its connections to volumes are closed; they are as soon as it can</source>
        <translation>c’est révoqué, mais le contrôleur est trop occupé pour dire si les connexions aux volumes sont fermées ; elles le seront dès qu’il pourra</translation>
    </message>
    <message>
        <source>Its row in the catalog cannot be read</source>
        <translation>Sa ligne dans le catalogue est illisible</translation>
    </message>
    <message>
        <source>It could be opened after all</source>
        <translation>L’ouverture a finalement réussi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are passed over, as their rows in the catalog cannot be read: a check of the catalog names them.</source>
        <translation>
            <numerusform>%Ln bande est laissée de côté, sa ligne dans le catalogue étant illisible : une vérification du catalogue la nomme.</numerusform>
            <numerusform>%Ln bandes sont laissées de côté, leurs lignes dans le catalogue étant illisibles : une vérification du catalogue les nomme.</numerusform>
        </translation>
    </message>
    <message>
        <source>what has this name is no file (but a folder, a device or a pipe), and is not replaced: choose another name</source>
        <translation>ce qui porte ce nom n’est pas un fichier (mais un dossier, un périphérique ou un tube) et n’est pas remplacé : choisissez un autre nom</translation>
    </message>
    <message>
        <source>The controller answers, but no connection for data to it comes about, so this computer serves nothing: %1</source>
        <translation>Le contrôleur répond, mais aucune connexion de données avec lui ne s’établit ; cet ordinateur ne sert donc rien : %1</translation>
    </message>
    <message>
        <source>The volume&apos;s journal cannot be written, so that flushes wait for the stores and may fail: %1</source>
        <translation>Le journal du volume ne peut pas être écrit ; les vidages sur disque attendent donc les dépôts et peuvent échouer : %1</translation>
    </message>
    <message>
        <source>The volume&apos;s journal is being written again.</source>
        <translation>Le journal du volume est de nouveau écrit.</translation>
    </message>
    <message>
        <source>Data of the volume cannot be written to the stores and waits in the controller: %1</source>
        <translation>Des données du volume ne peuvent pas être écrites dans les dépôts et attendent dans le contrôleur&#xa0;: %1</translation>
    </message>
    <message>
        <source>It called its strips right, but gave none back when it was asked for them as a proof</source>
        <translation>Il a déclaré ses segments corrects, mais n’en a rendu aucun quand ils lui ont été demandés comme preuve</translation>
    </message>
    <message>
        <source>the file is damaged: %1; there is no backup beside it</source>
        <translation>le fichier est endommagé : %1 ; il n’y a aucune sauvegarde à côté de lui</translation>
    </message>
    <message>
        <source>the file is damaged: %1; the newest backup is %2</source>
        <translation>le fichier est endommagé : %1 ; la sauvegarde la plus récente est %2</translation>
    </message>
    <message>
        <source>The catalog does not tell where a part of the volume&apos;s data lies, so that it cannot be read: %1</source>
        <translation>Le catalogue n’indique pas où se trouve une partie des données du volume, qui ne peut donc pas être lue : %1</translation>
    </message>
    <message>
        <source>the disk has %1 left, a copy of the catalog needs %2 with what must stay free: %3 are missing</source>
        <translation>il reste %1 sur le disque&#xa0;; une copie du catalogue demande %2 avec ce qui doit rester libre&#xa0;: il manque %3</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>le disque ne répond pas</translation>
    </message>
    <message>
        <source>strips are still on their way to one of its stores: try again in a moment</source>
        <translation>des segments sont encore en route vers l’un de ses dépôts&#xa0;: réessayez dans un instant</translation>
    </message>
    <message>
        <source>the directory of the volume&apos;s journal is missing, and with it what was written last: if it lies on another disk, mount that; only if it is lost for good, make it anew, empty</source>
        <translation>le répertoire du journal du volume manque, et avec lui ce qui a été écrit en dernier : s&apos;il se trouve sur un autre disque, montez ce disque ; ne le recréez, vide, que s&apos;il est perdu pour de bon</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are touched, %1 have to be written to other stores.</source>
        <translation>
            <numerusform>%Ln bande concernée, %1 à écrire dans d’autres dépôts.</numerusform>
            <numerusform>%Ln bandes concernées, %1 à écrire dans d’autres dépôts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more strip(s) of a stripe may be lost meanwhile.</source>
        <translation>
            <numerusform>Entre-temps, une bande peut encore perdre %Ln segment.</numerusform>
            <numerusform>Entre-temps, une bande peut encore perdre %Ln segments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more machine(s) or disk(s) must join before it can be written in full. Its layout is %1.</source>
        <translation>
            <numerusform>%Ln machine ou disque de plus doit rejoindre la baie avant qu’il puisse être écrit en entier. Sa disposition est %1.</numerusform>
            <numerusform>%Ln machines ou disques de plus doivent rejoindre la baie avant qu’il puisse être écrit en entier. Sa disposition est %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>a layout has 1 to %1 data strips, not %2</source>
        <translation>une disposition a de 1 à %1 segments de données, et non %2</translation>
    </message>
    <message>
        <source>a layout with %2 data strips has 0 to %1 parity strips, not %3</source>
        <translation>une disposition ayant %2 segments de données a de 0 à %1 segments de parité, et non %3</translation>
    </message>
    <message>
        <source>at most all %1 data strips can lie on local disks, not %2</source>
        <translation>au plus la totalité des %1 segments de données peut se trouver sur des disques locaux, et non %2</translation>
    </message>
    <message>
        <source>the redundancy to wait for is at most the %1 parity strips, not %2</source>
        <translation>la redondance attendue est au plus celle des %1 segments de parité, et non %2</translation>
    </message>
    <message>
        <source>a strip has a multiple of %1 bytes, from %2 to %3, not %4</source>
        <translation>un segment a un multiple de %1 octets, de %2 à %3, et non %4</translation>
    </message>
    <message>
        <source>its disk has room for %1 only</source>
        <translation>son disque n’a de place que pour %1</translation>
    </message>
    <message>
        <source>The quota of store %1 is %2, the most that its owner lends; %3 were asked for.</source>
        <translation>Le quota du dépôt %1 est de %2, le maximum que prête son propriétaire ; %3 étaient demandés.</translation>
    </message>
    <message>
        <source>the disk in this directory still serves: give another directory, or rebuild without a new disk first</source>
        <translation>le disque de ce répertoire sert encore&#xa0;: indiquez un autre répertoire, ou reconstruisez d’abord sans nouveau disque</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>This was cancelled.</source>
        <translation>L’opération a été annulée.</translation>
    </message>
    <message>
        <source>The controller cannot make sense of this request.</source>
        <translation>Le contrôleur ne comprend pas cette demande.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>L’élément n’existe plus.</translation>
    </message>
    <message>
        <source>Something of this name exists already.</source>
        <translation>Un élément de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>There is no space left for this; it works again when space returns.</source>
        <translation>Il n’y a plus d’espace pour cette opération&#xa0;; elle sera de nouveau possible quand de l’espace se libérera.</translation>
    </message>
    <message>
        <source>A disk reports an error.</source>
        <translation>Un disque signale une erreur.</translation>
    </message>
    <message>
        <source>The data does not match its checksum or seal.</source>
        <translation>Les données ne correspondent pas à leur somme de contrôle ou à leur sceau.</translation>
    </message>
    <message>
        <source>This belongs to another array. Is the identity the right one?</source>
        <translation>Ceci appartient à une autre grappe. L’identité est-elle la bonne&#xa0;?</translation>
    </message>
    <message>
        <source>It is in use at present; try again when the other work has ended.</source>
        <translation>En cours d’utilisation&#xa0;; réessayez lorsque l’autre opération sera terminée.</translation>
    </message>
    <message>
        <source>The controller does not allow this now.</source>
        <translation>Le contrôleur ne le permet pas pour le moment.</translation>
    </message>
    <message>
        <source>The controller does not accept this identity.</source>
        <translation>Le contrôleur n’accepte pas cette identité.</translation>
    </message>
    <message>
        <source>A newer controller has taken over this array; this one must not command it.</source>
        <translation>Un contrôleur plus récent a pris en charge cette grappe&#xa0;; celui-ci ne doit plus la commander.</translation>
    </message>
    <message>
        <source>The controller did not answer in time.</source>
        <translation>Le contrôleur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The connection to the controller closed.</source>
        <translation>La connexion au contrôleur a été fermée.</translation>
    </message>
    <message>
        <source>The controller cannot be reached.</source>
        <translation>Le contrôleur est injoignable.</translation>
    </message>
    <message>
        <source>This is larger than Fallow allows.</source>
        <translation>La taille dépasse ce que Fallow autorise.</translation>
    </message>
    <message>
        <source>The other side does not keep to the protocol; the connection was closed.</source>
        <translation>L’autre partie ne respecte pas le protocole&#xa0;; la connexion a été fermée.</translation>
    </message>
    <message>
        <source>Too many machines are away to read this data now.</source>
        <translation>Trop de machines sont absentes pour lire ces données maintenant.</translation>
    </message>
    <message>
        <source>Too few machines with free space are online.</source>
        <translation>Trop peu de machines disposant d’espace libre sont en ligne.</translation>
    </message>
    <message>
        <source>It takes no changes at present.</source>
        <translation>Aucune modification n’est acceptée pour le moment.</translation>
    </message>
    <message>
        <source>Fallow caught a mistake of its own before it could do harm.</source>
        <translation>Fallow a détecté une erreur interne avant qu’elle ne cause des dommages.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, details in English</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The controller is of another version than this console and does not know this command.</source>
        <translation>Le contrôleur n’a pas la même version que cette console et ne connaît pas cette commande.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 B</source>
        <translation>%1&#xa0;B</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a rate: bytes per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used of total</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1&#xa0;jours</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>form of a moment, as QLocale::toString() reads it</comment>
        <translation>d MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>form of a moment of another year, as QLocale::toString() reads it</comment>
        <translation>d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>done about %1</source>
        <comment>when a piece of work ends: a time of day, or a day and a time</comment>
        <translation>fin prévue : %1</translation>
    </message>
</context>
<context>
    <name>LayoutSketch</name>
    <message>
        <source>disk %1</source>
        <translation>disque %1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
</context>
<context>
    <name>MachinePlans</name>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln poste de travail</numerusform>
            <numerusform>%Ln postes de travail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Volume %1 needs %2 failure domains and %3 would be left: its strips cannot all move.</source>
        <translation>Le volume %1 exige %2 domaines de panne et il en resterait %3&#xa0;: ses segments ne peuvent pas tous être déplacés.</translation>
    </message>
    <message>
        <source>Only %1 are free on the other stores.</source>
        <translation>Les autres dépôts n’ont que %1 libres.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, fingerprint</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Let %1 join?</source>
        <translation>Approuver %1&#xa0;?</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>I have compared the fingerprints</source>
        <translation>J’ai comparé les empreintes</translation>
    </message>
    <message>
        <source>Turn %1 away?</source>
        <translation>Refuser %1&#xa0;?</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Empty %1?</source>
        <translation>Vider %1&#xa0;?</translation>
    </message>
    <message>
        <source>All strips move to other machines; everything stays readable. It stays a member, without data, until you take it back.</source>
        <translation>Tous les segments passent sur d’autres machines&#xa0;; tout reste lisible. Le poste de travail reste membre de la grappe, sans données, jusqu’à sa remise en service.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Take %1 back into use?</source>
        <translation>Remettre %1 en service&#xa0;?</translation>
    </message>
    <message>
        <source>It takes new strips again. What has moved away stays where it is.</source>
        <translation>Le poste de travail recevra de nouveau des segments. Ce qui a été déplacé n’y revient pas.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Remettre en service</translation>
    </message>
    <message>
        <source>Retire %1?</source>
        <translation>Mettre %1 hors service&#xa0;?</translation>
    </message>
    <message>
        <source>All strips move to other machines; everything stays readable. Then it is let go for good: to come back it would have to enrol anew.</source>
        <translation>Tous les segments passent sur d’autres machines&#xa0;; tout reste lisible. Le poste de travail quitte ensuite la grappe pour de bon&#xa0;: pour revenir, il devrait s’inscrire à nouveau.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Mettre hors service</translation>
    </message>
    <message>
        <source>Declare %1 lost?</source>
        <translation>Déclarer la perte de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Do this when it will not come back soon. Its strips are rebuilt onto other machines from what is left. If it does come back, its strips count again.</source>
        <translation>À faire lorsqu’un poste de travail ne reviendra pas de sitôt. Ses segments sont reconstruits sur d’autres machines à partir de ce qui reste. S’il revient malgré tout, ses segments seront de nouveau pris en compte.</translation>
    </message>
    <message>
        <source>Declare lost</source>
        <translation>Déclarer la perte</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>Révoquer %1&#xa0;?</translation>
    </message>
    <message>
        <source>For a machine that was stolen or that nobody trusts any more. Its certificate is blocked at once and for good, and what it holds counts as lost. This cannot be undone.</source>
        <translation>Pour une machine volée ou en laquelle plus personne n’a confiance. Son certificat est bloqué immédiatement et définitivement, et son contenu est considéré comme perdu. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Put %1 into the failure domain %2?</source>
        <translation>Placer %1 dans le domaine de panne %2&#xa0;?</translation>
    </message>
    <message>
        <source>Machines of one failure domain may fail together: one room, one switch, one fuse. A stripe never has two strips in one. This counts for new stripes; what is there stays.</source>
        <translation>Les machines d’un même domaine de panne peuvent tomber en panne ensemble&#xa0;: même pièce, même commutateur, même fusible. Une bande n’a jamais deux segments dans un même domaine. Cela vaut pour les nouvelles bandes&#xa0;; ce qui existe reste en place.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Nothing has to be moved. No data at risk.</source>
        <translation>Rien à déplacer. Aucune donnée en danger.</translation>
    </message>
    <message>
        <source>%1 is called %2 from now on. Nothing else changes.</source>
        <translation>%1 s’appellera désormais %2. Rien d’autre ne change.</translation>
    </message>
    <message>
        <source>Rename %1?</source>
        <translation>Renommer %1&#xa0;?</translation>
    </message>
    <message>
        <source>The name is for people; the array knows the machine by its certificate.</source>
        <translation>Le nom est destiné aux utilisateurs&#xa0;; la grappe reconnaît la machine à son certificat.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Let %1 lend %2?</source>
        <translation>Fixer l’espace prêté par %1 à %2&#xa0;?</translation>
    </message>
    <message>
        <source>It is remembered; a workstation that is away hears of it when it is back. It never lends more than its owner allows.</source>
        <translation>Le réglage est mémorisé&#xa0;; un poste de travail absent le recevra à son retour. Il ne prête jamais plus que ce que son utilisateur autorise.</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Redimensionner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) hold more than that now: what is above it, %1 in all, moves to other machines. No data is at risk meanwhile.</source>
        <translation>
            <numerusform>%Ln poste de travail contient actuellement davantage&#xa0;: l’excédent, %1 en tout, passe sur d’autres machines. Aucune donnée n’est en danger pendant ce temps.</numerusform>
            <numerusform>%Ln postes de travail contiennent actuellement davantage&#xa0;: l’excédent, %1 en tout, passe sur d’autres machines. Aucune donnée n’est en danger pendant ce temps.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever joins gets a certificate and a store. A workstation shows its fingerprint while it waits; it must be the same as here.</source>
        <translation>Chaque nouveau membre reçoit un certificat et un dépôt. Un poste de travail affiche son empreinte pendant qu’il attend ; elle doit être la même qu’ici.</translation>
    </message>
    <message numerus="yes">
        <source>Connected now: %Ln machine(s). To take a working machine out, empty it or retire it: that costs no redundancy.</source>
        <translation>
            <numerusform>Connecté en ce moment : %Ln machine. Pour retirer une machine qui fonctionne, videz-la ou mettez-la hors service : cela ne coûte aucune redondance.</numerusform>
            <numerusform>Connectées en ce moment : %Ln machines. Pour retirer une machine qui fonctionne, videz-la ou mettez-la hors service : cela ne coûte aucune redondance.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 out of the failure domain?</source>
        <translation>Retirer %1 du domaine de panne ?</translation>
    </message>
    <message>
        <source>Lending more needs up to %1 free on a workstation&apos;s disk.</source>
        <translation>Prêter davantage exige jusqu’à %1 libres sur le disque d’un poste de travail.</translation>
    </message>
    <message>
        <source>%1 has %2 free and needs %3: it lends no more than there is room for.</source>
        <translation>%1 a %2 libres et a besoin de %3&#xa0;: il ne prêtera que ce que permet la place disponible.</translation>
    </message>
    <message numerus="yes">
        <source>So it is with %Ln more.</source>
        <comment>workstations with too small a disk</comment>
        <translation>
            <numerusform>Il en va de même pour %Ln autre.</numerusform>
            <numerusform>Il en va de même pour %Ln autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) are away, and hear of it when they are back.</source>
        <translation>
            <numerusform>%Ln poste de travail est absent et en sera informé à son retour.</numerusform>
            <numerusform>%Ln postes de travail sont absents et en seront informés à leur retour.</numerusform>
        </translation>
    </message>
    <message>
        <source>No data has to be moved for this.</source>
        <translation>Aucune donnée n’a besoin d’être déplacée.</translation>
    </message>
    <message>
        <source>%1 has had another store since, and that counts as lost then.</source>
        <translation>%1 a eu un autre dépôt depuis&#xa0;; celui-ci sera alors considéré comme perdu.</translation>
    </message>
    <message>
        <source>It gets a new store; the old one stays on its disk, unused.</source>
        <translation>Le poste de travail reçoit un nouveau dépôt&#xa0;; l’ancien reste sur son disque, inutilisé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them found an old store on its disk and will not be approved here: decide about it alone.</source>
        <translation>
            <numerusform>%Ln d’entre eux a trouvé un ancien dépôt sur son disque et ne sera pas approuvé ici&#xa0;: décidez-en séparément.</numerusform>
            <numerusform>%Ln d’entre eux ont trouvé un ancien dépôt sur leur disque et ne seront pas approuvés ici&#xa0;: décidez pour chacun séparément.</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <comment>last seen</comment>
        <translation>jamais</translation>
    </message>
    <message numerus="yes">
        <source>store %1 of %2, last seen %3: %Ln strip(s), %4 by the catalog; its file takes %5</source>
        <translation>
            <numerusform>le dépôt %1 de %2 (vu pour la dernière fois&#xa0;: %3)&#xa0;: %Ln segment, %4 d’après le catalogue&#xa0;; son fichier occupe %5</numerusform>
            <numerusform>le dépôt %1 de %2 (vu pour la dernière fois&#xa0;: %3)&#xa0;: %Ln segments, %4 d’après le catalogue&#xa0;; son fichier occupe %5</numerusform>
        </translation>
    </message>
    <message>
        <source>The array does not know this store any more: it cannot be adopted.</source>
        <translation>La grappe ne connaît plus ce dépôt&#xa0;: il ne peut pas être adopté.</translation>
    </message>
    <message>
        <source>The store was retired, so it cannot be adopted; but the catalog still lists strips there.</source>
        <translation>Le dépôt a été mis hors service et ne peut donc pas être adopté&#xa0;; mais le catalogue y recense encore des segments.</translation>
    </message>
    <message>
        <source>The array needs nothing of it any more: it cannot be adopted.</source>
        <translation>La grappe n’a plus besoin de rien de ce qu’il contient&#xa0;: il ne peut pas être adopté.</translation>
    </message>
    <message>
        <source>%1 is connected with it, so this is a copy: it cannot be adopted.</source>
        <translation>%1 est connecté avec ce dépôt, il s’agit donc d’une copie&#xa0;: il ne peut pas être adopté.</translation>
    </message>
    <message>
        <source>The controller has just started, and %1 may be about to come back: it can be decided in a minute.</source>
        <translation>Le contrôleur vient de démarrer et %1 est peut-être sur le point de revenir&#xa0;: vous pourrez en décider dans une minute.</translation>
    </message>
    <message>
        <source>It cannot be adopted now. The controller says: %1</source>
        <translation>Il ne peut pas être adopté pour le moment. Message du contrôleur&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 found store %2 of %3 on its disk. By the catalog it holds %Ln strip(s), %4; its file takes %5.</source>
        <translation>
            <numerusform>%1 a trouvé sur son disque le dépôt %2 de %3. D’après le catalogue, ce dépôt contient %Ln segment, %4&#xa0;; son fichier occupe %5.</numerusform>
            <numerusform>%1 a trouvé sur son disque le dépôt %2 de %3. D’après le catalogue, ce dépôt contient %Ln segments, %4&#xa0;; son fichier occupe %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let %1 join with the store of %2?</source>
        <translation>Approuver %1 avec le dépôt de %2&#xa0;?</translation>
    </message>
    <message>
        <source>Do this when its system was installed anew. The store becomes its own, and what it holds is compared: strips that are still right are kept where they are. %1, last seen %2, is retired for good.</source>
        <translation>À faire lorsque son système a été réinstallé. Le dépôt devient le sien, et son contenu est comparé&#xa0;: les segments encore corrects restent en place. %1 (vu pour la dernière fois&#xa0;: %2) est mis hors service définitivement.</translation>
    </message>
    <message numerus="yes">
        <source>By the catalog store %1 holds %Ln strip(s), %2; its file takes %3.</source>
        <translation>
            <numerusform>D’après le catalogue, le dépôt %1 contient %Ln segment, %2&#xa0;; son fichier occupe %3.</numerusform>
            <numerusform>D’après le catalogue, le dépôt %1 contient %Ln segments, %2&#xa0;; son fichier occupe %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adopter</translation>
    </message>
    <message>
        <source>It is the same computer, with its system installed anew</source>
        <translation>C’est le même ordinateur, dont le système a été réinstallé</translation>
    </message>
    <message>
        <source>I have compared the fingerprints, and it is the same computer</source>
        <translation>J’ai comparé les empreintes, et il s’agit du même ordinateur</translation>
    </message>
    <message>
        <source>The figures count what is deleted as lost, though it may be a copy only: make sure that the other disk is the good one.</source>
        <translation>Les chiffres comptent comme perdu ce qui est supprimé, même s’il ne s’agit peut-être que d’une copie&#xa0;: assurez-vous que l’autre disque est le bon.</translation>
    </message>
    <message>
        <source>Let %1 join, and delete the old store?</source>
        <translation>Approuver %1 et supprimer l’ancien dépôt&#xa0;?</translation>
    </message>
    <message>
        <source>It gets a new, empty store. The old one is deleted from its disk, and whose it was stays as it is: declare that machine lost if it is gone.</source>
        <translation>Le poste de travail reçoit un nouveau dépôt, vide. L’ancien est supprimé de son disque, et rien ne change pour la machine à laquelle il appartenait&#xa0;: déclarez-en la perte si elle a disparu.</translation>
    </message>
    <message>
        <source>Approve and delete</source>
        <translation>Approuver et supprimer</translation>
    </message>
    <message>
        <source>The old store may be deleted</source>
        <translation>L’ancien dépôt peut être supprimé</translation>
    </message>
    <message>
        <source>I have compared the fingerprints, and the old store may be deleted</source>
        <translation>J’ai comparé les empreintes, et l’ancien dépôt peut être supprimé</translation>
    </message>
    <message>
        <source>Whoever is turned away cannot ask again with the same key, until it is forgotten here.</source>
        <translation>Un poste de travail refusé ne peut pas refaire de demande avec la même clé tant qu’il n’a pas été oublié ici.</translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>Oublier %1&#xa0;?</translation>
    </message>
    <message>
        <source>It leaves the list; what happened stays among the events. Its key is unknown again: whoever has the key may ask to join, like any other workstation.</source>
        <translation>Le poste de travail disparaît de la liste&#xa0;; ce qui s’est passé reste dans les événements. Sa clé redevient inconnue&#xa0;: quiconque la possède peut demander à rejoindre la grappe, comme tout autre poste de travail.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Nothing of the array lies there. No data at risk.</source>
        <translation>Rien de la grappe ne s’y trouve. Aucune donnée en danger.</translation>
    </message>
    <message>
        <source>%1 of partitions that are lent wholly would lie idle: a partition keeps its size.</source>
        <translation>%1 de partitions entièrement prêtées resteraient inutilisés&#xa0;: une partition garde sa taille.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) of %1 would have two strips or more in one failure domain.</source>
        <translation>
            <numerusform>%Ln bande (%1) aurait deux segments ou plus dans un même domaine de panne.</numerusform>
            <numerusform>%Ln bandes (%1) auraient deux segments ou plus dans un même domaine de panne.</numerusform>
        </translation>
    </message>
    <message>
        <source>a deleted volume</source>
        <translation>volume supprimé</translation>
    </message>
    <message numerus="yes">
        <source>So would stripes of %Ln more volume(s).</source>
        <translation>
            <numerusform>Il en irait de même pour des bandes de %Ln autre volume.</numerusform>
            <numerusform>Il en irait de même pour des bandes de %Ln autres volumes.</numerusform>
        </translation>
    </message>
    <message>
        <source>To bring them apart %1 would have to move. That does not happen by itself: empty a workstation and take it back.</source>
        <translation>Pour les séparer, il faudrait déplacer %1. Cela ne se fait pas automatiquement&#xa0;: videz un poste de travail, puis remettez-le en service.</translation>
    </message>
    <message>
        <source>If the whole failure domain failed, some data could not be read.</source>
        <translation>Si tout le domaine de panne tombait en panne, certaines données seraient illisibles.</translation>
    </message>
    <message>
        <source>Volume %1 needs %2 failure domains and %3 would be left: what is written from then on has less redundancy, or cannot be written.</source>
        <translation>Le volume %1 exige %2 domaines de panne et il en resterait %3&#xa0;: ce qui est écrit à partir de là a moins de redondance ou ne peut pas être écrit.</translation>
    </message>
</context>
<context>
    <name>MapColumns</name>
    <message>
        <source>Local disk %1</source>
        <translation>Disque local %1</translation>
    </message>
    <message>
        <source>Store %1</source>
        <translation>Dépôt %1</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Postes de travail</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Contrôleur</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>Nulle part</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nulle part</translation>
    </message>
    <message numerus="yes">
        <source>%1 … %2 (%Ln store(s))</source>
        <comment>first store, last store</comment>
        <translation>
            <numerusform>%1 … %2 (%Ln dépôt)</numerusform>
            <numerusform>%1 … %2 (%Ln dépôts)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, a whole partition</source>
        <comment>state of a store</comment>
        <translation>%1, partition entière</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>Unannounced absence until lost</source>
        <translation>Absence non annoncée avant perte</translation>
    </message>
    <message>
        <source>How long a workstation may be away without having announced it before it counts as lost, and what it holds is rebuilt.</source>
        <translation>Durée d’absence non annoncée après laquelle un poste de travail est considéré comme perdu et son contenu reconstruit.</translation>
    </message>
    <message>
        <source>Grace after an announced return</source>
        <translation>Délai de grâce après un retour annoncé</translation>
    </message>
    <message>
        <source>Announced absence without a time</source>
        <translation>Absence annoncée sans heure de retour</translation>
    </message>
    <message>
        <source>How long a workstation that was shut down or sent to sleep without a time of return counts as asleep.</source>
        <translation>Durée pendant laquelle un poste de travail éteint ou mis en veille sans heure de retour est considéré comme en veille.</translation>
    </message>
    <message>
        <source>Longest announced absence</source>
        <translation>Durée maximale d’une absence annoncée</translation>
    </message>
    <message>
        <source>A workstation that announces a later return counts as if it had announced this.</source>
        <translation>Un poste de travail qui annonce un retour plus tardif est traité comme s’il avait annoncé cette durée.</translation>
    </message>
    <message>
        <source>Limit of rebuilds</source>
        <translation>Limite des reconstructions</translation>
    </message>
    <message>
        <source>The most that rebuilds read and write in all, on top of giving way to whoever uses volumes.</source>
        <translation>Débit maximal des reconstructions, lectures et écritures confondues&#xa0;; elles laissent en outre la priorité à l’utilisation des volumes.</translation>
    </message>
    <message>
        <source>Hours of rebuilds</source>
        <translation>Horaires des reconstructions</translation>
    </message>
    <message>
        <source>By the controller&apos;s clock. Stripes that would not survive another loss are rebuilt at any hour.</source>
        <translation>Selon l’horloge du contrôleur. Les bandes qui ne survivraient pas à une perte de plus sont reconstruites à toute heure.</translation>
    </message>
    <message>
        <source>Rebuilt strips are read back</source>
        <translation>Relecture des segments reconstruits</translation>
    </message>
    <message>
        <source>Every rebuilt strip is read from its new store and compared with the catalog before it counts.</source>
        <translation>Chaque segment reconstruit est relu depuis son nouveau dépôt et comparé au catalogue avant d’être pris en compte.</translation>
    </message>
    <message>
        <source>Hours of background work</source>
        <translation>Horaires des travaux de fond</translation>
    </message>
    <message>
        <source>By the controller&apos;s clock: when scrubs run and stores are emptied.</source>
        <translation>Selon l’horloge du contrôleur&#xa0;: quand les vérifications de fond ont lieu et quand les dépôts sont vidés.</translation>
    </message>
    <message>
        <source>Limit of emptying stores</source>
        <translation>Limite du vidage des dépôts</translation>
    </message>
    <message>
        <source>The most that emptying stores reads and writes in all.</source>
        <translation>Débit maximal du vidage des dépôts, lectures et écritures confondues.</translation>
    </message>
    <message>
        <source>Limit of scrubs</source>
        <translation>Limite des vérifications de fond</translation>
    </message>
    <message>
        <source>The most that a scrub lets all stores together read.</source>
        <translation>Débit de lecture maximal d’une vérification de fond, tous dépôts confondus.</translation>
    </message>
    <message>
        <source>A scrub begins by itself after</source>
        <translation>Vérification de fond automatique après</translation>
    </message>
    <message>
        <source>Counted from the last whole scrub.</source>
        <translation>À compter de la dernière vérification de fond complète.</translation>
    </message>
    <message>
        <source>Layout of new volumes</source>
        <translation>Disposition des nouveaux volumes</translation>
    </message>
    <message>
        <source>For a volume for which none is given, for instance &quot;distributed 4+2&quot;.</source>
        <translation>Pour un volume créé sans disposition, par exemple «&#xa0;distributed 4+2&#xa0;».</translation>
    </message>
    <message>
        <source>Strip size of new volumes</source>
        <translation>Taille de segment des nouveaux volumes</translation>
    </message>
    <message>
        <source>For a volume whose layout gives none; in steps of 4 KiB.</source>
        <translation>Pour un volume dont la disposition n’en indique pas&#xa0;; par pas de 4&#xa0;KiB.</translation>
    </message>
    <message>
        <source>New volumes compress</source>
        <translation>Compression des nouveaux volumes</translation>
    </message>
    <message>
        <source>Unless it is said otherwise when a volume is made.</source>
        <translation>Sauf indication contraire à la création du volume.</translation>
    </message>
    <message>
        <source>Garbage collection empties stripes of which at most this share is still in use. More gives space back sooner, and writes more.</source>
        <translation>La récupération d’espace vide les bandes dont cette part au plus est encore utilisée. Une valeur plus élevée libère l’espace plus tôt, mais écrit davantage.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln&#xa0;jour</numerusform>
            <numerusform>%Ln&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>So long after the return that it announced a workstation still counts as asleep; then it counts as unreachable.</source>
        <translation>Durée, après le retour annoncé, pendant laquelle un poste de travail compte encore comme en veille ; ensuite il compte comme injoignable.</translation>
    </message>
    <message>
        <source>Stripes used less than this are emptied</source>
        <translation>Vider les bandes moins utilisées que</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>at any hour</source>
        <translation>à toute heure</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>commencée</translation>
    </message>
    <message>
        <source>more joined it</source>
        <translation>élargie</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>reprise</translation>
    </message>
    <message>
        <source>limit changed</source>
        <translation>limite modifiée</translation>
    </message>
    <message>
        <source>controller restarted</source>
        <translation>contrôleur redémarré</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, details</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Stripes touched</source>
        <translation>Bandes concernées</translation>
    </message>
    <message>
        <source>Without redundancy</source>
        <translation>Sans redondance</translation>
    </message>
    <message>
        <source>Unreadable then</source>
        <translation>Illisibles alors</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdues</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdue</translation>
    </message>
    <message>
        <source>unreadable until machines came back</source>
        <translation>illisible jusqu’au retour de machines</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>et d’autres</translation>
    </message>
    <message>
        <source>From byte</source>
        <translation>À partir de l’octet</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>State when planned</source>
        <translation>État lors de la planification</translation>
    </message>
    <message>
        <source>What had failed</source>
        <translation>Ce qui était en panne</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Strips to write</source>
        <translation>Segments à écrire</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>To be read for it</source>
        <translation>À lire pour cela</translation>
    </message>
    <message>
        <source>Estimated time</source>
        <translation>Durée estimée</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Stripes made whole</source>
        <translation>Bandes complétées</translation>
    </message>
    <message>
        <source>Strips written</source>
        <translation>Segments écrits</translation>
    </message>
    <message>
        <source>Moved in all</source>
        <translation>Transféré en tout</translation>
    </message>
    <message>
        <source>Needed nothing any more</source>
        <translation>Plus rien à reconstruire</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Cannot be rebuilt</source>
        <translation>Impossibles à reconstruire</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Écrit sur</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>No strip was rebuilt, so there was none to verify.</source>
        <translation>Aucun segment n’a été reconstruit&#xa0;: il n’y avait donc rien à vérifier.</translation>
    </message>
    <message>
        <source>The strips were not read back: the policy rebuild.read-back is off.</source>
        <translation>Les segments n’ont pas été relus&#xa0;: la règle rebuild.read-back est désactivée.</translation>
    </message>
    <message>
        <source>Every rebuilt strip (%1, %2) was read back from its new store and is what the catalog says.</source>
        <translation>Chaque segment reconstruit (%1, %2) a été relu depuis son nouveau dépôt et est conforme au catalogue.</translation>
    </message>
    <message>
        <source>%1 of %2 rebuilt strips were read back and are what the catalog says.</source>
        <translation>%1 segments reconstruits sur %2 ont été relus et sont conformes au catalogue.</translation>
    </message>
    <message>
        <source>%1 were not, and were put elsewhere and verified there.</source>
        <translation>%1 ne l’étaient pas&#xa0;; ils ont été placés ailleurs et vérifiés à leur nouvel emplacement.</translation>
    </message>
    <message>
        <source>It was cancelled; what it had done stays done.</source>
        <translation>La tâche a été annulée&#xa0;; ce qu’elle avait fait reste acquis.</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>It has not ended yet.</source>
        <translation>La tâche n’est pas encore terminée.</translation>
    </message>
    <message>
        <source>%1 stripes wait for machines to come back, or to have room</source>
        <translation>%1 bandes attendent que des machines reviennent ou aient de la place</translation>
    </message>
    <message>
        <source>%1 stripes cannot be rebuilt unless a lost machine comes back</source>
        <translation>%1 bandes ne peuvent pas être reconstruites, sauf si une machine perdue revient</translation>
    </message>
    <message>
        <source>%1 stripes failed</source>
        <translation>%1 bandes en échec</translation>
    </message>
    <message>
        <source>All redundancy is back.</source>
        <translation>Toute la redondance est rétablie.</translation>
    </message>
    <message>
        <source>Array %1, job %2</source>
        <translation>Grappe %1, tâche %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Time at work</source>
        <translation>Durée de travail</translation>
    </message>
    <message>
        <source>Rebuilt per second</source>
        <translation>Débit de reconstruction</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>the controller</source>
        <translation>le contrôleur</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parité</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>lisible</translation>
    </message>
    <message>
        <source>there, but its machine is away</source>
        <translation>présent, mais sa machine est absente</translation>
    </message>
    <message>
        <source>missing, to be rebuilt</source>
        <translation>manquant, à reconstruire</translation>
    </message>
    <message>
        <source>being rebuilt</source>
        <translation>en reconstruction</translation>
    </message>
    <message>
        <source>found wrong, counts as missing</source>
        <translation>erroné, considéré comme manquant</translation>
    </message>
</context>
<context>
    <name>StripeMap</name>
    <message numerus="yes">
        <source>%Ln data</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln de données</numerusform>
            <numerusform>%Ln de données</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parity</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln de parité</numerusform>
            <numerusform>%Ln de parité</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln copie</numerusform>
            <numerusform>%Ln copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on machines that are away</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln sur une machine absente</numerusform>
            <numerusform>%Ln sur des machines absentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln manquant</numerusform>
            <numerusform>%Ln manquants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being rebuilt</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln en reconstruction</numerusform>
            <numerusform>%Ln en reconstruction</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found wrong</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln erroné</numerusform>
            <numerusform>%Ln erronés</numerusform>
        </translation>
    </message>
    <message>
        <source>Stripe %1</source>
        <translation>Bande %1</translation>
    </message>
    <message>
        <source>Stripe %1 of %2</source>
        <translation>Bande %1 de %2</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3</source>
        <translation>Lignes %1 à %2 de %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) too few to be read</source>
        <translation>
            <numerusform>il manque %Ln segment pour la lire</numerusform>
            <numerusform>il manque %Ln segments pour la lire</numerusform>
        </translation>
    </message>
    <message>
        <source>no strip to spare</source>
        <translation>aucun segment en réserve</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) to spare</source>
        <translation>
            <numerusform>%Ln segment en réserve</numerusform>
            <numerusform>%Ln segments en réserve</numerusform>
        </translation>
    </message>
    <message>
        <source>Machine away</source>
        <translation>Machine absente</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Being rebuilt</source>
        <translation>En reconstruction</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation>Erroné</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 %2 of %3: %4</source>
        <comment>kind of strip, number, count, state</comment>
        <translation>%1 %2 sur %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>Strips that lie on no store at present</source>
        <translation>Segments qui ne sont dans aucun dépôt actuellement</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>store, its state</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Croissant</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Décroissant</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Columns and sorting</source>
        <translation>Colonnes et tri</translation>
    </message>
    <message>
        <source>Columns and sorting of the table %1</source>
        <translation>Colonnes et tri du tableau «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Columns of the table %1</source>
        <translation>Colonnes du tableau «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Which columns are shown, and by which it is sorted</source>
        <translation>Colonnes affichées et colonne de tri</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Colonnes affichées</translation>
    </message>
    <message>
        <source>In its own order</source>
        <comment>of a table: not sorted</comment>
        <translation>Dans l’ordre d’origine</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>the storage array</source>
        <translation>la grappe de stockage</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connecté à %1</translation>
    </message>
    <message>
        <source>The array has asked for no space of this computer yet.</source>
        <translation>La grappe n’a pas encore demandé d’espace à cet ordinateur.</translation>
    </message>
    <message>
        <source>Your own work comes first: while this computer is in use, the array takes only what it needs at once.</source>
        <translation>Votre travail passe avant tout&#xa0;: pendant que cet ordinateur est utilisé, la grappe ne prend que ce dont elle a besoin immédiatement.</translation>
    </message>
    <message>
        <source>It goes on by itself: %1.</source>
        <translation>Reprise automatique&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>La reprise est automatique.</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Au repos</translation>
    </message>
    <message>
        <source>Outside the hours in which this computer lends.</source>
        <translation>En dehors des heures où cet ordinateur prête de l’espace.</translation>
    </message>
    <message>
        <source>The battery is low.</source>
        <translation>La batterie est faible.</translation>
    </message>
    <message>
        <source>The network here costs by volume.</source>
        <translation>Le réseau utilisé ici est facturé au volume.</translation>
    </message>
    <message>
        <source>The array is reached through a VPN.</source>
        <translation>La connexion à la grappe passe par un VPN.</translation>
    </message>
    <message>
        <source>This computer runs on its battery.</source>
        <translation>Cet ordinateur fonctionne sur batterie.</translation>
    </message>
    <message>
        <source>This computer lends nothing at present.</source>
        <translation>Cet ordinateur ne prête rien pour le moment.</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>En attente d’approbation</translation>
    </message>
    <message>
        <source>This computer has asked to join. An administrator compares this fingerprint and approves it:
%1</source>
        <translation>Cet ordinateur a demandé à rejoindre la grappe. Un administrateur compare cette empreinte et approuve la demande&#xa0;:
%1</translation>
    </message>
    <message>
        <source>Asking to join</source>
        <translation>Demande en cours</translation>
    </message>
    <message>
        <source>The array is being asked.</source>
        <translation>Demande en cours auprès de la grappe.</translation>
    </message>
    <message>
        <source>The array cannot be reached yet; the agent keeps trying.</source>
        <translation>La grappe n’est pas encore joignable&#xa0;; l’agent continue d’essayer.</translation>
    </message>
    <message>
        <source>Not part of an array</source>
        <translation>N’appartient à aucune grappe</translation>
    </message>
    <message>
        <source>Joining did not work: %1</source>
        <translation>Impossible de rejoindre la grappe&#xa0;: %1</translation>
    </message>
    <message>
        <source>This computer lends no space. With a code from an administrator it can join.</source>
        <translation>Cet ordinateur ne prête pas d’espace. Il peut rejoindre une grappe avec un code fourni par un administrateur.</translation>
    </message>
    <message>
        <source>Your disk is nearly full</source>
        <translation>Votre disque est presque plein</translation>
    </message>
    <message>
        <source>You can lend less: what lies there moves to other computers, nothing is lost.</source>
        <translation>Vous pouvez prêter moins&#xa0;: ce qui se trouve là passe sur d’autres ordinateurs, rien n’est perdu.</translation>
    </message>
    <message>
        <source>Not for this user</source>
        <translation>Non autorisé pour cet utilisateur</translation>
    </message>
    <message>
        <source>The agent of this computer does not answer to you. An administrator of this computer can add you to the group that may.</source>
        <translation>Vous n’avez pas accès à l’agent de cet ordinateur. Un administrateur de cet ordinateur peut vous ajouter au groupe autorisé.</translation>
    </message>
    <message>
        <source>The agent is not running</source>
        <translation>L’agent n’est pas lancé</translation>
    </message>
    <message>
        <source>This computer lends no space at present. The agent starts with the computer; if it does not, your helpdesk can look into it.</source>
        <translation>Cet ordinateur ne prête pas d’espace pour le moment. L’agent démarre avec l’ordinateur&#xa0;; si ce n’est pas le cas, adressez-vous à l’assistance informatique.</translation>
    </message>
    <message>
        <source>The agent has a problem</source>
        <translation>L’agent a un problème</translation>
    </message>
    <message>
        <source>Your helpdesk can look into it.</source>
        <translation>L’assistance informatique peut s’en occuper.</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>Message&#xa0;: %1</translation>
    </message>
    <message>
        <source>Safe to unplug</source>
        <translation>Vous pouvez débrancher</translation>
    </message>
    <message>
        <source>Everything is finished, and %1 knows that this computer is away. It goes on when you come back.</source>
        <translation>Tout est terminé, et %1 sait que cet ordinateur est absent. La suite reprendra à votre retour.</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Finalisation…</translation>
    </message>
    <message>
        <source>What is being written for %1 is brought to its end. Please do not unplug yet.</source>
        <translation>Les écritures en cours pour %1 se terminent. Ne débranchez pas encore.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Prêt suspendu</translation>
    </message>
    <message>
        <source>This computer serves nothing until %1. What it holds for %2 stays.</source>
        <translation>Cet ordinateur ne met rien à disposition&#xa0;; reprise&#xa0;: %1. Ce qu’il conserve pour %2 reste en place.</translation>
    </message>
    <message>
        <source>This computer serves nothing at present. What it holds for %1 stays.</source>
        <translation>Cet ordinateur ne met rien à disposition pour le moment. Ce qu’il conserve pour %1 reste en place.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>%1 cannot be reached at present; the agent keeps trying. Your own files are not affected.</source>
        <translation>%1 n’est pas joignable pour le moment&#xa0;; l’agent continue d’essayer. Vos propres fichiers ne sont pas concernés.</translation>
    </message>
    <message>
        <source>%1 of %2 lent space used</source>
        <translation>%1 utilisés sur %2 prêtés</translation>
    </message>
    <message>
        <source>Today %1 came in, %2 went out</source>
        <translation>Aujourd’hui&#xa0;: %1 reçus, %2 envoyés</translation>
    </message>
    <message>
        <source>You lend at most %1</source>
        <translation>Vous prêtez au plus %1</translation>
    </message>
    <message>
        <source>%1 of %2 free on your disk</source>
        <translation>%1 libres sur les %2 de votre disque</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <comment>machine, version</comment>
        <translation>%1 · version %2</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>demain, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day of the week, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A part of this computer&apos;s free space keeps data for the organisation, sealed so that nobody can read it here.</source>
        <translation>Une partie de l’espace libre de cet ordinateur conserve des données de l’organisation, scellées de sorte que personne ne puisse les lire ici.</translation>
    </message>
    <message>
        <source>%1 of the lent space is being given back to you.</source>
        <translation>%1 de l’espace prêté sont en cours de restitution.</translation>
    </message>
    <message>
        <source>What this computer lent before (store %1) is not found here. Attach the disk on which it lies, and join again.</source>
        <translation>Ce que cet ordinateur prêtait auparavant (dépôt %1) est introuvable ici. Connectez le disque sur lequel cela se trouve, puis rejoignez de nouveau la grappe.</translation>
    </message>
</context>
<context>
    <name>TrayErrors</name>
    <message>
        <source>It cannot be reached: %1</source>
        <translation>Injoignable&#xa0;: %1</translation>
    </message>
    <message>
        <source>The agent stopped while it was asked. Please try again.</source>
        <translation>L’agent s’est arrêté pendant la demande. Veuillez réessayer.</translation>
    </message>
    <message>
        <source>There was no answer in time. Please try again later.</source>
        <translation>Pas de réponse à temps. Veuillez réessayer plus tard.</translation>
    </message>
    <message>
        <source>It was refused: %1</source>
        <translation>Demande refusée&#xa0;: %1</translation>
    </message>
    <message>
        <source>This computer belongs to an array already.</source>
        <translation>Cet ordinateur appartient déjà à une grappe.</translation>
    </message>
    <message>
        <source>The agent is of another version than this window. Please log in again after the update.</source>
        <translation>L’agent n’a pas la même version que cette fenêtre. Veuillez rouvrir votre session après la mise à jour.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>It did not work: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>VolumePlans</name>
    <message numerus="yes">
        <source>%Ln client(s) use it now: %1</source>
        <translation>
            <numerusform>%Ln client l’utilise actuellement&#xa0;: %1</numerusform>
            <numerusform>%Ln clients l’utilisent actuellement&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Make %1 larger?</source>
        <translation>Agrandir %1&#xa0;?</translation>
    </message>
    <message>
        <source>Make %1 smaller?</source>
        <translation>Réduire %1&#xa0;?</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 à %2.</translation>
    </message>
    <message>
        <source>The file system on it has to be made larger afterwards.</source>
        <translation>Le système de fichiers qu’il contient devra ensuite être agrandi.</translation>
    </message>
    <message>
        <source>Make the file system on it smaller first: what lies beyond the new end is gone for good.</source>
        <translation>Réduisez d’abord le système de fichiers qu’il contient&#xa0;: ce qui se trouve au-delà de la nouvelle fin est définitivement perdu.</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Redimensionner</translation>
    </message>
    <message>
        <source>The file system on it ends before %1</source>
        <translation>Le système de fichiers se termine avant %1</translation>
    </message>
    <message>
        <source>they see the new size when they connect again.</source>
        <translation>la nouvelle taille sera visible à la prochaine connexion.</translation>
    </message>
    <message>
        <source>%1 of data lie beyond the new end and would be lost for good.</source>
        <translation>%1 de données se trouvent au-delà de la nouvelle fin et seraient définitivement perdus.</translation>
    </message>
    <message>
        <source>Nothing has to be moved. No data at risk.</source>
        <translation>Rien à déplacer. Aucune donnée en danger.</translation>
    </message>
    <message>
        <source>No data lies beyond the new end. No data at risk.</source>
        <translation>Aucune donnée au-delà de la nouvelle fin. Aucune donnée en danger.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Supprimer %1&#xa0;?</translation>
    </message>
    <message>
        <source>The volume and everything on it is gone for good, and its space is given back. There is no way to undo this.</source>
        <translation>Le volume et tout son contenu disparaissent définitivement, et son espace est libéré. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>they lose it at once.</source>
        <translation>l’accès sera coupé immédiatement.</translation>
    </message>
    <message>
        <source>%1 of data would be gone for good.</source>
        <translation>Cela entraînerait la perte définitive de %1 de données.</translation>
    </message>
    <message>
        <source>No data has been written to it yet.</source>
        <translation>Aucune donnée n’y a encore été écrite.</translation>
    </message>
    <message>
        <source>Export %1?</source>
        <translation>Exporter %1&#xa0;?</translation>
    </message>
    <message>
        <source>Stop exporting %1?</source>
        <translation>Ne plus exporter %1&#xa0;?</translation>
    </message>
    <message>
        <source>Other machines can then attach it over NBD. Unless the controller asks for TLS, who reaches its NBD port can read and write the volume.</source>
        <translation>D’autres machines pourront alors l’attacher par NBD. Sauf si le contrôleur exige TLS, quiconque atteint son port NBD peut lire et écrire le volume.</translation>
    </message>
    <message>
        <source>It can no longer be attached; the data stays.</source>
        <translation>Il ne pourra plus être attaché&#xa0;; les données restent.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Stop exporting</source>
        <translation>Ne plus exporter</translation>
    </message>
    <message>
        <source>they lose the connection at once.</source>
        <translation>la connexion sera coupée immédiatement.</translation>
    </message>
    <message>
        <source>Take a snapshot of %1?</source>
        <translation>Prendre un instantané de %1&#xa0;?</translation>
    </message>
    <message>
        <source>%1 becomes a read-only volume that shows %2 as it is at that moment, with all that was written before. A file system on it is as after a power cut: freeze it first if it shall be clean.</source>
        <translation>%1 devient un volume en lecture seule qui montre %2 tel qu’il est à cet instant, avec tout ce qui a été écrit auparavant. Un système de fichiers s’y trouve comme après une coupure de courant&#xa0;: gelez-le d’abord s’il doit être propre.</translation>
    </message>
    <message>
        <source>Take snapshot</source>
        <translation>Prendre l’instantané</translation>
    </message>
    <message>
        <source>Nothing is copied; who writes waits for a moment. What is overwritten or deleted from then on keeps its space until the snapshot is deleted: at most %1.</source>
        <translation>Rien n’est copié&#xa0;; les écritures attendent un instant. Ce qui est écrasé ou supprimé à partir de là continue d’occuper son espace jusqu’à la suppression de l’instantané&#xa0;: au plus %1.</translation>
    </message>
    <message>
        <source>The snapshot is gone for good, and what only it shows is given back. Its volume and other snapshots stay as they are.</source>
        <translation>L’instantané disparaît définitivement, et l’espace de ce que lui seul montre est libéré. Son volume et les autres instantanés restent tels quels.</translation>
    </message>
    <message>
        <source>Its snapshots stay and can still be read; what they show keeps its space.</source>
        <translation>Ses instantanés restent et demeurent lisibles&#xa0;; ce qu’ils montrent continue d’occuper son espace.</translation>
    </message>
    <message>
        <source>It shows nothing that is not shown elsewhere too.</source>
        <translation>Il ne montre rien qui ne soit aussi visible ailleurs.</translation>
    </message>
    <message>
        <source>Other machines can then attach it over NBD, read-only. Unless the controller asks for TLS, who reaches its NBD port can read the snapshot.</source>
        <translation>D’autres machines pourront alors l’attacher par NBD, en lecture seule. Sauf si le contrôleur exige TLS, quiconque atteint son port NBD peut lire l’instantané.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Asks to join</source>
        <translation>En attente d’approbation</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdu</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>En veille</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>Data lost</source>
        <translation>Données perdues</translation>
    </message>
    <message>
        <source>Partly unreadable</source>
        <translation>Partiellement illisible</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>En danger</translation>
    </message>
    <message>
        <source>No stores</source>
        <translation>Aucun dépôt</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Mode dégradé</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>En bon état</translation>
    </message>
    <message>
        <source>More strips are gone than parity makes up for: some data is lost unless a machine comes back.</source>
        <translation>Plus de segments ont disparu que la parité n’en compense&#xa0;: des données sont perdues, sauf si une machine revient.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be read until machines come back. Nothing is lost.</source>
        <translation>
            <numerusform>%Ln bande est illisible jusqu’au retour de machines. Rien n’est perdu.</numerusform>
            <numerusform>%Ln bandes sont illisibles jusqu’au retour de machines. Rien n’est perdu.</numerusform>
        </translation>
    </message>
    <message>
        <source>No workstation has joined yet, and no local disk lends space.</source>
        <translation>Aucun poste de travail n’a encore rejoint la grappe et aucun disque local ne prête d’espace.</translation>
    </message>
    <message>
        <source>No store is online: nothing can be read or written now.</source>
        <translation>Aucun dépôt n’est en ligne&#xa0;: rien ne peut être lu ni écrit pour le moment.</translation>
    </message>
    <message>
        <source>All data can be read, but some would not survive the loss of one more machine.</source>
        <translation>Toutes les données sont lisibles, mais certaines ne survivraient pas à la perte d’une machine de plus.</translation>
    </message>
    <message numerus="yes">
        <source>All data can be read. %Ln stripe(s) have strips missing or away.</source>
        <translation>
            <numerusform>Toutes les données sont lisibles. %Ln bande a des segments manquants ou absents.</numerusform>
            <numerusform>Toutes les données sont lisibles. %Ln bandes ont des segments manquants ou absents.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready. No volume has been made yet.</source>
        <translation>Tout est prêt. Aucun volume n’a encore été créé.</translation>
    </message>
    <message numerus="yes">
        <source>All data is whole. %Ln machine(s) may be lost without losing any.</source>
        <translation>
            <numerusform>Toutes les données sont intactes. %Ln machine peut être perdue sans perte de données.</numerusform>
            <numerusform>Toutes les données sont intactes. %Ln machines peuvent être perdues sans perte de données.</numerusform>
        </translation>
    </message>
    <message>
        <source>All data is whole, but a volume without redundancy would not survive a loss.</source>
        <translation>Toutes les données sont intactes, mais un volume sans redondance ne survivrait pas à une perte.</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>away</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>being emptied</source>
        <translation>en cours de vidage</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>Rebuild of %1</source>
        <translation>Reconstruction&#xa0;: %1</translation>
    </message>
    <message>
        <source>Scrub of %1</source>
        <translation>Vérification de fond&#xa0;: %1</translation>
    </message>
    <message>
        <source>Emptying of %1</source>
        <translation>Vidage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>Contrôle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Deletion of %1</source>
        <translation>Suppression&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of job, subject</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>attend son tour</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>done, %1</source>
        <translation>terminée, %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problème</numerusform>
            <numerusform>%Ln problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message numerus="yes">
        <source>%Ln too few</source>
        <translation>
            <numerusform>il en manque %Ln</numerusform>
            <numerusform>il en manque %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>none to spare</source>
        <translation>aucun en réserve</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to spare</source>
        <translation>
            <numerusform>%Ln en réserve</numerusform>
            <numerusform>%Ln en réserve</numerusform>
        </translation>
    </message>
    <message>
        <source>all that is missing</source>
        <translation>tout ce qui manque</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>ce qui manque</translation>
    </message>
    <message>
        <source>workstation %1</source>
        <translation>poste de travail %1</translation>
    </message>
    <message>
        <source>machine %1</source>
        <translation>machine %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>volume %1</translation>
    </message>
    <message>
        <source>store %1</source>
        <translation>dépôt %1</translation>
    </message>
    <message>
        <source>array %1</source>
        <translation>grappe %1</translation>
    </message>
    <message>
        <source>all stores</source>
        <translation>tous les dépôts</translation>
    </message>
    <message>
        <source>catalog</source>
        <translation>catalogue</translation>
    </message>
    <message>
        <source>The disk</source>
        <translation>Le disque</translation>
    </message>
    <message>
        <source>%1 says that it is failing</source>
        <comment>a disk</comment>
        <translation>%1 se déclare défaillant</translation>
    </message>
    <message>
        <source>%1 says that it is well</source>
        <comment>a disk</comment>
        <translation>%1 se déclare en bon état</translation>
    </message>
    <message numerus="yes">
        <source>(the worst of %Ln disk(s))</source>
        <translation>
            <numerusform>(le plus mauvais de %Ln disque)</numerusform>
            <numerusform>(le plus mauvais de %Ln disques)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1&#xa0;°C</translation>
    </message>
    <message numerus="yes">
        <source>powered on for %Ln hour(s)</source>
        <translation>
            <numerusform>sous tension pendant %Ln heure</numerusform>
            <numerusform>sous tension pendant %Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad sector(s)</source>
        <translation>
            <numerusform>%Ln secteur défectueux</numerusform>
            <numerusform>%Ln secteurs défectueux</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of its endurance used</source>
        <translation>endurance consommée&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of its spare left</source>
        <translation>blocs de réserve restants&#xa0;: %1</translation>
    </message>
    <message>
        <source>array</source>
        <translation>grappe</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>contrôleur</translation>
    </message>
    <message>
        <source>the catalog</source>
        <translation>le catalogue</translation>
    </message>
    <message>
        <source>stripe %1</source>
        <translation>bande %1</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>tâche %1</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>règle %1</translation>
    </message>
    <message>
        <source>administrator %1</source>
        <translation>administrateur %1</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Indisponible</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s) cannot be used now.</source>
        <translation>
            <numerusform>%Ln volume est inutilisable pour le moment.</numerusform>
            <numerusform>%Ln volumes sont inutilisables pour le moment.</numerusform>
        </translation>
    </message>
    <message>
        <source>How much of the data is whole could not be counted: the catalog cannot be read.</source>
        <translation>La part des données intactes n’a pas pu être comptée : le catalogue est illisible.</translation>
    </message>
    <message numerus="yes">
        <source>What is left of %Ln stripe(s) is not known: the catalog is damaged there.</source>
        <translation>
            <numerusform>On ne sait pas ce qui reste de %Ln bande : le catalogue y est endommagé.</numerusform>
            <numerusform>On ne sait pas ce qui reste de %Ln bandes : le catalogue y est endommagé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once what is away is back, %Ln more machine(s) may be lost.</source>
        <translation>
            <numerusform>Une fois les absents revenus, %Ln machine de plus peut être perdue.</numerusform>
            <numerusform>Une fois les absents revenus, %Ln machines de plus peuvent être perdues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing may fail</source>
        <translation>Écriture incertaine</translation>
    </message>
    <message numerus="yes">
        <source>Writing to %Ln volume(s) may fail. What has been flushed is safe.</source>
        <translation>
            <numerusform>L’écriture sur %Ln volume peut échouer. Ce qui a été vidé sur disque est en sécurité.</numerusform>
            <numerusform>L’écriture sur %Ln volumes peut échouer. Ce qui a été vidé sur disque est en sécurité.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some data of %Ln volume(s) cannot be read.</source>
        <translation>
            <numerusform>Certaines données de %Ln volume ne peuvent pas être lues.</numerusform>
            <numerusform>Certaines données de %Ln volumes ne peuvent pas être lues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All data is whole, but there are too few machines to write %Ln volume(s) in full.</source>
        <translation>
            <numerusform>Toutes les données sont intactes, mais il y a trop peu de machines pour écrire %Ln volume en entier.</numerusform>
            <numerusform>Toutes les données sont intactes, mais il y a trop peu de machines pour écrire %Ln volumes en entier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It cannot be written in full until %Ln more machine(s) or disk(s) have joined.</source>
        <translation>
            <numerusform>Il ne peut pas être écrit en entier tant que %Ln machine ou disque de plus n’a pas rejoint la baie.</numerusform>
            <numerusform>Il ne peut pas être écrit en entier tant que %Ln machines ou disques de plus n’ont pas rejoint la baie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is away, and %Ln more machine(s) may be lost; what is missing is made anew or waits for more machines.</source>
        <translation>
            <numerusform>Rien n’est absent et %Ln machine de plus peut être perdue ; ce qui manque est recréé ou attend d’autres machines.</numerusform>
            <numerusform>Rien n’est absent et %Ln machines de plus peuvent être perdues ; ce qui manque est recréé ou attend d’autres machines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ActionDialog</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Conséquences</translation>
    </message>
    <message>
        <source>I have read what will happen</source>
        <translation>J’ai lu ce qui va se passer</translation>
    </message>
    <message>
        <source>To confirm, type %1</source>
        <translation>Pour confirmer, saisissez %1</translation>
    </message>
    <message>
        <source>Name, to confirm</source>
        <translation>Nom, pour confirmer</translation>
    </message>
    <message>
        <source>What would happen cannot be said: %1 Nothing was done.</source>
        <translation>Impossible d’indiquer les conséquences&#xa0;: %1 Rien n’a été fait.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Arrêter ici</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>subject, what went wrong</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 of %2 were not done.</source>
        <translation>Non effectué&#xa0;: %1 sur %2.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… et %Ln autre</numerusform>
            <numerusform>… et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the controller what this would do…</source>
        <translation>Le contrôleur évalue les conséquences…</translation>
    </message>
</context>
<context>
    <name>fallow::console::ArrayListModel</name>
    <message>
        <source>For evaluation, on this computer · %1</source>
        <translation>Évaluation, sur cet ordinateur · %1</translation>
    </message>
    <message>
        <source>%1 · last used %2</source>
        <comment>address, moment</comment>
        <translation>%1 · dernière utilisation %2</translation>
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
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Nothing. Machines that ask to join, or that are lost, and jobs that found something appear here.</source>
        <translation>Rien. Les machines qui demandent à rejoindre la grappe ou qui sont perdues et les tâches qui ont trouvé des problèmes apparaissent ici.</translation>
    </message>
    <message numerus="yes">
        <source>Needs you: %Ln</source>
        <comment>things</comment>
        <translation>
            <numerusform>À traiter&#xa0;: %Ln</numerusform>
            <numerusform>À traiter&#xa0;: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Créer un code</translation>
    </message>
    <message>
        <source>Scrub</source>
        <translation>Vérifier les dépôts</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, what it is for</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approuver…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Vider…</translation>
    </message>
    <message>
        <source>Rebuild…</source>
        <translation>Reconstruire…</translation>
    </message>
</context>
<context>
    <name>fallow::console::CapacityCard</name>
    <message>
        <source>The controller&apos;s disks</source>
        <translation>Disques du contrôleur</translation>
    </message>
    <message>
        <source>Workstations online</source>
        <translation>Postes de travail en ligne</translation>
    </message>
    <message>
        <source>Workstations away</source>
        <translation>Postes de travail absents</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>No space is lent yet. Approved workstations lend a part of their free disk space; the controller&apos;s own disks can, too.</source>
        <translation>Aucun espace n’est encore prêté. Les postes de travail approuvés prêtent une partie de l’espace libre de leur disque&#xa0;; les disques du contrôleur le peuvent aussi.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Prêté</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>%1: used of what is lent</source>
        <translation>%1&#xa0;: part utilisée de l’espace prêté</translation>
    </message>
    <message>
        <source>The whole array</source>
        <translation>Toute la grappe</translation>
    </message>
</context>
<context>
    <name>fallow::console::CertificateModel</name>
    <message>
        <source>Good</source>
        <translation>Valide</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Expire bientôt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoqué</translation>
    </message>
    <message>
        <source>Known when it connects</source>
        <translation>Connu à la connexion</translation>
    </message>
    <message>
        <source>The array&apos;s authority</source>
        <translation>Autorité de la grappe</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Contrôleur</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Poste de travail</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titulaire</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Valide jusqu’au</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu pour la dernière fois</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Créé le</translation>
    </message>
</context>
<context>
    <name>fallow::console::CertificatesSection</name>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>All are good for %1 days and longer.</source>
        <translation>Tous sont valides pour au moins %1&#xa0;jours.</translation>
    </message>
    <message>
        <source>The certificates cannot be shown</source>
        <translation>Impossible d’afficher les certificats</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>Interrogation du contrôleur…</translation>
    </message>
    <message>
        <source>New administrator…</source>
        <translation>Nouvel administrateur…</translation>
    </message>
    <message>
        <source>Renew mine…</source>
        <translation>Renouveler le mien…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>Of an administrator. A workstation is revoked on the page of workstations.</source>
        <translation>Pour un administrateur. Un poste de travail se révoque sur la page des postes de travail.</translation>
    </message>
    <message>
        <source>Who is the new administrator?</source>
        <translation>Qui est le nouvel administrateur&#xa0;?</translation>
    </message>
    <message>
        <source>The events tell by this name who did what. An identity file is made, to be carried to that person by a safe way: whoever has it administers the array.</source>
        <translation>Dans les événements, ce nom indique qui a fait quoi. Un fichier d’identité est créé, à transmettre à cette personne par un moyen sûr&#xa0;: quiconque le possède administre la grappe.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Continuer…</translation>
    </message>
    <message>
        <source>An administrator needs a name.</source>
        <translation>Un administrateur doit avoir un nom.</translation>
    </message>
    <message>
        <source>There is an administrator of that name.</source>
        <translation>Il existe déjà un administrateur de ce nom.</translation>
    </message>
    <message>
        <source>Where the identity is written</source>
        <translation>Emplacement où enregistrer l’identité</translation>
    </message>
    <message>
        <source>Identities (*.identity);;All files (*)</source>
        <translation>Identités (*.identity);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) end within %1 days. A workstation whose certificate has ended enrols anew, with a code; an administrator renews before the end.</source>
        <translation>
            <numerusform>%Ln certificat expire dans les %1 jours. Un poste de travail dont le certificat a expiré s’inscrit à nouveau, avec un code&#xa0;; un administrateur renouvelle le sien avant l’expiration.</numerusform>
            <numerusform>%Ln certificats expirent dans les %1 jours. Un poste de travail dont le certificat a expiré s’inscrit à nouveau, avec un code&#xa0;; un administrateur renouvelle le sien avant l’expiration.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search certificates</source>
        <translation>Rechercher des certificats</translation>
    </message>
    <message>
        <source>Holder, role, state or fingerprint</source>
        <translation>Titulaire, rôle, état ou empreinte</translation>
    </message>
    <message>
        <source>Renew your identity?</source>
        <translation>Renouveler votre identité&#xa0;?</translation>
    </message>
    <message>
        <source>A new key and a new certificate take the place of those in the file that this console was opened with. Copies of that file stay good until their own end.</source>
        <translation>Une nouvelle clé et un nouveau certificat remplacent ceux du fichier avec lequel cette console a été ouverte. Les copies de ce fichier restent valides jusqu’à leur propre expiration.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renouveler</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No certificate matches</source>
        <translation>Aucun certificat ne correspond</translation>
    </message>
    <message>
        <source>Search for another text.</source>
        <translation>Recherchez un autre texte.</translation>
    </message>
    <message>
        <source>The certificates could not be brought up to date</source>
        <translation>Les certificats n’ont pas pu être actualisés</translation>
    </message>
</context>
<context>
    <name>fallow::console::ClaimDialog</name>
    <message>
        <source>Go on…</source>
        <translation>Continuer…</translation>
    </message>
    <message>
        <source>Old stores</source>
        <translation>Anciens dépôts</translation>
    </message>
    <message>
        <source>What becomes of what %1 found?</source>
        <translation>Que faire de ce que %1 a trouvé&#xa0;?</translation>
    </message>
    <message>
        <source>Which store shall %1 adopt?</source>
        <translation>Quel dépôt %1 doit-il adopter&#xa0;?</translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <comment>a store</comment>
        <translation>Adopter %1</translation>
    </message>
    <message>
        <source>Join with a new store; what was found stays on its disk, unused</source>
        <translation>Rejoindre la grappe avec un nouveau dépôt&#xa0;; ce qui a été trouvé reste sur le disque, inutilisé</translation>
    </message>
    <message>
        <source>Join with a new store, and delete what was found</source>
        <translation>Rejoindre la grappe avec un nouveau dépôt et supprimer ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>fallow::console::CodeModel</name>
    <message>
        <source>(no note)</source>
        <translation>(sans note)</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Créé par</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>form of a date, as QLocale::toString() reads it</comment>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConnectPage</name>
    <message>
        <source>Connect to an array</source>
        <translation>Se connecter à une grappe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Your arrays</source>
        <translation>Vos grappes</translation>
    </message>
    <message>
        <source>None yet. The administrator of an array gives you an identity file; on a controller of your own `fallowd init` writes it, admin.identity. Open it once, and the array stands here from then on.</source>
        <translation>Aucune pour l’instant. L’administrateur d’une grappe vous remet un fichier d’identité&#xa0;; sur votre propre contrôleur, `fallowd init` le crée&#xa0;: admin.identity. Ouvrez-le une fois, et la grappe figurera ensuite ici.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Open an identity file…</source>
        <translation>Ouvrir un fichier d’identité…</translation>
    </message>
    <message>
        <source>Try Fallow on this computer</source>
        <translation>Essayer Fallow sur cet ordinateur</translation>
    </message>
    <message>
        <source>A private array in one folder: a controller and a few workstations, as programs of this computer. You can make volumes, take machines away, watch a rebuild, and delete it all again.</source>
        <translation>Une grappe privée dans un seul dossier&#xa0;: un contrôleur et quelques postes de travail, sous forme de programmes de cet ordinateur. Vous pouvez créer des volumes, retirer des machines, observer une reconstruction, puis tout supprimer.</translation>
    </message>
    <message>
        <source>It is for looking around, not for keeping: everything lies on one disk, and when that dies, all of it does. Nothing outside this computer can reach it.</source>
        <translation>Elle sert à découvrir, pas à conserver&#xa0;: tout se trouve sur un seul disque et disparaît avec lui. Rien en dehors de cet ordinateur ne peut y accéder.</translation>
    </message>
    <message>
        <source>Create an evaluation array…</source>
        <translation>Créer une grappe d’évaluation…</translation>
    </message>
    <message>
        <source>Takes it off this list, and its passphrase out of the keyring; neither the array nor the identity file is touched.</source>
        <translation>Retire la grappe de cette liste et sa phrase secrète du trousseau&#xa0;; ni la grappe ni le fichier d’identité ne sont touchés.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Ends the programs of this evaluation array; connecting to it starts them again.</source>
        <translation>Arrête les programmes de cette grappe d’évaluation&#xa0;; s’y connecter les redémarre.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Deletes this evaluation array with all that is in it.</source>
        <translation>Supprime cette grappe d’évaluation avec tout ce qu’elle contient.</translation>
    </message>
    <message>
        <source>Delete the evaluation array?</source>
        <translation>Supprimer la grappe d’évaluation&#xa0;?</translation>
    </message>
    <message>
        <source>%1: its programs are ended, and its volumes are gone for good with everything that was written to them. What it has made in %2 is deleted, its identity file too.</source>
        <translation>%1&#xa0;: ses programmes sont arrêtés, et ses volumes disparaissent définitivement avec tout ce qui y a été écrit. Ce qu’elle a créé dans %2 est supprimé, y compris son fichier d’identité.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>La supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La conserver</translation>
    </message>
</context>
<context>
    <name>fallow::console::Connector</name>
    <message>
        <source>There is no identity file</source>
        <translation>Il n’y a pas de fichier d’identité</translation>
    </message>
    <message>
        <source>%1 is not there. `fallowd init` writes one, admin.identity, on the controller; bring it here by a safe way.</source>
        <translation>%1 n’existe pas. `fallowd init` en crée un, admin.identity, sur le contrôleur&#xa0;; transférez-le ici par un moyen sûr.</translation>
    </message>
    <message>
        <source>This is not an identity file</source>
        <translation>Ceci n’est pas un fichier d’identité</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The identity file cannot be read</source>
        <translation>Impossible de lire le fichier d’identité</translation>
    </message>
    <message>
        <source>You are not allowed to read %1. Its owner is, or the system&apos;s administrator.</source>
        <translation>Vous n’êtes pas autorisé à lire %1. Son propriétaire l’est, ou l’administrateur du système.</translation>
    </message>
    <message>
        <source>This identity cannot be used</source>
        <translation>Cette identité ne peut pas être utilisée</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConsoleApp</name>
    <message>
        <source>Unlocking the identity…</source>
        <translation>Déverrouillage de l’identité…</translation>
    </message>
    <message>
        <source>The present passphrase is not the right one.</source>
        <translation>La phrase secrète actuelle n’est pas la bonne.</translation>
    </message>
    <message>
        <source>The evaluation array does not run</source>
        <translation>La grappe d’évaluation ne fonctionne pas</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>What was begun lies in %1; remove the folder before you try again there.</source>
        <translation>Ce qui a été commencé se trouve dans %1&#xa0;; supprimez ce dossier avant d’y réessayer.</translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation>La grappe %1 est arrêtée</translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <translation>La grappe %1 ne fonctionne pas</translation>
    </message>
    <message>
        <source>Its programs have been told to end. What is in its volumes stays; connect to it, and it runs again.</source>
        <translation>Ses programmes ont reçu l’ordre de s’arrêter. Le contenu de ses volumes est conservé&#xa0;; connectez-vous à elle, et elle fonctionnera de nouveau.</translation>
    </message>
    <message>
        <source>Ending the programs of the array…</source>
        <translation>Arrêt des programmes de la grappe…</translation>
    </message>
    <message>
        <source>The evaluation array was not deleted</source>
        <translation>La grappe d’évaluation n’a pas été supprimée</translation>
    </message>
    <message>
        <source>The evaluation array is deleted</source>
        <translation>La grappe d’évaluation est supprimée</translation>
    </message>
    <message>
        <source>What it had made in %1 is gone.</source>
        <translation>Ce qu’elle avait créé dans %1 n’existe plus.</translation>
    </message>
    <message>
        <source>The evaluation array is stopped. Nothing was deleted.</source>
        <translation>La grappe d’évaluation est arrêtée. Rien n’a été supprimé.</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConsoleSection</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Back to: as the desktop</source>
        <translation>Revenir au réglage du bureau</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <comment>a setting</comment>
        <translation>%1&#xa0;: revenir à la valeur par défaut</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The identity&apos;s passphrase</source>
        <translation>Phrase secrète de l’identité</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>Nouvelle phrase secrète, à nouveau</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Actuelle</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>À nouveau</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Supprimer la phrase secrète</translation>
    </message>
    <message>
        <source>The console speaks this language from its next start on.</source>
        <translation>La console utilisera cette langue à son prochain démarrage.</translation>
    </message>
    <message>
        <source>No identity is in use.</source>
        <translation>Aucune identité n’est utilisée.</translation>
    </message>
    <message>
        <source>%1 is protected by a passphrase.</source>
        <translation>%1 est protégé par une phrase secrète.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring can keep it for you.</source>
        <translation>Le trousseau du bureau peut la conserver pour vous.</translation>
    </message>
    <message>
        <source>This desktop has no keyring, or this build cannot use it: it is asked for each time.</source>
        <translation>Ce bureau n’a pas de trousseau, ou cette version ne peut pas l’utiliser&#xa0;: elle est demandée chaque fois.</translation>
    </message>
    <message>
        <source>%1 has no passphrase: whoever can read the file administers the array.</source>
        <translation>%1 n’a pas de phrase secrète&#xa0;: quiconque peut lire le fichier administre la grappe.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>Protect it with a passphrase</source>
        <translation>Protéger par une phrase secrète</translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation>Les deux saisies diffèrent</translation>
    </message>
    <message>
        <source>Type the new passphrase twice alike.</source>
        <translation>Saisissez deux fois la même nouvelle phrase secrète.</translation>
    </message>
    <message>
        <source>The identity file was changed</source>
        <translation>Le fichier d’identité a été modifié</translation>
    </message>
    <message>
        <source>The passphrase was not changed</source>
        <translation>La phrase secrète n’a pas été changée</translation>
    </message>
</context>
<context>
    <name>fallow::console::CopyLine</name>
    <message>
        <source>Copy: %1</source>
        <translation>Copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>fallow::console::EnrolDialog</name>
    <message>
        <source>Make code</source>
        <translation>Créer le code</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add a workstation</source>
        <translation>Ajouter un poste de travail</translation>
    </message>
    <message>
        <source>A code lets one workstation join, once. It says where the controller is and how to know it, so nothing else has to be brought to the workstation.</source>
        <translation>Un code permet à un poste de travail de rejoindre la grappe, une seule fois. Il indique où se trouve le contrôleur et comment le reconnaître&#xa0;: il n’y a rien d’autre à apporter au poste de travail.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1&#xa0;heure</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8&#xa0;heures</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1&#xa0;jour</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7&#xa0;jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30&#xa0;jours</translation>
    </message>
    <message>
        <source>Optional; goes into the events</source>
        <translation>Facultatif&#xa0;; figurera dans les événements</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Validité</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Command for the workstation</source>
        <translation>Commande pour le poste de travail</translation>
    </message>
    <message>
        <source>The workstation appears here as soon as it has used the code. The code is shown this once; the controller keeps only what it needs to know it again.</source>
        <translation>Le poste de travail apparaît ici dès qu’il a utilisé le code. Le code n’est affiché que cette fois&#xa0;; le contrôleur ne garde que de quoi le reconnaître.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>Le code</translation>
    </message>
    <message>
        <source>Type this on the workstation</source>
        <translation>À saisir sur le poste de travail</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Autre code</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Good for one workstation until %1, %2 from now.</source>
        <translation>Valable pour un seul poste de travail. Expiration&#xa0;: %1, dans %2.</translation>
    </message>
    <message>
        <source>This code has expired. Make another one.</source>
        <translation>Ce code a expiré. Créez-en un autre.</translation>
    </message>
</context>
<context>
    <name>fallow::console::EnrolmentSection</name>
    <message>
        <source>Make an enrolment code</source>
        <translation>Créer un code d’inscription</translation>
    </message>
    <message>
        <source>With it one workstation joins the array, once. Carry it there by a safe way: whoever has it may join.</source>
        <translation>Il permet à un poste de travail de rejoindre la grappe, une seule fois. Transmettez-le par un moyen sûr&#xa0;: quiconque le détient peut rejoindre la grappe.</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Whom the code is for</source>
        <translation>Destinataire du code</translation>
    </message>
    <message>
        <source>How long the code is good</source>
        <translation>Durée de validité du code</translation>
    </message>
    <message>
        <source>Good for an hour</source>
        <translation>Valable une heure</translation>
    </message>
    <message>
        <source>Good for a day</source>
        <translation>Valable un jour</translation>
    </message>
    <message>
        <source>Good for a week</source>
        <translation>Valable une semaine</translation>
    </message>
    <message>
        <source>Good for 30 days</source>
        <translation>Valable 30&#xa0;jours</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Créer un code</translation>
    </message>
    <message>
        <source>The enrolment code</source>
        <translation>Code d’inscription</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Open codes</source>
        <translation>Codes actifs</translation>
    </message>
    <message>
        <source>Open enrolment codes</source>
        <translation>Codes d’inscription actifs</translation>
    </message>
    <message>
        <source>No code is open</source>
        <translation>Aucun code actif</translation>
    </message>
    <message>
        <source>A code is open until a workstation has used it, or its time is over.</source>
        <translation>Un code est actif jusqu’à ce qu’un poste de travail l’ait utilisé ou que son délai soit écoulé.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Invalider</translation>
    </message>
    <message>
        <source>Withdraw all</source>
        <translation>Tout invalider</translation>
    </message>
    <message>
        <source>Good for one workstation until %1. There: fallow-agent enrol CODE. It is shown only now.</source>
        <translation>Valable pour un seul poste de travail. Expiration&#xa0;: %1. Sur ce poste&#xa0;: fallow-agent enrol CODE. Il n’est affiché que maintenant.</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>Interrogation du contrôleur…</translation>
    </message>
    <message>
        <source>Withdraw all codes?</source>
        <translation>Invalider tous les codes&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open code(s) will be refused from then on, those too that are on their way to a workstation. Who waits for one needs a new one. Workstations that have joined stay.</source>
        <translation>
            <numerusform>%Ln code actif sera désormais refusé, même s’il est en route vers un poste de travail. Quiconque l’attend aura besoin d’un nouveau code. Les postes de travail qui ont rejoint la grappe restent.</numerusform>
            <numerusform>%Ln codes actifs seront désormais refusés, y compris ceux qui sont en route vers un poste de travail. Quiconque en attend un aura besoin d’un nouveau code. Les postes de travail qui ont rejoint la grappe restent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les conserver</translation>
    </message>
    <message>
        <source>No code was made</source>
        <translation>Aucun code n’a été créé</translation>
    </message>
    <message>
        <source>The open codes cannot be shown</source>
        <translation>Impossible d’afficher les codes actifs</translation>
    </message>
</context>
<context>
    <name>fallow::console::EvaluationArray</name>
    <message>
        <source>Choose a folder, with its whole path.</source>
        <translation>Choisissez un dossier, avec son chemin complet.</translation>
    </message>
    <message>
        <source>There is an evaluation array in this folder already: connect to it, or choose another folder.</source>
        <translation>Ce dossier contient déjà une grappe d’évaluation&#xa0;: connectez-vous à elle ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose an empty one, or name a new one.</source>
        <translation>Ce dossier n’est pas vide. Choisissez un dossier vide ou indiquez-en un nouveau.</translation>
    </message>
    <message>
        <source>Choose %1 to %2 workstations.</source>
        <translation>Choisissez de %1 à %2 postes de travail.</translation>
    </message>
    <message>
        <source>You may not write in %1.</source>
        <translation>Vous n’êtes pas autorisé à écrire dans %1.</translation>
    </message>
    <message>
        <source>With %1 each machine would lend less than %2. Give it %3 at least.</source>
        <translation>Avec %1, chaque machine prêterait moins de %2. Attribuez au moins %3.</translation>
    </message>
    <message>
        <source>It took longer than a minute. What its programs said stands in %1.</source>
        <translation>L’opération a duré plus d’une minute. Les messages de ses programmes se trouvent dans %1.</translation>
    </message>
    <message>
        <source>The program %1 is not installed beside the console.</source>
        <translation>Le programme %1 n’est pas installé à côté de la console.</translation>
    </message>
    <message>
        <source>It could not be made: %1</source>
        <translation>Échec de la création&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 does not start: %2</source>
        <translation>%1 ne démarre pas&#xa0;: %2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Impossible de créer le dossier %1.</translation>
    </message>
    <message>
        <source>Making the array…</source>
        <translation>Création de la grappe…</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>Impossible d’écrire dans le dossier %1.</translation>
    </message>
    <message>
        <source>Starting the controller…</source>
        <translation>Démarrage du contrôleur…</translation>
    </message>
    <message>
        <source>Waiting for the workstations…</source>
        <translation>Attente des postes de travail…</translation>
    </message>
    <message>
        <source>Workstation %1 of %2 joins…</source>
        <translation>Le poste de travail %1 sur %2 rejoint la grappe…</translation>
    </message>
    <message>
        <source>The array is ready.</source>
        <translation>La grappe est prête.</translation>
    </message>
    <message>
        <source>There is no evaluation array in %1 any more.</source>
        <translation>Il n’y a plus de grappe d’évaluation dans %1.</translation>
    </message>
    <message>
        <source>This disk has %1 free. The array may grow to %2, and must leave %3 free: that is too much.</source>
        <translation>Ce disque a %1 libres. La grappe peut croître jusqu’à %2 et doit laisser %3 libres : c’est trop.</translation>
    </message>
    <message>
        <source>Ending the programs of the array…</source>
        <translation>Arrêt des programmes de la grappe…</translation>
    </message>
    <message>
        <source>Its programs do not end. Nothing was deleted.</source>
        <translation>Ses programmes ne s’arrêtent pas. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>Deleting %1…</source>
        <translation>Suppression de %1…</translation>
    </message>
</context>
<context>
    <name>fallow::console::EvaluationForm</name>
    <message>
        <source>Keep it running when the console ends</source>
        <translation>La laisser fonctionner après la fermeture de la console</translation>
    </message>
    <message>
        <source>Create and connect</source>
        <translation>Créer et se connecter</translation>
    </message>
    <message>
        <source> GiB at most</source>
        <translation> GiB au plus</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>On &amp;disk</source>
        <translation>Sur le dis&amp;que</translation>
    </message>
    <message>
        <source>&amp;Workstations</source>
        <translation>&amp;Postes de travail</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>The controller and each workstation lend %1. The folder is nearly empty at first and grows with what you store; delete it when you are done.</source>
        <translation>Le contrôleur et chaque poste de travail prêtent %1. Le dossier est d’abord presque vide et grossit avec ce que vous y stockez&#xa0;; supprimez-le quand vous aurez terminé.</translation>
    </message>
    <message>
        <source>A folder for the evaluation array</source>
        <translation>Dossier de la grappe d’évaluation</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventExport</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Impossible d’écrire le fichier %1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventPages</name>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventsPage</name>
    <message>
        <source>Text, machine, volume, administrator…</source>
        <translation>Texte, machine, volume, administrateur…</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Rechercher dans les événements</translation>
    </message>
    <message>
        <source>Show later events</source>
        <translation>Afficher les événements suivants</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Shows what happens as it happens</source>
        <translation>Affiche ce qui se passe en temps réel</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>En tableau (CSV)…</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>En JSON…</translation>
    </message>
    <message>
        <source>Least severity of the events shown</source>
        <translation>Gravité minimale des événements affichés</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>Toutes les gravités</translation>
    </message>
    <message>
        <source>Notices and above</source>
        <translation>Avis et plus graves</translation>
    </message>
    <message>
        <source>Warnings and above</source>
        <translation>Avertissements et plus graves</translation>
    </message>
    <message>
        <source>Critical only</source>
        <translation>Critiques uniquement</translation>
    </message>
    <message>
        <source>Kind of the events shown</source>
        <translation>Type des événements affichés</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Postes de travail</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Inscription</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Dépôts</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Rebuilds</source>
        <translation>Reconstructions</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Contrôleur</translation>
    </message>
    <message>
        <source>Subject of the events shown</source>
        <translation>Objet des événements affichés</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Tous les auteurs</translation>
    </message>
    <message>
        <source>Any administrator</source>
        <translation>Tous les administrateurs</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Dernière semaine</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Entre…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Shows all events again</source>
        <translation>Affiche de nouveau tous les événements</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln événement</numerusform>
            <numerusform>%Ln événements</numerusform>
        </translation>
    </message>
    <message>
        <source>The events cannot be shown</source>
        <translation>Impossible d’afficher les événements</translation>
    </message>
    <message>
        <source>Looking through the log…</source>
        <translation>Recherche dans le journal…</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Aucun événement ne correspond</translation>
    </message>
    <message>
        <source>Search for something else, or show all events.</source>
        <translation>Recherchez autre chose ou affichez tous les événements.</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Afficher tous les événements</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Il ne s’est encore rien passé</translation>
    </message>
    <message>
        <source>Machines that come and go, rebuilds, and what administrators do appear here.</source>
        <translation>Les machines qui arrivent et qui partent, les reconstructions et les actions des administrateurs apparaissent ici.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>Exporter les événements</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tableaux (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Exporting: %1 events…</source>
        <translation>Exportation&#xa0;: %1 événements…</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2 events…</source>
        <translation>Exportation&#xa0;: %1 événements sur %2…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The controller searches: it knows the English words of an event, and names</source>
        <translation>La recherche est effectuée par le contrôleur&#xa0;: il connaît les mots anglais d’un événement, et les noms</translation>
    </message>
</context>
<context>
    <name>fallow::console::FailureModel</name>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s)</source>
        <translation>
            <numerusform>%Ln segment erroné ou illisible</numerusform>
            <numerusform>%Ln segments erronés ou illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk %1 of the controller</source>
        <translation>Disque %1 du contrôleur</translation>
    </message>
    <message>
        <source>Store %1 of %2</source>
        <translation>Dépôt %1 de %2</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>inutilisable</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>en service</translation>
    </message>
    <message>
        <source>Only what is missing already</source>
        <translation>Seulement ce qui manque déjà</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) not whole</source>
        <translation>
            <numerusform>%Ln bande incomplète</numerusform>
            <numerusform>%Ln bandes incomplètes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what may have failed, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What has failed</source>
        <translation>Élément en panne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contenu</translation>
    </message>
</context>
<context>
    <name>fallow::console::FailurePage</name>
    <message>
        <source>&amp;Also what shows no sign of failure</source>
        <translation>Afficher &amp;aussi ce qui ne montre aucun signe de panne</translation>
    </message>
    <message>
        <source>What has failed</source>
        <translation>Élément en panne</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>Rien n’est en panne</translation>
    </message>
    <message>
        <source>Every workstation is here, every disk of the controller can be used, and no stripe lacks a strip. To rebuild what something still holds that shows no failure, tick the box below.</source>
        <translation>Tous les postes de travail sont présents, tous les disques du contrôleur sont utilisables et aucun segment ne manque. Pour reconstruire le contenu d’un élément qui ne montre pas de panne, cochez la case ci-dessous.</translation>
    </message>
    <message>
        <source>What has failed? Strips on it are computed from the others and written elsewhere. Nothing is changed before the plan has been shown.</source>
        <translation>Qu’est-ce qui est en panne&#xa0;? Les segments qui s’y trouvent sont calculés à partir des autres et écrits ailleurs. Rien n’est modifié avant l’affichage du plan.</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>Remplacement</translation>
    </message>
    <message>
        <source>Its strips go to the &amp;other stores</source>
        <translation>Ses segments vont dans les a&amp;utres dépôts</translation>
    </message>
    <message>
        <source>An &amp;empty directory on a new disk of the controller takes its place</source>
        <translation>Un répertoire &amp;vide sur un nouveau disque du contrôleur le remplace</translation>
    </message>
    <message>
        <source>/srv/fallow/disk-2</source>
        <translation>/srv/fallow/disk-2</translation>
    </message>
    <message>
        <source>Directory on the controller</source>
        <translation>Répertoire sur le contrôleur</translation>
    </message>
    <message>
        <source>for instance 500 GiB</source>
        <translation>par exemple 500 GiB</translation>
    </message>
    <message>
        <source>What the new disk may hold</source>
        <translation>Capacité attribuée au nouveau disque</translation>
    </message>
    <message>
        <source>&amp;Directory:</source>
        <translation>&amp;Répertoire&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Taille&#xa0;:</translation>
    </message>
    <message>
        <source>Choose what has failed.</source>
        <translation>Choisissez ce qui est en panne.</translation>
    </message>
    <message>
        <source>Give the new disk&apos;s directory on the controller with its whole path, beginning with /.</source>
        <translation>Indiquez le répertoire du nouveau disque sur le contrôleur avec son chemin complet, commençant par /.</translation>
    </message>
    <message>
        <source>Give the new disk&apos;s size, for instance &quot;500 GiB&quot;; at least 1 MiB.</source>
        <translation>Indiquez la taille du nouveau disque, par exemple «&#xa0;500 GiB&#xa0;»&#xa0;; au moins 1 MiB.</translation>
    </message>
</context>
<context>
    <name>fallow::console::FindingModel</name>
    <message>
        <source>Stripe</source>
        <translation>Bande</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>fallow::console::FingerprintDialog</name>
    <message>
        <source>Approve…</source>
        <translation>Approuver…</translation>
    </message>
    <message>
        <source>Compare fingerprints</source>
        <translation>Comparer les empreintes</translation>
    </message>
    <message>
        <source>Is this really %1?</source>
        <translation>Est-ce vraiment %1&#xa0;?</translation>
    </message>
    <message>
        <source>While it waits, the workstation shows a fingerprint. Have it read to you, by telephone for instance. If one group differs, somebody else is asking: turn it away.</source>
        <translation>Pendant qu’il attend, le poste de travail affiche une empreinte. Faites-vous la lire, par téléphone par exemple. Si un seul groupe diffère, la demande vient de quelqu’un d’autre&#xa0;: refusez-la.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Fingerprint here</source>
        <translation>Empreinte affichée ici</translation>
    </message>
    <message>
        <source>Fingerprint that the workstation shows</source>
        <translation>Empreinte affichée par le poste de travail</translation>
    </message>
    <message>
        <source>What the workstation shows</source>
        <translation>Affichée par le poste de travail</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Type or paste it to have it compared.</source>
        <translation>Saisissez-la ou collez-la pour la comparer.</translation>
    </message>
    <message>
        <source>The same so far.</source>
        <translation>Identique jusqu’ici.</translation>
    </message>
    <message>
        <source>✓ The same: it is the workstation that you have before you.</source>
        <translation>✓ Identique&#xa0;: c’est bien le poste de travail que vous pensez.</translation>
    </message>
    <message>
        <source>✗ Not the same. Look at it once more; if it stays different, turn it away.</source>
        <translation>✗ Différente. Vérifiez-la encore une fois&#xa0;; si elle reste différente, refusez la demande.</translation>
    </message>
</context>
<context>
    <name>fallow::console::GroupedMachines</name>
    <message>
        <source>In no failure domain</source>
        <translation>Sans domaine de panne</translation>
    </message>
    <message>
        <source>Version not known</source>
        <translation>Version inconnue</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Group %1, folded</source>
        <translation>Groupe %1, replié</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Groupe %1</translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>%1 en ligne</translation>
    </message>
</context>
<context>
    <name>fallow::console::HeaderBar</name>
    <message>
        <source>Arrays…</source>
        <translation>Grappes…</translation>
    </message>
    <message>
        <source>Leaves this array and shows the others (Ctrl+O)</source>
        <translation>Quitte cette grappe et affiche les autres (Ctrl+O)</translation>
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
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>fallow::console::ImpactPage</name>
    <message>
        <source>Touched</source>
        <translation>Concernées</translation>
    </message>
    <message>
        <source>Redundancy left</source>
        <translation>Redondance restante</translation>
    </message>
    <message>
        <source>Unreadable now</source>
        <translation>Illisibles actuellement</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Stripes touched</source>
        <translation>Bandes concernées</translation>
    </message>
    <message>
        <source>Without redundancy</source>
        <translation>Sans redondance</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdues</translation>
    </message>
    <message>
        <source>What the failure means for each volume</source>
        <translation>Conséquences de la panne pour chaque volume</translation>
    </message>
    <message>
        <source>With %1 gone, some data exists nowhere any more.</source>
        <translation>Sans %1, certaines données n’existent plus nulle part.</translation>
    </message>
    <message>
        <source>With %1 gone nothing is lost, but some data cannot be read until other machines come back.</source>
        <translation>Sans %1, rien n’est perdu, mais certaines données sont illisibles jusqu’au retour d’autres machines.</translation>
    </message>
    <message>
        <source>With %1 gone all data can be read, but some of it would not survive another loss. That is rebuilt first.</source>
        <translation>Sans %1, toutes les données sont lisibles, mais certaines ne survivraient pas à une perte de plus. Elles sont reconstruites en premier.</translation>
    </message>
    <message>
        <source>With %1 gone all data can be read, and another loss would be survived.</source>
        <translation>Sans %1, toutes les données sont lisibles et survivraient à une perte de plus.</translation>
    </message>
    <message>
        <source>stripes</source>
        <translation>bandes</translation>
    </message>
    <message>
        <source>lack a strip, or will; %1 have no redundancy left</source>
        <translation>ont ou auront un segment manquant&#xa0;; %1 n’ont plus de redondance</translation>
    </message>
    <message>
        <source>data is missing</source>
        <translation>des données manquent</translation>
    </message>
    <message>
        <source>more strips of a stripe may be lost</source>
        <translation>segment(s) en réserve par bande</translation>
    </message>
    <message>
        <source>The least of all touched stripes.</source>
        <translation>Le minimum de toutes les bandes concernées.</translation>
    </message>
    <message>
        <source>%1 of them are lost unless a lost machine comes back</source>
        <translation>%1 d’entre elles sont perdues, sauf si une machine perdue revient</translation>
    </message>
    <message>
        <source>They can be read again when machines come back.</source>
        <translation>Elles seront de nouveau lisibles au retour des machines.</translation>
    </message>
    <message>
        <source>All data can be read.</source>
        <translation>Toutes les données sont lisibles.</translation>
    </message>
    <message>
        <source>%1: %2 from byte %3 on are lost.</source>
        <translation>%1&#xa0;: %2 perdus à partir de l’octet %3.</translation>
    </message>
    <message>
        <source>%1: %2 from byte %3 on cannot be read now.</source>
        <translation>%1&#xa0;: %2 illisibles actuellement à partir de l’octet %3.</translation>
    </message>
    <message>
        <source>There are more; the report lists them.</source>
        <translation>Il y en a d’autres&#xa0;; le rapport les énumère.</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>En réserve</translation>
    </message>
    <message>
        <source>There is nothing to rebuild: %1 holds nothing that is missing elsewhere.</source>
        <translation>Il n’y a rien à reconstruire : %1 ne contient rien qui manque ailleurs.</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobModel</name>
    <message>
        <source>%1: %2</source>
        <comment>job, its progress</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendue</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>job, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Début</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobsDesk</name>
    <message>
        <source>The job was not begun</source>
        <translation>La tâche n’a pas été lancée</translation>
    </message>
    <message>
        <source>The job goes on as it was</source>
        <translation>La tâche continue comme avant</translation>
    </message>
    <message>
        <source>The rebuild was not begun</source>
        <translation>La reconstruction n’a pas été lancée</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Which jobs are shown</source>
        <translation>Tâches affichées</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Toutes les tâches</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>&amp;Scrub</source>
        <translation>&amp;Vérification de fond</translation>
    </message>
    <message>
        <source>Let every store check every strip, and repair what is wrong</source>
        <translation>Faire vérifier chaque segment par chaque dépôt et réparer ce qui est erroné</translation>
    </message>
    <message>
        <source>&amp;Check catalog</source>
        <translation>&amp;Contrôler le catalogue</translation>
    </message>
    <message>
        <source>Check every volume, stripe and count of the controller&apos;s catalog</source>
        <translation>Contrôler chaque volume, chaque bande et chaque décompte du catalogue du contrôleur</translation>
    </message>
    <message>
        <source>&amp;Rebuild…</source>
        <translation>&amp;Reconstruire…</translation>
    </message>
    <message>
        <source>Say what has failed, see what that means, and rebuild it</source>
        <translation>Indiquer ce qui est en panne, en voir les conséquences et le reconstruire</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Progression de la tâche</translation>
    </message>
    <message>
        <source>Set &amp;limit</source>
        <translation>Fixer la &amp;limite</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Suspendre</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Cancel the job?</source>
        <translation>Annuler la tâche&#xa0;?</translation>
    </message>
    <message>
        <source>What it has done stays done; the rest is left as it is.</source>
        <translation>Ce qu’elle a fait reste acquis&#xa0;; le reste demeure tel quel.</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Annuler la tâche</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>La laisser continuer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln tâche</numerusform>
            <numerusform>%Ln tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>No job has run yet</source>
        <translation>Aucune tâche n’a encore été exécutée</translation>
    </message>
    <message>
        <source>A rebuild begins by itself when a workstation is lost, a scrub every few weeks. With the buttons above you can begin one now.</source>
        <translation>Une reconstruction commence automatiquement quand un poste de travail est perdu, une vérification de fond à quelques semaines d’intervalle. Les boutons ci-dessus permettent d’en lancer une maintenant.</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>Aucune tâche de ce genre</translation>
    </message>
    <message>
        <source>Choose all jobs above.</source>
        <translation>Choisissez «&#xa0;Toutes les tâches&#xa0;» ci-dessus.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>R&amp;eprendre</translation>
    </message>
</context>
<context>
    <name>fallow::console::LayoutPicture</name>
    <message>
        <source>Picture of the layout</source>
        <translation>Image de la disposition</translation>
    </message>
    <message>
        <source>%1 stores shown, %2 stripes, %3 of them not readable</source>
        <translation>%1 dépôts affichés, %2 bandes, dont %3 illisibles</translation>
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
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Limit of what is read and written in all, per second</source>
        <translation>Limite par seconde de ce qui est lu et écrit en tout</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachineActions</name>
    <message>
        <source>Approve…</source>
        <translation>Approuver…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Compare fingerprints…</source>
        <translation>Comparer les empreintes…</translation>
    </message>
    <message>
        <source>Resize…</source>
        <translation>Redimensionner…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Vider…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Remettre en service…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Failure domain…</source>
        <translation>Domaine de panne…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Mettre hors service…</translation>
    </message>
    <message>
        <source>Declare lost…</source>
        <translation>Déclarer la perte…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>How much may %1 lend?</source>
        <translation>Combien d’espace %1 peut-il prêter&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>How much may each of these %Ln workstations lend?</source>
        <translation>
            <numerusform>Combien d’espace %Ln poste de travail peut-il prêter&#xa0;?</numerusform>
            <numerusform>Combien d’espace chacun de ces %Ln postes de travail peut-il prêter&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>It lends %1 now, holds %2 of the array, and %3 are free on its disk for its owner.</source>
        <translation>Il prête actuellement %1, contient %2 de la grappe, et %3 sont libres sur son disque pour son utilisateur.</translation>
    </message>
    <message>
        <source>All get the same limit.</source>
        <translation>La même limite pour tous.</translation>
    </message>
    <message>
        <source>The most that it stores</source>
        <translation>Stockage maximal</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Continuer…</translation>
    </message>
    <message>
        <source>No disk here has room for more than %1.</source>
        <translation>Aucun de ces disques n’a de place pour plus de %1.</translation>
    </message>
    <message>
        <source>What shall %1 be called?</source>
        <translation>Comment %1 doit-il s’appeler&#xa0;?</translation>
    </message>
    <message>
        <source>Up to %1 characters.</source>
        <translation>%1 caractères au plus.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nouveau nom</translation>
    </message>
    <message>
        <source>A workstation needs a name.</source>
        <translation>Un poste de travail doit avoir un nom.</translation>
    </message>
    <message>
        <source>A name holds no control characters.</source>
        <translation>Un nom ne contient pas de caractères de contrôle.</translation>
    </message>
    <message>
        <source>This is its name now.</source>
        <translation>C’est déjà son nom.</translation>
    </message>
    <message>
        <source>Which failure domain does %1 belong to?</source>
        <translation>À quel domaine de panne %1 appartient-il&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Which failure domain do these %Ln workstations belong to?</source>
        <translation>
            <numerusform>À quel domaine de panne %Ln poste de travail appartient-il&#xa0;?</numerusform>
            <numerusform>À quel domaine de panne ces %Ln postes de travail appartiennent-ils&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>A name for what may fail together: a room, a switch, a floor. Leave it empty and each machine is a domain of its own.</source>
        <translation>Un nom pour ce qui peut tomber en panne ensemble&#xa0;: une pièce, un commutateur, un étage. Si vous le laissez vide, chaque machine est un domaine à elle seule.</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>Domaine de panne</translation>
    </message>
    <message>
        <source>Approve with its old store…</source>
        <translation>Approuver avec son ancien dépôt…</translation>
    </message>
    <message>
        <source>Approve and delete its old store…</source>
        <translation>Approuver et supprimer son ancien dépôt…</translation>
    </message>
    <message>
        <source>Rebuild…</source>
        <translation>Reconstruire…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Oublier…</translation>
    </message>
    <message>
        <source>It lends a whole partition. Of that it stores %1 for the array at most, and holds %2 now. A partition keeps its size: what the array leaves lies idle. It is made larger or smaller at the workstation, with the command fallow-agent partition.</source>
        <translation>Il prête une partition entière. Il y stocke au plus %1 pour la grappe et en contient actuellement %2. Une partition garde sa taille&#xa0;: ce que la grappe n’occupe pas reste inutilisé. Elle s’agrandit ou se réduit sur le poste de travail, avec la commande fallow-agent partition.</translation>
    </message>
    <message>
        <source>The partition has room for %1.</source>
        <translation>La partition a de la place pour %1.</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachineModel</name>
    <message>
        <source>not known yet</source>
        <comment>class of a machine</comment>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>always on</source>
        <comment>class of a machine</comment>
        <translation>toujours allumé</translation>
    </message>
    <message>
        <source>desktop</source>
        <comment>class of a machine: is switched off at times</comment>
        <translation>ordinateur de bureau</translation>
    </message>
    <message>
        <source>controller</source>
        <comment>class of a machine</comment>
        <translation>contrôleur</translation>
    </message>
    <message>
        <source>%1, being emptied</source>
        <comment>state of a machine</comment>
        <translation>%1, en cours de vidage</translation>
    </message>
    <message>
        <source>%1, emptied</source>
        <comment>state of a machine</comment>
        <translation>%1, vidé</translation>
    </message>
    <message>
        <source>none</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Expected back at %1</source>
        <translation>Retour prévu&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 used, %2 strips</source>
        <translation>%1 utilisés, %2 segments</translation>
    </message>
    <message>
        <source>The most that this workstation stores for the array</source>
        <translation>Le maximum que ce poste de travail stocke pour la grappe</translation>
    </message>
    <message>
        <source>Free on its disk, for its owner</source>
        <translation>Libre sur son disque, pour son utilisateur</translation>
    </message>
    <message>
        <source>It has not been watched long enough to know its week</source>
        <translation>Il n’a pas été observé assez longtemps pour connaître sa semaine</translation>
    </message>
    <message>
        <source>Up %1 of the week; each line is a day, Monday first, from midnight to midnight</source>
        <translation>Présent %1 de la semaine&#xa0;; chaque ligne est un jour, à partir du lundi, de minuit à minuit</translation>
    </message>
    <message>
        <source>A failure domain of its own</source>
        <translation>Un domaine de panne propre</translation>
    </message>
    <message>
        <source>No stripe has two strips on machines of this failure domain</source>
        <translation>Aucune bande n’a deux segments sur des machines de ce domaine de panne</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Poste de travail</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Prêté</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>Libre sur le disque</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>Domaine de panne</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu pour la dernière fois</translation>
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
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>partition</source>
        <comment>in place of what is free on a disk</comment>
        <translation>partition</translation>
    </message>
    <message>
        <source>It lends a whole partition: its owner stores nothing there</source>
        <translation>Il prête une partition entière&#xa0;: son utilisateur n’y stocke rien</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachinePanel</name>
    <message>
        <source>deleted volume</source>
        <translation>volume supprimé</translation>
    </message>
    <message>
        <source>%1 data, %2 parity</source>
        <comment>strips</comment>
        <translation>%1 de données, %2 de parité</translation>
    </message>
    <message>
        <source>Details of the workstations selected</source>
        <translation>Détails des postes de travail sélectionnés</translation>
    </message>
    <message>
        <source>Used of what is lent</source>
        <translation>Part utilisée de l’espace prêté</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Informations</translation>
    </message>
    <message>
        <source>Usually up</source>
        <translation>Présence habituelle</translation>
    </message>
    <message>
        <source>The last seven days</source>
        <translation>Les sept derniers jours</translation>
    </message>
    <message>
        <source>What lies on it</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>up</source>
        <translation>présent</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>state, how long</comment>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>Asks to join, for %1. Approve it only if it shows the same fingerprint.</source>
        <translation>Demande à rejoindre la grappe depuis %1. N’approuvez que si la même empreinte est affichée.</translation>
    </message>
    <message>
        <source>Expected back at %1</source>
        <translation>Retour prévu&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 used, %2 strips; %3 free on its disk</source>
        <translation>%1 utilisés, %2 segments&#xa0;; %3 libres sur son disque</translation>
    </message>
    <message>
        <source>It lends no space.</source>
        <translation>Il ne prête pas d’espace.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
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
        <translation>Classe</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>Domaine de panne</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>propre au poste de travail</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Vu pour la dernière fois</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s) found</source>
        <translation>
            <numerusform>%Ln segment erroné ou illisible constaté</numerusform>
            <numerusform>%Ln segments erronés ou illisibles constatés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln poste de travail</numerusform>
            <numerusform>%Ln postes de travail</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 used together; %2 free on their disks</source>
        <translation>%1 utilisés au total&#xa0;; %2 libres sur leurs disques</translation>
    </message>
    <message>
        <source>What you choose is done for each of them, and previewed for all together.</source>
        <translation>L’action choisie s’applique à chacun d’eux&#xa0;; l’aperçu vaut pour tous ensemble.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Interrogation…</translation>
    </message>
    <message>
        <source>Nothing: no strip of any volume.</source>
        <translation>Rien&#xa0;: aucun segment d’aucun volume.</translation>
    </message>
    <message numerus="yes">
        <source>The fullest; %Ln more volume(s) have strips here.</source>
        <translation>
            <numerusform>Les plus volumineux&#xa0;; %Ln autre volume a des segments ici.</numerusform>
            <numerusform>Les plus volumineux&#xa0;; %Ln autres volumes ont des segments ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>when, what</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>(by %1)</source>
        <translation>(par %1)</translation>
    </message>
    <message>
        <source>Nothing has been recorded.</source>
        <translation>Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The last seven days: up %1</source>
        <translation>Les sept derniers jours&#xa0;: présent %1 du temps</translation>
    </message>
    <message>
        <source>%1 used, %2 strips; it lends a whole partition</source>
        <translation>%1 utilisés, %2 segments&#xa0;; il prête une partition entière</translation>
    </message>
</context>
<context>
    <name>fallow::console::MainWindow</name>
    <message>
        <source>Watch and administer a Fallow storage array.</source>
        <translation>Surveille et administre une grappe de stockage Fallow.</translation>
    </message>
    <message>
        <source>The administrator&apos;s identity file (default: $FALLOW_IDENTITY, then the array used last, then %1).</source>
        <translation>Le fichier d’identité de l’administrateur (par défaut&#xa0;: $FALLOW_IDENTITY, puis celui de la dernière grappe utilisée, puis %1).</translation>
    </message>
    <message>
        <source>Begin where arrays are chosen, whatever was used last.</source>
        <translation>Commencer par le choix de la grappe, quelle que soit la dernière utilisée.</translation>
    </message>
    <message>
        <source>auto, light or dark, for this time.</source>
        <translation>auto, light ou dark, pour cette fois.</translation>
    </message>
    <message>
        <source>A language, for this time: en, de, fr, es, zh_CN or ar.</source>
        <translation>Une langue, pour cette fois&#xa0;: en, de, fr, es, zh_CN ou ar.</translation>
    </message>
    <message>
        <source>Keep what is set in this file.</source>
        <translation>Conserver les réglages dans ce fichier.</translation>
    </message>
    <message>
        <source>Write a picture of every page to FILE-&lt;page&gt;.png and quit.</source>
        <translation>Enregistrer une image de chaque page dans FILE-&lt;page&gt;.png, puis quitter.</translation>
    </message>
    <message>
        <source>fallow-console: the controller does not answer
</source>
        <translation>fallow-console&#xa0;: le contrôleur ne répond pas
</translation>
    </message>
    <message>
        <source>fallow-console: wrong usage; see --help
</source>
        <translation>fallow-console&#xa0;: utilisation incorrecte&#xa0;; voir --help
</translation>
    </message>
    <message>
        <source>Fallow</source>
        <translation>Fallow</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Postes de travail</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Stripe map</source>
        <translation>Carte des bandes</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>No array is open.</source>
        <translation>Aucune grappe n’est ouverte.</translation>
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
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connecté à %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Connexion à %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>This is how it was at %1, %2.</source>
        <translation>Dernier état connu&#xa0;: %1, %2.</translation>
    </message>
    <message>
        <source>The controller refuses this console. %1 %2</source>
        <translation>Le contrôleur refuse cette console. %1 %2</translation>
    </message>
    <message>
        <source>No connection to the controller; trying again by itself. %1 %2</source>
        <translation>Pas de connexion au contrôleur&#xa0;; nouvelle tentative automatique. %1 %2</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>The array appears as soon as the controller answers.</source>
        <translation>La grappe apparaît dès que le contrôleur répond.</translation>
    </message>
    <message>
        <source>Console and controller are of different versions</source>
        <translation>La console et le contrôleur n’ont pas la même version</translation>
    </message>
    <message>
        <source>The controller at %1 speaks a version that this console does not: bring both to the same version. (%2)</source>
        <translation>Le contrôleur à l’adresse %1 utilise une version que cette console ne connaît pas&#xa0;: mettez les deux à la même version. (%2)</translation>
    </message>
    <message>
        <source>The controller does not answer</source>
        <translation>Le contrôleur ne répond pas</translation>
    </message>
    <message>
        <source>%1 Is `fallowd` running at %2? The console tries again by itself.</source>
        <translation>%1 `fallowd` est-il lancé sur %2&#xa0;? La console réessaie automatiquement.</translation>
    </message>
    <message>
        <source>Choose another array…</source>
        <translation>Choisir une autre grappe…</translation>
    </message>
    <message>
        <source>The controller at %1 is not the one that this identity belongs to</source>
        <translation>Le contrôleur à l’adresse %1 n’est pas celui auquel cette identité appartient</translation>
    </message>
    <message>
        <source>Nothing was sent to it. If the array was set up anew, or the identity is one of another array, open the identity that belongs to it. If neither is so, somebody may stand between you and the controller.</source>
        <translation>Rien ne lui a été envoyé. Si la grappe a été recréée ou si l’identité est celle d’une autre grappe, ouvrez l’identité correspondante. Sinon, quelqu’un s’est peut-être interposé entre vous et le contrôleur.</translation>
    </message>
    <message>
        <source>The controller at %1 refuses this identity</source>
        <translation>Le contrôleur à l’adresse %1 refuse cette identité</translation>
    </message>
    <message>
        <source>Open an administrator&apos;s identity</source>
        <translation>Ouvrir l’identité d’un administrateur</translation>
    </message>
    <message>
        <source>Identities (*.identity);;All files (*)</source>
        <translation>Identités (*.identity);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 events were written to %2.</source>
        <translation>%1 événements ont été écrits dans %2.</translation>
    </message>
    <message>
        <source>The export did not come about. %1</source>
        <translation>L’exportation n’a pas abouti. %1</translation>
    </message>
    <message>
        <source>This controller is of a version that keeps no history.</source>
        <translation>Ce contrôleur a une version qui ne conserve pas d’historique.</translation>
    </message>
    <message>
        <source>The code was not withdrawn</source>
        <translation>Le code n’a pas été invalidé</translation>
    </message>
    <message>
        <source>The scrub was not started</source>
        <translation>La vérification de fond n’a pas été lancée</translation>
    </message>
    <message>
        <source>The identity was made</source>
        <translation>L’identité a été créée</translation>
    </message>
    <message>
        <source>%1 is to be carried to the new administrator by a safe way, and not to be kept here. It is good at once.</source>
        <translation>%1 est à transmettre au nouvel administrateur par un moyen sûr, et à ne pas conserver ici. Cette identité est valide immédiatement.</translation>
    </message>
    <message>
        <source>Your identity was renewed</source>
        <translation>Votre identité a été renouvelée</translation>
    </message>
    <message>
        <source>%1 holds the new one. Copies elsewhere stay good until their own end; revoke the former certificate if they should not.</source>
        <translation>%1 contient la nouvelle. Les copies qui se trouvent ailleurs restent valides jusqu’à leur propre expiration&#xa0;; révoquez l’ancien certificat si elles ne doivent pas le rester.</translation>
    </message>
    <message>
        <source>No identity was made</source>
        <translation>Aucune identité n’a été créée</translation>
    </message>
    <message>
        <source>It is not known which file this console was opened with.</source>
        <translation>On ne sait pas avec quel fichier cette console a été ouverte.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Begin on this page: overview, workstations, volumes, stripe-map, jobs, events or settings.</source>
        <translation>Commencer par cette page : overview, workstations, volumes, stripe-map, jobs, events ou settings.</translation>
    </message>
</context>
<context>
    <name>fallow::console::MapFinder</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>What to find on the map</source>
        <translation>Élément à rechercher sur la carte</translation>
    </message>
    <message>
        <source>Least redundancy now</source>
        <translation>Redondance minimale actuelle</translation>
    </message>
    <message>
        <source>Least redundancy, machines that are away counted</source>
        <translation>Redondance minimale, machines absentes comprises</translation>
    </message>
    <message>
        <source>A stripe by its number</source>
        <translation>Une bande par son numéro</translation>
    </message>
    <message>
        <source>Length of the range</source>
        <translation>Longueur de la plage</translation>
    </message>
    <message>
        <source>Length, e.g. 1 MiB</source>
        <translation>Longueur, p. ex. 1 MiB</translation>
    </message>
    <message>
        <source>Offset, e.g. 20 GiB</source>
        <translation>Décalage, p. ex. 20 GiB</translation>
    </message>
    <message>
        <source>Number, e.g. 3·17</source>
        <translation>Numéro, p. ex. 3·17</translation>
    </message>
    <message>
        <source>Offset of the range</source>
        <translation>Décalage de la plage</translation>
    </message>
    <message>
        <source>Number of the stripe</source>
        <translation>Numéro de la bande</translation>
    </message>
    <message>
        <source>A stripe&apos;s number is written as the map shows it, for instance 3·17 or 3.17.</source>
        <translation>Le numéro d’une bande s’écrit comme sur la carte, par exemple 3·17 ou 3.17.</translation>
    </message>
    <message>
        <source>Offset and length are amounts of bytes, for instance 4096, 20 MiB or 1.5 GiB.</source>
        <translation>Le décalage et la longueur s’expriment en octets, par exemple 4096, 20 MiB ou 1.5 GiB.</translation>
    </message>
    <message>
        <source>Where a range of a volume lies</source>
        <translation>Emplacement d’une plage d’un volume</translation>
    </message>
    <message>
        <source>Volume or snapshot in which the range is</source>
        <translation>Volume ou instantané dans lequel se trouve la plage</translation>
    </message>
    <message>
        <source>the one shown</source>
        <translation>celui affiché</translation>
    </message>
</context>
<context>
    <name>fallow::console::MapOverview</name>
    <message>
        <source>The whole volume</source>
        <translation>Le volume entier</translation>
    </message>
    <message>
        <source>A small picture of all stripes; the frame shows which part the map shows.</source>
        <translation>Une petite image de toutes les bandes&#xa0;; le cadre indique la partie que montre la carte.</translation>
    </message>
    <message>
        <source>All of %1; press to go there</source>
        <comment>name of a volume</comment>
        <translation>Tout %1&#xa0;; cliquez pour vous y rendre</translation>
    </message>
</context>
<context>
    <name>fallow::console::MessagePanel</name>
    <message>
        <source>The identity expects:</source>
        <translation>L’identité attend&#xa0;:</translation>
    </message>
    <message>
        <source>The controller shows:</source>
        <translation>Le contrôleur présente&#xa0;:</translation>
    </message>
</context>
<context>
    <name>fallow::console::NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Fallow</source>
        <translation>Fallow</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>fallow::console::NavigationButton</name>
    <message numerus="yes">
        <source>%1, %Ln to see to</source>
        <translation>
            <numerusform>%1, %Ln à traiter</numerusform>
            <numerusform>%1, %Ln à traiter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::OverviewPage</name>
    <message>
        <source>Durability</source>
        <translation>Durabilité</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Postes de travail</translation>
    </message>
    <message>
        <source>Throughput and repair over time</source>
        <translation>Débit et réparation au fil du temps</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Throughput over time</source>
        <translation>Débit au fil du temps</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparation</translation>
    </message>
    <message>
        <source>Repair over time</source>
        <translation>Réparation au fil du temps</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>None. A rebuild starts by itself when a machine is lost; scrubs and checks appear here, too.</source>
        <translation>Aucune. Une reconstruction commence automatiquement quand une machine est perdue&#xa0;; les vérifications de fond et les contrôles apparaissent également ici.</translation>
    </message>
    <message>
        <source>How many machines may be lost without losing data. There is no data yet.</source>
        <translation>Nombre de machines pouvant être perdues sans perte de données. Il n’y a pas encore de données.</translation>
    </message>
    <message>
        <source>How much of the data can be read now. There is no data yet.</source>
        <translation>Part des données actuellement lisible. Il n’y a pas encore de données.</translation>
    </message>
    <message>
        <source>some data is gone</source>
        <translation>des données ont disparu</translation>
    </message>
    <message numerus="yes">
        <source>more machine(s) may be lost</source>
        <translation>
            <numerusform>machine de plus peut être perdue</numerusform>
            <numerusform>machines de plus peuvent être perdues</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts what exists anywhere: also on machines that are away.</source>
        <translation>Compte tout ce qui existe, y compris sur des machines absentes.</translation>
    </message>
    <message>
        <source>can be read now</source>
        <translation>actuellement lisibles</translation>
    </message>
    <message>
        <source>%1 of %2 stripes have strips missing or away.</source>
        <translation>%1 bandes sur %2 ont des segments manquants ou absents.</translation>
    </message>
    <message>
        <source>All strips of all %1 stripes are at hand.</source>
        <translation>Tous les segments des %1 bandes sont disponibles.</translation>
    </message>
    <message>
        <source>of %1 online</source>
        <translation>sur %1 en ligne</translation>
    </message>
    <message>
        <source>On a workstation, run fallow-agent with an enrolment code; `fallow enrol` makes one.</source>
        <translation>Sur un poste de travail, lancez fallow-agent avec un code d’inscription&#xa0;; `fallow enrol` en crée un.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln asleep or shut down, as announced.</source>
        <translation>
            <numerusform>%Ln en veille ou éteint, comme annoncé.</numerusform>
            <numerusform>%Ln en veille ou éteints, comme annoncé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has announced an absence.</source>
        <translation>Aucune absence annoncée.</translation>
    </message>
    <message>
        <source>Waiting for the controller&apos;s history…</source>
        <translation>Attente de l’historique du contrôleur…</translation>
    </message>
</context>
<context>
    <name>fallow::console::PageShots</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>Impossible d’écrire le fichier %1.</translation>
    </message>
</context>
<context>
    <name>fallow::console::PassphraseDialog</name>
    <message>
        <source>Keep it in the desktop&apos;s keyring</source>
        <translation>Conserver dans le trousseau du bureau</translation>
    </message>
    <message>
        <source>Unlock the identity</source>
        <translation>Déverrouiller l’identité</translation>
    </message>
    <message>
        <source>The identity is protected by a passphrase</source>
        <translation>L’identité est protégée par une phrase secrète</translation>
    </message>
    <message>
        <source>The identity for %1 is protected by a passphrase</source>
        <translation>L’identité pour %1 est protégée par une phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>This is not the right passphrase.</source>
        <translation>Ce n’est pas la bonne phrase secrète.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlanPage</name>
    <message>
        <source>To write</source>
        <translation>À écrire</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>À lire</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Free there now</source>
        <translation>Libre actuellement</translation>
    </message>
    <message>
        <source>Where the rebuilt strips go</source>
        <translation>Destination des segments reconstruits</translation>
    </message>
    <message>
        <source>As the &amp;policy says</source>
        <translation>Selon la &amp;règle</translation>
    </message>
    <message>
        <source>Hours in which it works</source>
        <translation>Horaires de travail</translation>
    </message>
    <message>
        <source>As the policy says</source>
        <translation>Selon la règle</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>À toute heure</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>Seulement entre</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Pas avant</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Pas après</translation>
    </message>
    <message>
        <source>&amp;Limit:</source>
        <translation>&amp;Limite&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Hours:</source>
        <translation>&amp;Horaires&#xa0;:</translation>
    </message>
    <message>
        <source>As the policy says (at any hour)</source>
        <translation>Selon la règle (à toute heure)</translation>
    </message>
    <message>
        <source>As the policy says (%1)</source>
        <translation>Selon la règle (%1)</translation>
    </message>
    <message>
        <source>%1 counts as lost from now on</source>
        <translation>%1 est désormais considéré comme perdu</translation>
    </message>
    <message>
        <source>A rebuild runs already. This one joins it, and it takes these terms.</source>
        <translation>Une reconstruction est déjà en cours. Celle-ci s’y joint, et ces conditions s’appliqueront à l’ensemble.</translation>
    </message>
    <message>
        <source>None of it can be rebuilt now. What is in the way stands below.</source>
        <translation>Rien ne peut être reconstruit pour le moment. Les obstacles sont indiqués ci-dessous.</translation>
    </message>
    <message>
        <source>A part can be rebuilt now; the rest follows by itself when machines come back or have room.</source>
        <translation>Une partie peut être reconstruite maintenant&#xa0;; le reste suivra automatiquement quand des machines reviendront ou auront de la place.</translation>
    </message>
    <message>
        <source>All of it can be rebuilt. Every strip is read back and compared before it counts.</source>
        <translation>Tout peut être reconstruit. Chaque segment est relu et comparé avant d’être pris en compte.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>%1 strips onto %2 stores</source>
        <translation>%1 segments vers %2 dépôts</translation>
    </message>
    <message>
        <source>from the surviving strips, and to compare what was written</source>
        <translation>depuis les segments restants, et pour comparer ce qui a été écrit</translation>
    </message>
    <message>
        <source>as quickly as the last rebuild went (%1)</source>
        <translation>à la vitesse de la dernière reconstruction (%1)</translation>
    </message>
    <message>
        <source>as quickly as reading goes now (%1)</source>
        <translation>à la vitesse actuelle de lecture (%1)</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>It could not be measured how quickly the stores answer.</source>
        <translation>La vitesse de réponse des dépôts n’a pas pu être mesurée.</translation>
    </message>
    <message>
        <source>of work</source>
        <translation>de travail</translation>
    </message>
    <message>
        <source>at the limit of %1</source>
        <translation>à la limite de %1</translation>
    </message>
    <message>
        <source>There is nothing that could be done now.</source>
        <translation>Il n’y a rien qui puisse être fait maintenant.</translation>
    </message>
    <message>
        <source>Give two different times of day.</source>
        <translation>Indiquez deux heures différentes.</translation>
    </message>
    <message>
        <source>Confirm above what counts as lost.</source>
        <translation>Confirmez ci-dessus ce qui est considéré comme perdu.</translation>
    </message>
    <message>
        <source>by the controller&apos;s clock, where it is %1 now</source>
        <translation>à l’horloge du contrôleur, qui indique %1 en ce moment</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlannerForm</name>
    <message>
        <source>Spread over workstations</source>
        <translation>Répartie sur les postes de travail</translation>
    </message>
    <message>
        <source>Parity on workstations, in rotation</source>
        <translation>Parité sur les postes de travail, à tour de rôle</translation>
    </message>
    <message>
        <source>Parity on workstations, one after the other</source>
        <translation>Parité sur les postes de travail, l’un après l’autre</translation>
    </message>
    <message>
        <source>Each disk mirrored to one workstation</source>
        <translation>Chaque disque en miroir sur un poste de travail</translation>
    </message>
    <message>
        <source>Each disk mirrored to many workstations</source>
        <translation>Chaque disque en miroir sur plusieurs postes de travail</translation>
    </message>
    <message>
        <source>Striped, without redundancy</source>
        <translation>En bandes, sans redondance</translation>
    </message>
    <message>
        <source>Data and parity lie on workstations alone, each strip on another one. Needs no disk of the controller.</source>
        <translation>Données et parité se trouvent uniquement sur des postes de travail, chaque segment sur un autre. Aucun disque du contrôleur n’est nécessaire.</translation>
    </message>
    <message>
        <source>Data lies on the controller&apos;s disks, its parity on workstations in turn. Readable at night from the disks alone.</source>
        <translation>Les données se trouvent sur les disques du contrôleur, leur parité tour à tour sur les postes de travail. Lisible la nuit avec les seuls disques.</translation>
    </message>
    <message>
        <source>Data lies on the controller&apos;s disks; one workstation is filled with parity before the next is begun.</source>
        <translation>Les données se trouvent sur les disques du contrôleur&#xa0;; un poste de travail est rempli de parité avant de passer au suivant.</translation>
    </message>
    <message>
        <source>Each disk of the controller has its copy on one workstation. A dead disk is read straight from it.</source>
        <translation>Chaque disque du contrôleur a sa copie sur un poste de travail. Un disque en panne est lu directement depuis celui-ci.</translation>
    </message>
    <message>
        <source>Each disk of the controller has its copies on all workstations in turn. A dead disk is rebuilt from all of them at once.</source>
        <translation>Chaque disque du contrôleur a ses copies tour à tour sur tous les postes de travail. Un disque en panne est reconstruit à partir de tous à la fois.</translation>
    </message>
    <message>
        <source>The fastest and the least safe: the loss of any one disk or workstation loses data. For what can be made again.</source>
        <translation>La plus rapide et la moins sûre&#xa0;: la perte d’un seul disque ou poste de travail entraîne une perte de données. Pour ce qui peut être recréé.</translation>
    </message>
    <message>
        <source>Compress what promises to shrink</source>
        <translation>Compresser ce qui s’y prête</translation>
    </message>
    <message>
        <source>Export it by NBD at once</source>
        <translation>L’exporter immédiatement par NBD</translation>
    </message>
    <message>
        <source>for instance home</source>
        <translation>par exemple home</translation>
    </message>
    <message>
        <source>Name of the volume</source>
        <translation>Nom du volume</translation>
    </message>
    <message>
        <source>Size of the volume</source>
        <translation>Taille du volume</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Where parity lies</source>
        <translation>Emplacement de la parité</translation>
    </message>
    <message>
        <source>workstations</source>
        <translation>postes de travail</translation>
    </message>
    <message>
        <source>the controller&apos;s disks</source>
        <translation>disques du contrôleur</translation>
    </message>
    <message>
        <source>either</source>
        <translation>l’un ou l’autre</translation>
    </message>
    <message>
        <source>Strip size</source>
        <translation>Taille de segment</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (habituelle)</translation>
    </message>
    <message>
        <source>Parity strips written before a stripe counts</source>
        <translation>Segments de parité écrits avant qu’une bande soit prise en compte</translation>
    </message>
    <message>
        <source>A stripe counts as written when its data strips and so many parity strips are durable; the others follow</source>
        <translation>Une bande est considérée comme écrite lorsque ses segments de données et ce nombre de segments de parité sont durables&#xa0;; les autres suivent</translation>
    </message>
    <message>
        <source>Parity lies on</source>
        <translation>Parité sur</translation>
    </message>
    <message>
        <source>Parity at once</source>
        <translation>Parité immédiate</translation>
    </message>
    <message>
        <source>Strips on disks</source>
        <translation>Segments sur les disques</translation>
    </message>
    <message>
        <source>Data strips (k)</source>
        <translation>Segments de données (k)</translation>
    </message>
    <message>
        <source>Strips on workstations</source>
        <translation>Segments sur les postes de travail</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Parity strips (m)</source>
        <translation>Segments de parité (m)</translation>
    </message>
    <message>
        <source>Give the volume a name.</source>
        <translation>Donnez un nom au volume.</translation>
    </message>
    <message>
        <source>A volume&apos;s name holds no slash and no control character.</source>
        <translation>Le nom d’un volume ne contient ni barre oblique ni caractère de contrôle.</translation>
    </message>
    <message>
        <source>There is a volume of this name already.</source>
        <translation>Il existe déjà un volume de ce nom.</translation>
    </message>
    <message>
        <source>As the array&apos;s policies say</source>
        <translation>Selon les règles de la grappe</translation>
    </message>
    <message>
        <source>The layout that the policies name for new volumes. It is none of the others.</source>
        <translation>La disposition que les règles indiquent pour les nouveaux volumes. Elle ne correspond à aucune des autres.</translation>
    </message>
    <message>
        <source>as the policies say</source>
        <translation>selon les règles</translation>
    </message>
    <message>
        <source>The array&apos;s usual layout, %1, needs more machines or disks than there are.</source>
        <translation>La disposition habituelle de la grappe, %1, exige plus de machines ou de disques qu’il n’y en a.</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlannerOutlook</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>When it could be read, by the machines&apos; weeks so far</source>
        <translation>Quand il serait lisible, d’après les semaines passées des machines</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>How many workstations are lost</source>
        <translation>Nombre de postes de travail perdus</translation>
    </message>
    <message>
        <source>everything is there</source>
        <translation>tout est présent</translation>
    </message>
    <message>
        <source>so many workstations are lost at once:</source>
        <translation>ce nombre de postes de travail est perdu à la fois&#xa0;:</translation>
    </message>
    <message>
        <source>all desktops are off</source>
        <translation>tous les ordinateurs de bureau sont éteints</translation>
    </message>
    <message>
        <source>those away now stay away</source>
        <translation>les absents actuels le restent</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <comment>failure domain</comment>
        <translation>%1 est hors tension</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more workstation(s)</source>
        <translation>
            <numerusform>%Ln poste de travail</numerusform>
            <numerusform>%Ln postes de travail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more disk(s) of the controller</source>
        <translation>
            <numerusform>%Ln disque du contrôleur</numerusform>
            <numerusform>%Ln disques du contrôleur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more store(s)</source>
        <translation>
            <numerusform>%Ln dépôt</numerusform>
            <numerusform>%Ln dépôts</numerusform>
        </translation>
    </message>
    <message>
        <source>stores with more room</source>
        <translation>des dépôts avec plus de place</translation>
    </message>
    <message>
        <source>Too few machines: this layout wants %1 that share no failure domain.</source>
        <translation>Trop peu de machines&#xa0;: cette disposition demande en plus %1, sans domaine de panne commun.</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two things that are missing</comment>
        <translation> et </translation>
    </message>
    <message>
        <source>Survives nothing: the loss of any one machine or disk loses data.</source>
        <translation>Ne survit à rien&#xa0;: la perte d’une seule machine ou d’un seul disque entraîne une perte de données.</translation>
    </message>
    <message numerus="yes">
        <source>Survives the loss of any %Ln machine(s) or disk(s) at once.</source>
        <translation>
            <numerusform>Survit à la perte de %Ln machine ou disque, quel qu’il soit.</numerusform>
            <numerusform>Survit à la perte simultanée de %Ln machines ou disques, quels qu’ils soient.</numerusform>
        </translation>
    </message>
    <message>
        <source>But there is room for %1 only: it can be made, and cannot be filled.</source>
        <translation>Mais il n’y a de place que pour %1&#xa0;: le volume peut être créé, mais pas rempli.</translation>
    </message>
    <message>
        <source>But too few machines are there at this moment: writing waits for them.</source>
        <translation>Mais trop peu de machines sont présentes en ce moment&#xa0;: l’écriture les attend.</translation>
    </message>
    <message>
        <source>There are %1 disks and %2 failure domains of workstations.</source>
        <translation>Il y a %1 disques et %2 domaines de panne de postes de travail.</translation>
    </message>
    <message>
        <source>Room for %1 of data now, %2 if the stores were empty; volumes that are there may still grow by %3. %4 bytes are stored for each byte.</source>
        <translation>Place pour %1 de données actuellement, %2 si les dépôts étaient vides&#xa0;; les volumes existants peuvent encore grandir de %3. %4 octets stockés par octet.</translation>
    </message>
    <message numerus="yes">
        <source>The first stripes on a few of the stores; %Ln more take their turn.</source>
        <translation>
            <numerusform>Les premières bandes sur quelques-uns des dépôts&#xa0;; %Ln autre prend son tour.</numerusform>
            <numerusform>Les premières bandes sur quelques-uns des dépôts&#xa0;; %Ln autres prennent leur tour.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the first stripes would lie.</source>
        <translation>Emplacement des premières bandes.</translation>
    </message>
    <message>
        <source>All data can be read and written.</source>
        <translation>Toutes les données peuvent être lues et écrites.</translation>
    </message>
    <message>
        <source>About %1 of the data would be lost, if it happened before anything is rebuilt.</source>
        <translation>Environ %1 des données seraient perdues si cela arrivait avant toute reconstruction.</translation>
    </message>
    <message>
        <source>Nothing is lost: no stripe loses more strips than its parity makes up for.</source>
        <translation>Rien n’est perdu&#xa0;: aucune bande ne perd plus de segments que sa parité n’en compense.</translation>
    </message>
    <message>
        <source>All data can still be read.</source>
        <translation>Toutes les données restent lisibles.</translation>
    </message>
    <message>
        <source>%1 of the data can be read; the rest waits until they are back. Nothing is lost.</source>
        <translation>%1 des données sont lisibles&#xa0;; le reste attend leur retour. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>lisible</translation>
    </message>
    <message>
        <source>Readable %1 of the week; least on %2 at %3:00, %4. Known of %5 of %6 workstations.</source>
        <translation>Lisible %1 de la semaine&#xa0;; au plus bas le %2 à %3&#xa0;h&#xa0;: %4. Connu pour %5 postes de travail sur %6.</translation>
    </message>
</context>
<context>
    <name>fallow::console::PoliciesSection</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Policies of the array</source>
        <translation>Règles de la grappe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Valeur par défaut</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stays as it is</source>
        <translation>Aucun changement pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The policies cannot be shown</source>
        <translation>Impossible d’afficher les règles</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>Interrogation du contrôleur…</translation>
    </message>
    <message>
        <source>The policies could not be brought up to date</source>
        <translation>Les règles n’ont pas pu être actualisées</translation>
    </message>
    <message>
        <source>Changed from the default: %1 of %2</source>
        <translation>Différentes de la valeur par défaut&#xa0;: %1 sur %2</translation>
    </message>
</context>
<context>
    <name>fallow::console::PolicyModel</name>
    <message>
        <source>Policy</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
</context>
<context>
    <name>fallow::console::RebuildWizard</name>
    <message>
        <source>What failed</source>
        <translation>Panne</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Conséquences</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Reconstruction</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>The controller is at work</source>
        <translation>Le contrôleur travaille</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There is no connection to the controller. The console tries again by itself.</source>
        <translation>Pas de connexion au contrôleur. La console réessaie automatiquement.</translation>
    </message>
    <message>
        <source>Nothing is left to do here.</source>
        <translation>Il n’y a plus rien à faire ici.</translation>
    </message>
    <message>
        <source>&amp;Start rebuild</source>
        <translation>&amp;Démarrer la reconstruction</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The controller counts what that means…</source>
        <translation>Le contrôleur calcule les conséquences…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>There was nothing left to rebuild.</source>
        <translation>Il ne restait rien à reconstruire.</translation>
    </message>
    <message>
        <source>The report is not to be had now: %1 The page Jobs shows it later.</source>
        <translation>Le rapport n’est pas disponible pour le moment&#xa0;: %1 La page Tâches l’affichera plus tard.</translation>
    </message>
    <message>
        <source>Close (it goes on)</source>
        <translation>Fermer (la reconstruction continue)</translation>
    </message>
    <message>
        <source>It is not known whether the rebuild has begun; the page Jobs tells.</source>
        <translation>On ignore si la reconstruction a commencé&#xa0;; la page Tâches l’indique.</translation>
    </message>
    <message>
        <source>%1 is no longer as it was when this was planned. Nothing has been changed; look at it once more.</source>
        <translation>%1 n’est plus dans l’état pour lequel le plan a été établi. Rien n’a été modifié&#xa0;; examinez-le encore une fois.</translation>
    </message>
    <message>
        <source>The controller was started anew and knows nothing of this rebuild. If something is still missing, begin a rebuild again.</source>
        <translation>Le contrôleur a été redémarré et ne sait rien de cette reconstruction. S’il manque encore quelque chose, lancez-en une nouvelle.</translation>
    </message>
</context>
<context>
    <name>fallow::console::RegistrationQueue</name>
    <message>
        <source>Workstations that ask to join</source>
        <translation>Postes de travail demandant à rejoindre la grappe</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) ask to join</source>
        <translation>
            <numerusform>%Ln poste de travail demande à rejoindre la grappe</numerusform>
            <numerusform>%Ln postes de travail demandent à rejoindre la grappe</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approuver…</translation>
    </message>
    <message>
        <source>Approve %1…</source>
        <translation>Approuver %1…</translation>
    </message>
    <message>
        <source>Approve all…</source>
        <translation>Tout approuver…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Reject %1…</source>
        <translation>Refuser %1…</translation>
    </message>
    <message>
        <source>Reject all…</source>
        <translation>Tout refuser…</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ReportView</name>
    <message>
        <source>Save as &amp;page…</source>
        <translation>Enregistrer en page &amp;web…</translation>
    </message>
    <message>
        <source>Save as &amp;JSON…</source>
        <translation>Enregistrer en &amp;JSON…</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>Le rapport complet</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Pages web (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>report-job-%1</source>
        <comment>a file&apos;s name</comment>
        <translation>rapport-tache-%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>Impossible d’écrire le fichier %1&#xa0;: %2. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>Interrogation du contrôleur…</translation>
    </message>
</context>
<context>
    <name>fallow::console::RunPage</name>
    <message>
        <source>&amp;Set limit</source>
        <translation>&amp;Fixer la limite</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Suspendre</translation>
    </message>
    <message>
        <source>&amp;Cancel rebuild</source>
        <translation>&amp;Annuler la reconstruction</translation>
    </message>
    <message>
        <source>Progress of the rebuild</source>
        <translation>Progression de la reconstruction</translation>
    </message>
    <message>
        <source>Each strip is computed from the surviving ones, written, read back and compared; only then does it count. You may close this window: the rebuild goes on, over a restart of the controller too, and the page Jobs shows it.</source>
        <translation>Chaque segment est calculé à partir de ceux qui restent, écrit, relu et comparé&#xa0;; il n’est pris en compte qu’ensuite. Vous pouvez fermer cette fenêtre&#xa0;: la reconstruction continue, même après un redémarrage du contrôleur, et la page Tâches l’affiche.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Looking at what is missing…</source>
        <translation>Recherche de ce qui manque…</translation>
    </message>
    <message>
        <source>Paused. It stays paused until somebody lets it go on, over restarts too.</source>
        <translation>Suspendue. Elle le reste jusqu’à ce que quelqu’un la reprenne, même après un redémarrage.</translation>
    </message>
    <message>
        <source>Waiting.</source>
        <translation>En attente.</translation>
    </message>
    <message>
        <source>time left is known after a few seconds of work</source>
        <translation>temps restant connu après quelques secondes de travail</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limite %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Cancel the rebuild?</source>
        <translation>Annuler la reconstruction&#xa0;?</translation>
    </message>
    <message>
        <source>What has been rebuilt stays. The rest lacks redundancy until it is rebuilt.</source>
        <translation>Ce qui a été reconstruit reste acquis. Le reste manque de redondance jusqu’à sa reconstruction.</translation>
    </message>
    <message>
        <source>Cancel rebuild</source>
        <translation>Annuler la reconstruction</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>La laisser continuer</translation>
    </message>
</context>
<context>
    <name>fallow::console::SettingsPage</name>
    <message>
        <source>Parts of the settings</source>
        <translation>Rubriques des réglages</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Enrolment codes</source>
        <translation>Codes d’inscription</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>This console</source>
        <translation>Cette console</translation>
    </message>
</context>
<context>
    <name>fallow::console::SizeEdit</name>
    <message>
        <source>Unit of %1</source>
        <translation>Unité&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>fallow::console::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripLegend</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Parité</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Machine away</source>
        <translation>Machine absente</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Being rebuilt</source>
        <translation>En reconstruction</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation>Erroné</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripModel</name>
    <message>
        <source>nowhere</source>
        <translation>nulle part</translation>
    </message>
    <message>
        <source>Local disk %1</source>
        <translation>Disque local %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of strip, its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
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
        <translation>Volume dont les bandes sont affichées</translation>
    </message>
    <message>
        <source>All volumes</source>
        <translation>Tous les volumes</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom, from the whole fleet to single stripes</source>
        <translation>Zoom, du parc entier aux bandes individuelles</translation>
    </message>
    <message>
        <source>From the whole fleet to single stripes; Ctrl and the wheel, or + and −, do the same</source>
        <translation>Du parc entier aux bandes individuelles&#xa0;; Ctrl et la molette, ou + et −, ont le même effet</translation>
    </message>
    <message>
        <source>The map could not be brought up to date; trying again by itself. %1</source>
        <translation>La carte n’a pas pu être actualisée&#xa0;; nouvelle tentative automatique. %1</translation>
    </message>
    <message>
        <source>Stripes with the least redundancy</source>
        <translation>Bandes à la redondance la plus faible</translation>
    </message>
    <message>
        <source>%1 from %2 on of %3</source>
        <comment>size, offset, volume</comment>
        <translation>%1 à partir de l’octet %2 de %3</translation>
    </message>
    <message>
        <source>This cannot be looked for</source>
        <translation>Cette recherche est impossible</translation>
    </message>
    <message>
        <source>It was not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>The controller still reads its catalog. Try again in a moment.</source>
        <translation>Le contrôleur lit encore son catalogue. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>%1 stripes</source>
        <translation>%1 bandes</translation>
    </message>
    <message>
        <source>This volume has no stripes yet</source>
        <translation>Ce volume n’a pas encore de bandes</translation>
    </message>
    <message>
        <source>Stripes appear as data is written; small writes wait in the journal first.</source>
        <translation>Les bandes apparaissent à mesure que des données sont écrites&#xa0;; les petites écritures attendent d’abord dans le journal.</translation>
    </message>
    <message>
        <source>There are no stripes yet</source>
        <translation>Il n’y a pas encore de bandes</translation>
    </message>
    <message>
        <source>Each stripe of a volume is a row here, and each store a column. They appear as data is written to a volume.</source>
        <translation>Chaque bande d’un volume est ici une ligne, et chaque dépôt une colonne. Elles apparaissent à mesure que des données sont écrites dans un volume.</translation>
    </message>
    <message>
        <source>The controller reads its catalog for the map: %1 of about %2 stripes.</source>
        <translation>Le contrôleur lit son catalogue pour la carte&#xa0;: %1 bandes sur environ %2.</translation>
    </message>
    <message>
        <source>By the strips that exist, machines that are away included.</source>
        <translation>D’après les segments qui existent, machines absentes comprises.</translation>
    </message>
    <message>
        <source>By the strips that can be read now.</source>
        <translation>D’après les segments actuellement lisibles.</translation>
    </message>
    <message>
        <source>There are no stripes.</source>
        <translation>Il n’y a pas de bandes.</translation>
    </message>
    <message>
        <source>All are whole. </source>
        <translation>Toutes sont complètes. </translation>
    </message>
    <message numerus="yes">
        <source>These are the first %Ln.</source>
        <translation>
            <numerusform>Voici la première (%Ln).</numerusform>
            <numerusform>Voici les %Ln premières.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>size, offset</comment>
        <translation>%1 à partir de l’octet %2</translation>
    </message>
    <message>
        <source>Where the range lies</source>
        <translation>Emplacement de la plage</translation>
    </message>
    <message>
        <source>Nothing of it lies in a stripe: it was never written, or still waits in the volume&apos;s journal.</source>
        <translation>Rien de cette plage ne se trouve dans une bande&#xa0;: elle n’a jamais été écrite ou attend encore dans le journal du volume.</translation>
    </message>
    <message numerus="yes">
        <source>It lies in %Ln piece(s); their stripes are marked on the map.</source>
        <translation>
            <numerusform>Elle se trouve en %Ln morceau&#xa0;; sa bande est marquée sur la carte.</numerusform>
            <numerusform>Elle se trouve en %Ln morceaux&#xa0;; leurs bandes sont marquées sur la carte.</numerusform>
        </translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>volume %1</translation>
    </message>
    <message>
        <source>%1 ends at %2; the offset lies beyond that.</source>
        <comment>volume, its size</comment>
        <translation>%1 se termine à %2&#xa0;; le décalage se trouve au-delà.</translation>
    </message>
    <message>
        <source>There is no such stripe now. A stripe goes when all that it holds was written anew elsewhere; its number is not used again.</source>
        <translation>Cette bande n’existe pas actuellement. Une bande disparaît lorsque tout son contenu a été réécrit ailleurs&#xa0;; son numéro n’est pas réutilisé.</translation>
    </message>
    <message>
        <source>%1 (snapshot)</source>
        <translation>%1 (instantané)</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripeMapView</name>
    <message>
        <source>No strip of this stripe lies here.</source>
        <translation>Aucun segment de cette bande ne se trouve ici.</translation>
    </message>
    <message>
        <source>%1 each, %2 of the stripe in use</source>
        <translation>%1 par segment, %2 de la bande utilisés</translation>
    </message>
    <message>
        <source>No strip lies here, or it is not known yet.</source>
        <translation>Aucun segment ne se trouve ici, ou ce n’est pas encore connu.</translation>
    </message>
    <message>
        <source>The weakest stripe here: %1</source>
        <comment>its strips to spare</comment>
        <translation>La bande la plus faible ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stripe map</source>
        <translation>Carte des bandes</translation>
    </message>
    <message>
        <source>Columns are stores, rows are stripes. The arrow keys move from cell to cell, Enter goes closer or opens a stripe, plus and minus zoom.</source>
        <translation>Les colonnes sont des dépôts, les lignes des bandes. Les flèches vont d’une cellule à l’autre, Entrée fait un zoom avant ou ouvre une bande, plus et moins règlent le zoom.</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>Réserve</translation>
    </message>
    <message>
        <source>Stripe</source>
        <translation>Bande</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln stripe(s)</source>
        <comment>name of a volume</comment>
        <translation>
            <numerusform>%1, %Ln bande</numerusform>
            <numerusform>%1, %Ln bandes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::StripePanel</name>
    <message>
        <source>Go closer</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Strips of the stripe</source>
        <translation>Segments de la bande</translation>
    </message>
    <message>
        <source>Stripes that were found</source>
        <translation>Bandes trouvées</translation>
    </message>
    <message>
        <source>No strip lies here.</source>
        <translation>Aucun segment ne se trouve ici.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of strips, their number</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The weakest stripe here: %1</source>
        <comment>its strips to spare</comment>
        <translation>La bande la plus faible ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>The controller is being asked…</source>
        <translation>Interrogation du contrôleur…</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>strips to spare</comment>
        <translation>Actuellement&#xa0;: %1</translation>
    </message>
    <message>
        <source>With the machines that are away: %1</source>
        <comment>strips to spare</comment>
        <translation>Avec les machines absentes&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1; %2 each strip, %3 of it in use</source>
        <comment>layout, size, share</comment>
        <translation>%1&#xa0;; %2 par segment, dont %3 utilisés</translation>
    </message>
    <message>
        <source>Row %1, written in epoch %2</source>
        <translation>Ligne %1, écrite à l’époque %2</translation>
    </message>
    <message>
        <source>The volume&apos;s map is being searched for what lies in it…</source>
        <translation>Recherche, dans la carte du volume, de ce qui s’y trouve…</translation>
    </message>
    <message>
        <source>Searching the volume&apos;s map: %1</source>
        <comment>share</comment>
        <translation>Recherche dans la carte du volume&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing of the volume lies in it any more; it will be collected.</source>
        <translation>Plus rien du volume ne s’y trouve&#xa0;; son espace sera récupéré.</translation>
    </message>
    <message>
        <source>Of the volume there lie in it:</source>
        <translation>Ce qui s’y trouve du volume&#xa0;:</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>size, offset</comment>
        <translation>%1 à partir de l’octet %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ValueDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumeModel</name>
    <message>
        <source>idle</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>↓ %1  ↑ %2</source>
        <comment>volume: written and read per second</comment>
        <translation>↓ %1  ↑ %2</translation>
    </message>
    <message>
        <source>not exported</source>
        <translation>non exporté</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <translation>
            <numerusform>%Ln connecté</numerusform>
            <numerusform>%Ln connectés</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody connected</source>
        <translation>aucun client connecté</translation>
    </message>
    <message>
        <source>%1 stripes: %2 with strips missing or away, %3 that cannot be read now</source>
        <translation>%1 bandes&#xa0;: %2 avec des segments manquants ou absents, %3 illisibles actuellement</translation>
    </message>
    <message>
        <source>How many more strips of its worst stripe may be lost without losing data</source>
        <translation>Nombre de segments de sa bande la plus faible pouvant encore être perdus sans perte de données</translation>
    </message>
    <message>
        <source>%1 bytes stored for each byte of data</source>
        <translation>%1 octets stockés par octet de données</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Stocké</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>En réserve</translation>
    </message>
    <message>
        <source>Snapshot of %1; its volume has been deleted</source>
        <translation>Instantané du %1&#xa0;; son volume a été supprimé</translation>
    </message>
    <message>
        <source>Snapshot of %1, taken %2</source>
        <translation>Instantané de %1, pris le %2</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>partagé</translation>
    </message>
    <message>
        <source>It shares its stripes with its volume; they are counted there</source>
        <translation>Il partage ses bandes avec son volume&#xa0;; elles y sont comptées</translation>
    </message>
    <message>
        <source>%1 of it is only kept for snapshots</source>
        <translation>Dont %1 conservés uniquement pour des instantanés</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumePanel</name>
    <message>
        <source>Resize…</source>
        <translation>Redimensionner…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>It is not exported: nobody can attach it now.</source>
        <translation>Il n’est pas exporté&#xa0;: personne ne peut l’attacher actuellement.</translation>
    </message>
    <message>
        <source>Address of the export</source>
        <translation>Adresse de l’exportation</translation>
    </message>
    <message>
        <source>Attach on Linux</source>
        <translation>Attacher sous Linux</translation>
    </message>
    <message>
        <source>Attach on Windows</source>
        <translation>Attacher sous Windows</translation>
    </message>
    <message>
        <source>takes no writes at present</source>
        <translation>n’accepte pas d’écriture actuellement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more loss(es) survived</source>
        <translation>
            <numerusform>%Ln perte de plus tolérée</numerusform>
            <numerusform>%Ln pertes de plus tolérées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of it holds data</source>
        <translation>%1, dont %2 contiennent des données</translation>
    </message>
    <message>
        <source>%1 stored on all stores, %2 for each byte</source>
        <translation>%1 stockés sur l’ensemble des dépôts, soit %2 par octet</translation>
    </message>
    <message>
        <source>nothing stored yet</source>
        <translation>rien n’est encore stocké</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Disposition&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 stripes, %2 with strips missing or away, %3 not readable now</source>
        <translation>%1 bandes, %2 avec des segments manquants ou absents, %3 illisibles actuellement</translation>
    </message>
    <message>
        <source>Compressed where it pays</source>
        <translation>Compressé là où c’est utile</translation>
    </message>
    <message>
        <source>Not compressed</source>
        <translation>Non compressé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) connected</source>
        <translation>
            <numerusform>%Ln client connecté</numerusform>
            <numerusform>%Ln clients connectés</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop exporting…</source>
        <translation>Ne plus exporter…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Snapshot…</source>
        <translation>Instantané…</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>en lecture seule</translation>
    </message>
    <message>
        <source>%1; its stripes are shared with its volume and counted there</source>
        <translation>%1&#xa0;; ses bandes sont partagées avec son volume et y sont comptées</translation>
    </message>
    <message>
        <source>%1 more is kept for snapshots only</source>
        <translation>%1 de plus, conservés uniquement pour des instantanés</translation>
    </message>
    <message>
        <source>It cannot be used now: %1
Export… tries again at once.</source>
        <translation>Il est inutilisable pour le moment : %1
« Exporter… » réessaie aussitôt.</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumePlanner</name>
    <message>
        <source>Create volume</source>
        <translation>Créer le volume</translation>
    </message>
    <message>
        <source>New volume</source>
        <translation>Nouveau volume</translation>
    </message>
    <message>
        <source>The volume is being made</source>
        <translation>Création du volume en cours</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close (it goes on)</source>
        <translation>Fermer (la création continue)</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumesPage</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search volumes</source>
        <translation>Rechercher des volumes</translation>
    </message>
    <message>
        <source>New volume…</source>
        <translation>Nouveau volume…</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>How large shall %1 be?</source>
        <translation>Quelle taille donner à %1&#xa0;?</translation>
    </message>
    <message>
        <source>It has %1 now, and %2 of it hold data.</source>
        <translation>Sa taille actuelle est de %1, dont %2 contiennent des données.</translation>
    </message>
    <message>
        <source>New size</source>
        <translation>Nouvelle taille</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Continuer…</translation>
    </message>
    <message>
        <source>This is its size now.</source>
        <translation>C’est déjà sa taille.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s)</source>
        <translation>
            <numerusform>%Ln volume</numerusform>
            <numerusform>%Ln volumes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 volumes</source>
        <translation>%1 volumes sur %2</translation>
    </message>
    <message>
        <source>No volume has been made yet</source>
        <translation>Aucun volume n’a encore été créé</translation>
    </message>
    <message>
        <source>A volume is a disk that the whole array keeps. The planner shows what a layout gives, and which failures it survives, before anything is made.</source>
        <translation>Un volume est un disque que conserve la grappe entière. Le planificateur montre ce qu’offre une disposition et à quelles pannes elle survit, avant toute création.</translation>
    </message>
    <message>
        <source>No volume matches</source>
        <translation>Aucun volume ne correspond</translation>
    </message>
    <message>
        <source>Search for another text.</source>
        <translation>Recherchez un autre texte.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>How shall the snapshot of %1 be called?</source>
        <translation>Comment doit s’appeler l’instantané de %1&#xa0;?</translation>
    </message>
    <message>
        <source>It shows the volume as it is at that moment, and can be attached read-only. Nothing is copied.</source>
        <translation>Il montre le volume tel qu’il est à cet instant et peut être attaché en lecture seule. Rien n’est copié.</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>Nom de l’instantané</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Un nom est nécessaire.</translation>
    </message>
    <message>
        <source>A name holds no slash.</source>
        <translation>Un nom ne contient pas de barre oblique.</translation>
    </message>
    <message>
        <source>There is a volume or snapshot of that name already.</source>
        <translation>Il existe déjà un volume ou un instantané de ce nom.</translation>
    </message>
</context>
<context>
    <name>fallow::console::WeekChart</name>
    <message>
        <source>%1, %2:00 to %3:00</source>
        <comment>day, hours</comment>
        <translation>%1, de %2&#xa0;h à %3&#xa0;h</translation>
    </message>
    <message>
        <source>%1: not known yet</source>
        <translation>%1&#xa0;: pas encore connu</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>when, meaning, how likely</comment>
        <translation>%1 : %2 %3</translation>
    </message>
</context>
<context>
    <name>fallow::console::WorkstationsPage</name>
    <message>
        <source>Workstations</source>
        <translation>Postes de travail</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Name, address, version, failure domain or fingerprint; several words narrow it down</source>
        <translation>Nom, adresse, version, domaine de panne ou empreinte&#xa0;; plusieurs mots affinent la recherche</translation>
    </message>
    <message>
        <source>Search workstations</source>
        <translation>Rechercher des postes de travail</translation>
    </message>
    <message>
        <source>State of the workstations shown</source>
        <translation>État des postes de travail affichés</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Regroupement</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>By failure domain</source>
        <translation>Par domaine de panne</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Par classe</translation>
    </message>
    <message>
        <source>By version</source>
        <translation>Par version</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Add workstation…</source>
        <translation>Ajouter un poste de travail…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln poste de travail</numerusform>
            <numerusform>%Ln postes de travail</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 workstations</source>
        <translation>%1 postes de travail sur %2</translation>
    </message>
    <message>
        <source>No workstation has joined yet</source>
        <translation>Aucun poste de travail n’a encore rejoint la grappe</translation>
    </message>
    <message>
        <source>Make a one-time code and type it on the workstation. A workstation that asks without a code appears here too, to be approved.</source>
        <translation>Créez un code à usage unique et saisissez-le sur le poste de travail. Un poste de travail qui fait sa demande sans code apparaît aussi ici, pour être approuvé.</translation>
    </message>
    <message>
        <source>No workstation matches</source>
        <translation>Aucun poste de travail ne correspond</translation>
    </message>
    <message>
        <source>Search for another text, or show every state.</source>
        <translation>Recherchez un autre texte ou affichez tous les états.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>fallow::tray::AboutPage</name>
    <message>
        <source>Save a diagnostics bundle…</source>
        <translation>Enregistrer une archive de diagnostic…</translation>
    </message>
    <message>
        <source>Fallow makes one reliable storage array out of the unused disk space of an organisation&apos;s computers. This one lends a part of its free space; you decide how much at most, and when.</source>
        <translation>Fallow fait de l’espace disque inutilisé des ordinateurs d’une organisation une grappe de stockage fiable. Cet ordinateur prête une partie de son espace libre&#xa0;; vous décidez du maximum et des heures.</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Grappe</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Contrôleur</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>When something does not work, your helpdesk may ask for a diagnostics bundle: a small .zip with the agent&apos;s state, its log and figures of this computer. No keys, no codes and none of your files are in it; the names of volumes are.</source>
        <translation>En cas de problème, l’assistance informatique peut vous demander une archive de diagnostic&#xa0;: un petit fichier .zip contenant l’état de l’agent, son journal et quelques chiffres sur cet ordinateur. Elle ne contient ni clés, ni codes, ni aucun de vos fichiers, mais elle contient les noms des volumes.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Save the diagnostics bundle</source>
        <translation>Enregistrer l’archive de diagnostic</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archives (*.zip)</translation>
    </message>
    <message>
        <source>The agent is packing…</source>
        <translation>L’agent prépare l’archive…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>Échec de l’enregistrement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>fallow::tray::ActionsPanel</name>
    <message>
        <source>Pause lending</source>
        <translation>Suspendre le prêt</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30&#xa0;min</translation>
    </message>
    <message>
        <source>Pause lending for 30 minutes</source>
        <translation>Suspendre le prêt pendant 30&#xa0;minutes</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2&#xa0;h</translation>
    </message>
    <message>
        <source>Pause lending for 2 hours</source>
        <translation>Suspendre le prêt pendant 2&#xa0;heures</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>Pause lending until tomorrow morning</source>
        <translation>Suspendre le prêt jusqu’à demain matin</translation>
    </message>
    <message>
        <source>It resumes by itself.</source>
        <translation>La reprise est automatique.</translation>
    </message>
    <message>
        <source>Resume now</source>
        <translation>Reprendre maintenant</translation>
    </message>
    <message>
        <source>I&apos;m leaving</source>
        <translation>Je pars</translation>
    </message>
    <message>
        <source>Finishes what is under way and tells the array that this computer goes. You see when it is safe to unplug.</source>
        <translation>Termine ce qui est en cours et prévient la grappe que cet ordinateur s’en va. Vous serez informé quand vous pourrez débrancher.</translation>
    </message>
    <message>
        <source>I&apos;m staying</source>
        <translation>Je reste</translation>
    </message>
    <message>
        <source>Join an array…</source>
        <translation>Rejoindre une grappe…</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Demande en cours…</translation>
    </message>
</context>
<context>
    <name>fallow::tray::AgentLink</name>
    <message>
        <source>the agent is of another version</source>
        <translation>l’agent a une autre version</translation>
    </message>
</context>
<context>
    <name>fallow::tray::ContentsPage</name>
    <message>
        <source>Volumes with pieces on this disk</source>
        <translation>Volumes ayant des fragments sur ce disque</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Size here</source>
        <translation>Taille ici</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Fragments</translation>
    </message>
    <message>
        <source>the storage array</source>
        <translation>la grappe de stockage</translation>
    </message>
    <message>
        <source>Nothing lies here yet.</source>
        <translation>Rien n’est encore stocké ici.</translation>
    </message>
    <message>
        <source>Pieces of these volumes of %1 lie on your disk. Each is encrypted and only a part of the whole: neither you nor anybody with this disk in hand can read it, and the array cannot read your files.</source>
        <translation>Des fragments de ces volumes, stockés pour %1, se trouvent sur votre disque. Chacun est chiffré et n’est qu’une partie de l’ensemble&#xa0;: ni vous ni quiconque aurait ce disque en main ne peut le lire, et la grappe ne peut pas lire vos fichiers.</translation>
    </message>
    <message numerus="yes">
        <source>Together %1 in %Ln pieces, in one hidden file.</source>
        <translation>
            <numerusform>Au total, %1 en %Ln fragment, dans un fichier caché.</numerusform>
            <numerusform>Au total, %1 en %Ln fragments, dans un fichier caché.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation>Volume %1</translation>
    </message>
    <message numerus="yes">
        <source>Together %1 in %Ln pieces, on the partition %2.</source>
        <translation>
            <numerusform>Au total, %1 en %Ln fragment, sur la partition %2.</numerusform>
            <numerusform>Au total, %1 en %Ln fragments, sur la partition %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::tray::DetailsWindow</name>
    <message>
        <source>Fallow on this computer</source>
        <translation>Fallow sur cet ordinateur</translation>
    </message>
    <message>
        <source>On my disk</source>
        <translation>Sur mon disque</translation>
    </message>
    <message>
        <source>Traffic and wear</source>
        <translation>Trafic et usure</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
</context>
<context>
    <name>fallow::tray::EnrolDialog</name>
    <message>
        <source>Join an array</source>
        <translation>Rejoindre une grappe</translation>
    </message>
    <message>
        <source>Paste the code that your administrator gave you:</source>
        <translation>Collez le code que votre administrateur vous a remis&#xa0;:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>No code? Give the array&apos;s address, or leave it empty to look for one in this network. An administrator then has to approve this computer:</source>
        <translation>Pas de code&#xa0;? Indiquez l’adresse de la grappe, ou laissez vide pour en chercher une sur ce réseau. Un administrateur devra ensuite approuver cet ordinateur&#xa0;:</translation>
    </message>
    <message>
        <source>storage.example:7440</source>
        <translation>storage.example:7440</translation>
    </message>
    <message>
        <source>Address of the array</source>
        <translation>Adresse de la grappe</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Its fingerprint is below. Ask your administrator to read theirs to you, by a way that you trust, and go on only if it is the same:</source>
        <translation>Son empreinte figure ci-dessous. Demandez à votre administrateur de vous lire la sienne, par un moyen auquel vous faites confiance, et ne continuez que si elle est identique&#xa0;:</translation>
    </message>
    <message>
        <source>The array&apos;s fingerprint</source>
        <translation>Empreinte de la grappe</translation>
    </message>
    <message>
        <source>It is the same: join</source>
        <translation>Identique&#xa0;: rejoindre</translation>
    </message>
    <message>
        <source>This computer&apos;s fingerprint</source>
        <translation>Empreinte de cet ordinateur</translation>
    </message>
    <message>
        <source>Do not join</source>
        <translation>Ne pas rejoindre</translation>
    </message>
    <message>
        <source>Close; it goes on</source>
        <translation>Fermer, la demande continue</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>An array answers at %1.</source>
        <translation>Une grappe répond à l’adresse %1.</translation>
    </message>
    <message>
        <source>The array is being asked.</source>
        <translation>Demande en cours auprès de la grappe.</translation>
    </message>
    <message>
        <source>The array cannot be reached yet; the agent keeps trying. It says: %1</source>
        <translation>La grappe n’est pas encore joignable&#xa0;; l’agent continue d’essayer. Message&#xa0;: %1</translation>
    </message>
    <message>
        <source>Your administrator now sees this computer in the console, with the fingerprint below. When both are the same, they approve it.</source>
        <translation>Votre administrateur voit maintenant cet ordinateur dans la console, avec l’empreinte ci-dessous. Si les deux sont identiques, il approuve la demande.</translation>
    </message>
    <message>
        <source>This computer belongs to an array.</source>
        <translation>Cet ordinateur appartient à une grappe.</translation>
    </message>
    <message>
        <source>This computer belongs to %1.</source>
        <translation>Cet ordinateur appartient à %1.</translation>
    </message>
    <message>
        <source>It is not the same</source>
        <translation>Elle n’est pas identique</translation>
    </message>
    <message>
        <source>What this computer lent before is used again: %1</source>
        <translation>Ce que cet ordinateur prêtait auparavant est de nouveau utilisé : %1</translation>
    </message>
    <message>
        <source>Here lies what was lent to an array before: %1. If it was this array, your administrator decides what becomes of it; until then it is left alone.</source>
        <translation>Ici se trouve ce qui était prêté auparavant à une grappe : %1. S’il s’agissait de cette grappe, votre administrateur décide de ce qu’il devient ; d’ici là, on n’y touche pas.</translation>
    </message>
    <message>
        <source>These folders may hold what was lent before, but the agent may not read them: %1. To have it used again, your administrator has to make them the agent&apos;s own.</source>
        <translation>Ces dossiers contiennent peut-être ce qui était prêté auparavant, mais l’agent n’a pas le droit de les lire : %1. Pour que cela soit de nouveau utilisé, votre administrateur doit en faire la propriété de l’agent.</translation>
    </message>
    <message>
        <source>If it will not come back, this computer can join without it. The array then takes what lay there for lost and makes it anew on other computers; what too few others hold cannot be made anew. Your own files are not affected.</source>
        <translation>S’il ne revient pas, cet ordinateur peut rejoindre la grappe sans lui. La grappe considère alors comme perdu ce qui s’y trouvait et le recrée sur d’autres ordinateurs&#xa0;; ce que trop peu d’autres conservent ne peut pas être recréé. Vos propres fichiers ne sont pas concernés.</translation>
    </message>
    <message>
        <source>The disk with it will not come back</source>
        <translation>Le disque en question ne reviendra pas</translation>
    </message>
    <message>
        <source>Join without it</source>
        <translation>Rejoindre sans ce disque</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>fallow::tray::HoursRow</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from 18:00 to 08:00</comment>
        <translation>à</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>×</source>
        <comment>remove these hours</comment>
        <translation>×</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Supprimer ces heures</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>aucun jour</translation>
    </message>
    <message>
        <source>of the next day</source>
        <translation>du lendemain</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>toute la journée</translation>
    </message>
</context>
<context>
    <name>fallow::tray::LimitsPanel</name>
    <message>
        <source>Lend at most</source>
        <translation>Prêter au plus</translation>
    </message>
    <message>
        <source>The array never takes more than this of your disk. All the way up: as much as your administrator asks for.</source>
        <translation>La grappe ne prend jamais plus que cela sur votre disque. Tout en haut&#xa0;: autant que votre administrateur en demande.</translation>
    </message>
    <message>
        <source>Keep free at least</source>
        <translation>Garder libre au moins</translation>
    </message>
    <message>
        <source>When less than this is free on your disk, lent space is given back to you.</source>
        <translation>Quand il reste moins que cela de libre sur votre disque, de l’espace prêté vous est rendu.</translation>
    </message>
    <message>
        <source>as much as the administrator asks for</source>
        <translation>autant que l’administrateur en demande</translation>
    </message>
    <message>
        <source>Lend at most: %1</source>
        <translation>Prêter au plus&#xa0;: %1</translation>
    </message>
    <message>
        <source>Keep free for me: %1</source>
        <translation>Garder libre pour moi&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>fallow::tray::LogPage</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>The agent&apos;s log</source>
        <translation>Le journal de l’agent</translation>
    </message>
    <message>
        <source>The agent has said nothing yet.</source>
        <translation>L’agent n’a encore rien signalé.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::SchedulePage</name>
    <message>
        <source>Lend at any time</source>
        <translation>Prêter à toute heure</translation>
    </message>
    <message>
        <source>Lend only in these hours</source>
        <translation>Prêter seulement à ces heures</translation>
    </message>
    <message>
        <source>Outside its hours this computer serves nothing; what it holds stays. The array counts on it less, so it works best when the hours are many and the same each week.</source>
        <translation>En dehors de ses heures, cet ordinateur ne met rien à disposition&#xa0;; ce qu’il conserve reste en place. La grappe compte alors moins sur lui&#xa0;: mieux vaut des heures nombreuses et identiques chaque semaine.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Ajouter des heures</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>Appliqué.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::StatusWindow</name>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Fallow</source>
        <translation>Fallow</translation>
    </message>
    <message>
        <source>No space is lent</source>
        <translation>Aucun espace n’est prêté</translation>
    </message>
</context>
<context>
    <name>fallow::tray::SystemTray</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Pause lending</source>
        <translation>Suspendre le prêt</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Pendant 30&#xa0;minutes</translation>
    </message>
    <message>
        <source>For 2 hours</source>
        <translation>Pendant 2&#xa0;heures</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>Resume lending</source>
        <translation>Reprendre le prêt</translation>
    </message>
    <message>
        <source>Close this icon</source>
        <translation>Fermer cette icône</translation>
    </message>
    <message>
        <source>Quit and stop lending</source>
        <translation>Quitter et arrêter le prêt</translation>
    </message>
</context>
<context>
    <name>fallow::tray::TrafficPage</name>
    <message>
        <source>less than %1 %</source>
        <translation>moins de %1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>moins d’une seconde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln&#xa0;seconde</numerusform>
            <numerusform>%Ln&#xa0;secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln&#xa0;minute</numerusform>
            <numerusform>%Ln&#xa0;minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Came from the array</source>
        <translation>Reçu de la grappe</translation>
    </message>
    <message>
        <source>Went to the array</source>
        <translation>Envoyé à la grappe</translation>
    </message>
    <message>
        <source>Written to your disk</source>
        <translation>Écrit sur votre disque</translation>
    </message>
    <message>
        <source>Wear: were your disk an SSD of the usual kind, this month&apos;s writing would have used up %1 of what it is made to withstand.</source>
        <translation>Usure&#xa0;: si votre disque était un SSD ordinaire, les écritures de ce mois auraient consommé %1 de ce qu’il est conçu pour supporter.</translation>
    </message>
    <message>
        <source>Delay: today nothing on this computer had to wait for the disk while the array used it.</source>
        <translation>Attente&#xa0;: aujourd’hui, rien sur cet ordinateur n’a dû attendre le disque pendant que la grappe l’utilisait.</translation>
    </message>
    <message>
        <source>Delay: while the array used the disk today, some program of this computer waited for it for %1 in all. Not all of that is the array&apos;s doing: your own programs wait for each other, too.</source>
        <translation>Attente&#xa0;: aujourd’hui, pendant que la grappe utilisait le disque, un programme de cet ordinateur l’a attendu, %1 en tout. La grappe n’est pas seule en cause&#xa0;: vos propres programmes s’attendent aussi les uns les autres.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces could not be read back.</source>
        <translation>
            <numerusform>%Ln fragment n’a pas pu être relu.</numerusform>
            <numerusform>%Ln fragments n’ont pas pu être relus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check: what lies here is read back and compared whenever nobody is disturbed; the first round is at %1.</source>
        <translation>Contrôle&#xa0;: ce qui est stocké ici est relu et comparé quand cela ne dérange personne&#xa0;; le premier passage en est à %1.</translation>
    </message>
    <message>
        <source>Last full check, in which all that lies here is read back and compared: %1.</source>
        <translation>Dernier contrôle complet, où tout ce qui se trouve ici est relu et comparé : %1.</translation>
    </message>
    <message>
        <source>Disk: it says of itself that it is failing. Make a backup of your own files and tell your helpdesk.</source>
        <translation>Disque&#xa0;: il se déclare défaillant. Faites une sauvegarde de vos propres fichiers et prévenez l’assistance informatique.</translation>
    </message>
    <message>
        <source>Disk: it says of itself that it is well.</source>
        <translation>Disque&#xa0;: il se déclare en bon état.</translation>
    </message>
    <message>
        <source>Temperature: %1 °C.</source>
        <translation>Température&#xa0;: %1&#xa0;°C.</translation>
    </message>
    <message numerus="yes">
        <source>Powered on for %Ln hours.</source>
        <translation>
            <numerusform>Sous tension pendant %Ln heure.</numerusform>
            <numerusform>Sous tension pendant %Ln heures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad sectors.</source>
        <translation>
            <numerusform>%Ln secteur défectueux.</numerusform>
            <numerusform>%Ln secteurs défectueux.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of what it is made to withstand %1 is used up, by all that was ever written to it.</source>
        <translation>Toutes les écritures effectuées jusqu’ici ont consommé %1 de ce que le disque est conçu pour supporter.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>It takes longer than the month that is meant for it: the computer is too seldom on with nobody at it.</source>
        <translation>Il dure plus longtemps que le mois prévu&#xa0;: l’ordinateur est trop rarement allumé sans que personne l’utilise.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::TrayApp</name>
    <message>
        <source>Shows what this computer lends to a Fallow storage array.</source>
        <translation>Montre ce que cet ordinateur prête à une grappe de stockage Fallow.</translation>
    </message>
    <message>
        <source>The agent&apos;s local socket.</source>
        <translation>Le socket local de l’agent.</translation>
    </message>
    <message>
        <source>Show the window at once.</source>
        <translation>Afficher la fenêtre immédiatement.</translation>
    </message>
    <message>
        <source>Run the agent in this program, for this user alone.</source>
        <translation>Exécuter l’agent dans ce programme, pour cet utilisateur uniquement.</translation>
    </message>
    <message>
        <source>With --host-service: the agent&apos;s own directory.</source>
        <translation>Avec --host-service&#xa0;: le répertoire propre à l’agent.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::UsageRing</name>
    <message>
        <source>Lent space and disk</source>
        <translation>Espace prêté et disque</translation>
    </message>
    <message>
        <source>%1 of the lent %2 used; %3 of %4 free on the disk</source>
        <translation>%1 des %2 prêtés sont utilisés&#xa0;; %3 libres sur les %4 du disque</translation>
    </message>
    <message>
        <source>nothing is lent; %1 of %2 free on the disk</source>
        <translation>rien n’est prêté&#xa0;; %1 libres sur les %2 du disque</translation>
    </message>
    <message>
        <source>none</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
</TS>
