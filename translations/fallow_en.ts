<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionPreview</name>
    <message numerus="yes">
        <source>%Ln stripe(s) are touched.</source>
        <translation>
            <numerusform>%Ln stripe is touched.</numerusform>
            <numerusform>%Ln stripes are touched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) would be lost for good: too few of their strips would be left.</source>
        <translation>
            <numerusform>%Ln stripe would be lost for good: too few of its strips would be left.</numerusform>
            <numerusform>%Ln stripes would be lost for good: too few of their strips would be left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more loss(es) are survived meanwhile.</source>
        <translation>
            <numerusform>%Ln more loss is survived meanwhile.</numerusform>
            <numerusform>%Ln more losses are survived meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) lost</source>
        <translation>
            <numerusform>%Ln workstation lost</numerusform>
            <numerusform>%Ln workstations lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) unreachable</source>
        <translation>
            <numerusform>%Ln workstation unreachable</numerusform>
            <numerusform>%Ln workstations unreachable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more ask to join</source>
        <translation>
            <numerusform>%Ln more asks to join</numerusform>
            <numerusform>%Ln more ask to join</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s)</source>
        <translation>
            <numerusform>%Ln wrong or unreadable strip</numerusform>
            <numerusform>%Ln wrong or unreadable strips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more disk(s) say that they are failing</source>
        <translation>
            <numerusform>%Ln more disk says that it is failing</numerusform>
            <numerusform>%Ln more disks say that they are failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And of %Ln more.</source>
        <comment>administrators whose certificates end</comment>
        <translation>
            <numerusform>And of %Ln more.</numerusform>
            <numerusform>And of %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) of administrators end soon or have ended</source>
        <translation>
            <numerusform>%Ln certificate of an administrator ends soon or has ended</numerusform>
            <numerusform>%Ln certificates of administrators end soon or have ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) online, but serving nothing</source>
        <translation>
            <numerusform>%Ln workstation online, but serving nothing</numerusform>
            <numerusform>%Ln workstations online, but serving nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s) cannot be used</source>
        <translation>
            <numerusform>%Ln volume cannot be used</numerusform>
            <numerusform>%Ln volumes cannot be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing to %Ln volume(s) may fail</source>
        <translation>
            <numerusform>Writing to %Ln volume may fail</numerusform>
            <numerusform>Writing to %Ln volumes may fail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some data of %Ln volume(s) cannot be read</source>
        <translation>
            <numerusform>Some data of %Ln volume cannot be read</numerusform>
            <numerusform>Some data of %Ln volumes cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubbles</name>
    <message numerus="yes">
        <source>%Ln pieces that lay on it could not be read back. The array repairs them; your own files cannot be repaired that way. Make a backup and tell your helpdesk.</source>
        <translation>
            <numerusform>%Ln piece that lay on it could not be read back. The array repairs it; your own files cannot be repaired that way. Make a backup and tell your helpdesk.</numerusform>
            <numerusform>%Ln pieces that lay on it could not be read back. The array repairs them; your own files cannot be repaired that way. Make a backup and tell your helpdesk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message numerus="yes">
        <source>%Ln more problem(s) were found and not listed</source>
        <translation>
            <numerusform>%Ln more problem was found and not listed</numerusform>
            <numerusform>%Ln more problems were found and not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) cross the border of a map segment</source>
        <translation>
            <numerusform>%Ln block crosses the border of a map segment</numerusform>
            <numerusform>%Ln blocks cross the border of a map segment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its sums say nothing, there are %Ln strip(s)</source>
        <translation>
            <numerusform>its sums say nothing, there is %Ln strip</numerusform>
            <numerusform>its sums say nothing, there are %Ln strips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) were found.</source>
        <translation>
            <numerusform>%Ln problem was found.</numerusform>
            <numerusform>%Ln problems were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) of %1 stripes were rebuilt (%2).</source>
        <translation>
            <numerusform>%Ln strip of %1 stripes was rebuilt (%2).</numerusform>
            <numerusform>%Ln strips of %1 stripes were rebuilt (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) were not read back as they were written, and were put elsewhere</source>
        <translation>
            <numerusform>%Ln strip was not read back as it was written, and was put elsewhere</numerusform>
            <numerusform>%Ln strips were not read back as they were written, and were put elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) needed nothing any more.</source>
        <translation>
            <numerusform>%Ln stripe needed nothing any more.</numerusform>
            <numerusform>%Ln stripes needed nothing any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) wait for another machine to hold a strip.</source>
        <translation>
            <numerusform>%Ln stripe waits for another machine to hold a strip.</numerusform>
            <numerusform>%Ln stripes wait for another machine to hold a strip.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be rebuilt now.</source>
        <translation>
            <numerusform>%Ln stripe cannot be rebuilt now.</numerusform>
            <numerusform>%Ln stripes cannot be rebuilt now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) failed: %1.</source>
        <translation>
            <numerusform>%Ln stripe failed: %1.</numerusform>
            <numerusform>%Ln stripes failed: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) kept, %1 no longer needed and dropped, %2 taken up again, %3 missing</source>
        <translation>
            <numerusform>%Ln strip kept, %1 no longer needed and dropped, %2 taken up again, %3 missing</numerusform>
            <numerusform>%Ln strips kept, %1 no longer needed and dropped, %2 taken up again, %3 missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more strip(s) are wrong or gone; they are rebuilt from the others where enough of those can be read</source>
        <translation>
            <numerusform>%Ln more strip is wrong or gone; it is rebuilt from the others where enough of those can be read</numerusform>
            <numerusform>%Ln more strips are wrong or gone; they are rebuilt from the others where enough of those can be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) (%1) were checked by their stores, %2 also here; %3 were wrong, %4 are on stores that are away.</source>
        <translation>
            <numerusform>%Ln strip (%1) was checked by its store, %2 also here; %3 were wrong, %4 are on stores that are away.</numerusform>
            <numerusform>%Ln strips (%1) were checked by their stores, %2 also here; %3 were wrong, %4 are on stores that are away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) (%1) were moved to other stores.</source>
        <translation>
            <numerusform>%Ln strip (%1) was moved to another store.</numerusform>
            <numerusform>%Ln strips (%1) were moved to other stores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) could not be moved: %1</source>
        <translation>
            <numerusform>%Ln strip could not be moved: %1</numerusform>
            <numerusform>%Ln strips could not be moved: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) would be lost: too few of their strips would be left.</source>
        <translation>
            <numerusform>%Ln stripe would be lost: too few of its strips would be left.</numerusform>
            <numerusform>%Ln stripes would be lost: too few of their strips would be left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) find no place: no two strips of a stripe may share a machine, and the others are away or full. Bring another workstation in, or raise a quota.</source>
        <translation>
            <numerusform>%Ln strip finds no place: no two strips of a stripe may share a machine, and the others are away or full. Bring another workstation in, or raise a quota.</numerusform>
            <numerusform>%Ln strips find no place: no two strips of a stripe may share a machine, and the others are away or full. Bring another workstation in, or raise a quota.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be read now: they are rebuilt when machines come back.</source>
        <translation>
            <numerusform>%Ln stripe cannot be read now: it is rebuilt when machines come back.</numerusform>
            <numerusform>%Ln stripes cannot be read now: they are rebuilt when machines come back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are lost: too few of their strips exist anywhere. If a lost machine comes back, they are there again.</source>
        <translation>
            <numerusform>%Ln stripe is lost: too few of its strips exist anywhere. If a lost machine comes back, it is there again.</numerusform>
            <numerusform>%Ln stripes are lost: too few of their strips exist anywhere. If a lost machine comes back, they are there again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open enrolment code(s) were withdrawn</source>
        <translation>
            <numerusform>%Ln open enrolment code was withdrawn</numerusform>
            <numerusform>%Ln open enrolment codes were withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The partition became smaller: %Ln strip(s) or more are lost with its end</source>
        <translation>
            <numerusform>The partition became smaller: %Ln strip or more is lost with its end</numerusform>
            <numerusform>The partition became smaller: %Ln strips or more are lost with its end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody cut the store&apos;s file: %Ln strip(s) or more are lost with its end</source>
        <translation>
            <numerusform>Somebody cut the store&apos;s file: %Ln strip or more is lost with its end</numerusform>
            <numerusform>Somebody cut the store&apos;s file: %Ln strips or more are lost with its end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The catalog is an older copy. %Ln revocation(s) that it had forgotten are in force again; look through the workstations and the certificates for others.</source>
        <translation>
            <numerusform>The catalog is an older copy. %Ln revocation that it had forgotten is in force again; look through the workstations and the certificates for others.</numerusform>
            <numerusform>The catalog is an older copy. %Ln revocations that it had forgotten are in force again; look through the workstations and the certificates for others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of %1 cannot be read. If the catalog is an older copy, it may have forgotten what they revoke.</source>
        <translation>
            <numerusform>%Ln line of %1 cannot be read. If the catalog is an older copy, it may have forgotten what it revokes.</numerusform>
            <numerusform>%Ln lines of %1 cannot be read. If the catalog is an older copy, it may have forgotten what they revoke.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are passed over, as their rows in the catalog cannot be read: a check of the catalog names them.</source>
        <translation>
            <numerusform>%Ln stripe is passed over, as its row in the catalog cannot be read: a check of the catalog names it.</numerusform>
            <numerusform>%Ln stripes are passed over, as their rows in the catalog cannot be read: a check of the catalog names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are touched, %1 have to be written to other stores.</source>
        <translation>
            <numerusform>%Ln stripe is touched, %1 have to be written to other stores.</numerusform>
            <numerusform>%Ln stripes are touched, %1 have to be written to other stores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more strip(s) of a stripe may be lost meanwhile.</source>
        <translation>
            <numerusform>%Ln more strip of a stripe may be lost meanwhile.</numerusform>
            <numerusform>%Ln more strips of a stripe may be lost meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more machine(s) or disk(s) must join before it can be written in full. Its layout is %1.</source>
        <translation>
            <numerusform>%Ln more machine or disk must join before it can be written in full. Its layout is %1.</numerusform>
            <numerusform>%Ln more machines or disks must join before it can be written in full. Its layout is %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachinePlans</name>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln workstation</numerusform>
            <numerusform>%Ln workstations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) hold more than that now: what is above it, %1 in all, moves to other machines. No data is at risk meanwhile.</source>
        <translation>
            <numerusform>%Ln workstation holds more than that now: what is above it, %1, moves to other machines. No data is at risk meanwhile.</numerusform>
            <numerusform>%Ln workstations hold more than that now: what is above it, %1 in all, moves to other machines. No data is at risk meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected now: %Ln machine(s). To take a working machine out, empty it or retire it: that costs no redundancy.</source>
        <translation>
            <numerusform>Connected now: %Ln machine. To take a working machine out, empty it or retire it: that costs no redundancy.</numerusform>
            <numerusform>Connected now: %Ln machines. To take a working machine out, empty it or retire it: that costs no redundancy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them found an old store on its disk and will not be approved here: decide about it alone.</source>
        <translation>
            <numerusform>%Ln of them found an old store on its disk and will not be approved here: decide about it alone.</numerusform>
            <numerusform>%Ln of them found old stores on their disks and will not be approved here: decide about each alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So it is with %Ln more.</source>
        <comment>workstations with too small a disk</comment>
        <translation>
            <numerusform>So it is with %Ln more.</numerusform>
            <numerusform>So it is with %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) are away, and hear of it when they are back.</source>
        <translation>
            <numerusform>%Ln workstation is away, and hears of it when it is back.</numerusform>
            <numerusform>%Ln workstations are away, and hear of it when they are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>store %1 of %2, last seen %3: %Ln strip(s), %4 by the catalog; its file takes %5</source>
        <translation>
            <numerusform>store %1 of %2, last seen %3: %Ln strip, %4 by the catalog; its file takes %5</numerusform>
            <numerusform>store %1 of %2, last seen %3: %Ln strips, %4 by the catalog; its file takes %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 found store %2 of %3 on its disk. By the catalog it holds %Ln strip(s), %4; its file takes %5.</source>
        <translation>
            <numerusform>%1 found store %2 of %3 on its disk. By the catalog it holds %Ln strip, %4; its file takes %5.</numerusform>
            <numerusform>%1 found store %2 of %3 on its disk. By the catalog it holds %Ln strips, %4; its file takes %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By the catalog store %1 holds %Ln strip(s), %2; its file takes %3.</source>
        <translation>
            <numerusform>By the catalog store %1 holds %Ln strip, %2; its file takes %3.</numerusform>
            <numerusform>By the catalog store %1 holds %Ln strips, %2; its file takes %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) of %1 would have two strips or more in one failure domain.</source>
        <translation>
            <numerusform>%Ln stripe of %1 would have two strips or more in one failure domain.</numerusform>
            <numerusform>%Ln stripes of %1 would have two strips or more in one failure domain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So would stripes of %Ln more volume(s).</source>
        <translation>
            <numerusform>So would stripes of %Ln more volume.</numerusform>
            <numerusform>So would stripes of %Ln more volumes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapColumns</name>
    <message numerus="yes">
        <source>%1 … %2 (%Ln store(s))</source>
        <comment>first store, last store</comment>
        <translation>
            <numerusform>%1 … %2 (%Ln store)</numerusform>
            <numerusform>%1 … %2 (%Ln stores)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StripeMap</name>
    <message numerus="yes">
        <source>%Ln data</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln data</numerusform>
            <numerusform>%Ln data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parity</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln parity</numerusform>
            <numerusform>%Ln parity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln copy</numerusform>
            <numerusform>%Ln copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on machines that are away</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln on a machine that is away</numerusform>
            <numerusform>%Ln on machines that are away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being rebuilt</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln being rebuilt</numerusform>
            <numerusform>%Ln being rebuilt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found wrong</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln found wrong</numerusform>
            <numerusform>%Ln found wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) too few to be read</source>
        <translation>
            <numerusform>%Ln strip too few to be read</numerusform>
            <numerusform>%Ln strips too few to be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) to spare</source>
        <translation>
            <numerusform>%Ln strip to spare</numerusform>
            <numerusform>%Ln strips to spare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VolumePlans</name>
    <message numerus="yes">
        <source>%Ln client(s) use it now: %1</source>
        <translation>
            <numerusform>%Ln client uses it now: %1</numerusform>
            <numerusform>%Ln clients use it now: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be read until machines come back. Nothing is lost.</source>
        <translation>
            <numerusform>%Ln stripe cannot be read until machines come back. Nothing is lost.</numerusform>
            <numerusform>%Ln stripes cannot be read until machines come back. Nothing is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All data can be read. %Ln stripe(s) have strips missing or away.</source>
        <translation>
            <numerusform>All data can be read. %Ln stripe has strips missing or away.</numerusform>
            <numerusform>All data can be read. %Ln stripes have strips missing or away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All data is whole. %Ln machine(s) may be lost without losing any.</source>
        <translation>
            <numerusform>All data is whole. %Ln machine may be lost without losing any.</numerusform>
            <numerusform>All data is whole. %Ln machines may be lost without losing any.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too few</source>
        <translation>
            <numerusform>%Ln too few</numerusform>
            <numerusform>%Ln too few</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to spare</source>
        <translation>
            <numerusform>%Ln to spare</numerusform>
            <numerusform>%Ln to spare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(the worst of %Ln disk(s))</source>
        <translation>
            <numerusform>(the only disk)</numerusform>
            <numerusform>(the worst of %Ln disks)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>powered on for %Ln hour(s)</source>
        <translation>
            <numerusform>powered on for %Ln hour</numerusform>
            <numerusform>powered on for %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad sector(s)</source>
        <translation>
            <numerusform>%Ln bad sector</numerusform>
            <numerusform>%Ln bad sectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s) cannot be used now.</source>
        <translation>
            <numerusform>%Ln volume cannot be used now.</numerusform>
            <numerusform>%Ln volumes cannot be used now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is left of %Ln stripe(s) is not known: the catalog is damaged there.</source>
        <translation>
            <numerusform>What is left of %Ln stripe is not known: the catalog is damaged there.</numerusform>
            <numerusform>What is left of %Ln stripes is not known: the catalog is damaged there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once what is away is back, %Ln more machine(s) may be lost.</source>
        <translation>
            <numerusform>Once what is away is back, %Ln more machine may be lost.</numerusform>
            <numerusform>Once what is away is back, %Ln more machines may be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing to %Ln volume(s) may fail. What has been flushed is safe.</source>
        <translation>
            <numerusform>Writing to %Ln volume may fail. What has been flushed is safe.</numerusform>
            <numerusform>Writing to %Ln volumes may fail. What has been flushed is safe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some data of %Ln volume(s) cannot be read.</source>
        <translation>
            <numerusform>Some data of %Ln volume cannot be read.</numerusform>
            <numerusform>Some data of %Ln volumes cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All data is whole, but there are too few machines to write %Ln volume(s) in full.</source>
        <translation>
            <numerusform>All data is whole, but there are too few machines to write %Ln volume in full.</numerusform>
            <numerusform>All data is whole, but there are too few machines to write %Ln volumes in full.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It cannot be written in full until %Ln more machine(s) or disk(s) have joined.</source>
        <translation>
            <numerusform>It cannot be written in full until %Ln more machine or disk has joined.</numerusform>
            <numerusform>It cannot be written in full until %Ln more machines or disks have joined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is away, and %Ln more machine(s) may be lost; what is missing is made anew or waits for more machines.</source>
        <translation>
            <numerusform>Nothing is away, and %Ln more machine may be lost; what is missing is made anew or waits for more machines.</numerusform>
            <numerusform>Nothing is away, and %Ln more machines may be lost; what is missing is made anew or waits for more machines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ActionDialog</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::AttentionCard</name>
    <message numerus="yes">
        <source>Needs you: %Ln</source>
        <comment>things</comment>
        <translation>
            <numerusform>Needs you: %Ln</numerusform>
            <numerusform>Needs you: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::CertificatesSection</name>
    <message numerus="yes">
        <source>%Ln certificate(s) end within %1 days. A workstation whose certificate has ended enrols anew, with a code; an administrator renews before the end.</source>
        <translation>
            <numerusform>%Ln certificate ends within %1 days. A workstation whose certificate has ended enrols anew, with a code; an administrator renews before the end.</numerusform>
            <numerusform>%Ln certificates end within %1 days. A workstation whose certificate has ended enrols anew, with a code; an administrator renews before the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::EnrolmentSection</name>
    <message numerus="yes">
        <source>%Ln open code(s) will be refused from then on, those too that are on their way to a workstation. Who waits for one needs a new one. Workstations that have joined stay.</source>
        <translation>
            <numerusform>%Ln open code will be refused from then on, also if it is on its way to a workstation. Who waits for it needs a new one. Workstations that have joined stay.</numerusform>
            <numerusform>%Ln open codes will be refused from then on, those too that are on their way to a workstation. Who waits for one needs a new one. Workstations that have joined stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::EventsPage</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::FailureModel</name>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s)</source>
        <translation>
            <numerusform>%Ln wrong or unreadable strip</numerusform>
            <numerusform>%Ln wrong or unreadable strips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) not whole</source>
        <translation>
            <numerusform>%Ln stripe not whole</numerusform>
            <numerusform>%Ln stripes not whole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::JobsPage</name>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::MachineActions</name>
    <message numerus="yes">
        <source>How much may each of these %Ln workstations lend?</source>
        <translation>
            <numerusform>How much may this %Ln workstation lend?</numerusform>
            <numerusform>How much may each of these %Ln workstations lend?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which failure domain do these %Ln workstations belong to?</source>
        <translation>
            <numerusform>Which failure domain does this %Ln workstation belong to?</numerusform>
            <numerusform>Which failure domain do these %Ln workstations belong to?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::MachinePanel</name>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s) found</source>
        <translation>
            <numerusform>%Ln wrong or unreadable strip found</numerusform>
            <numerusform>%Ln wrong or unreadable strips found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln workstation</numerusform>
            <numerusform>%Ln workstations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The fullest; %Ln more volume(s) have strips here.</source>
        <translation>
            <numerusform>The fullest; %Ln more volume has strips here.</numerusform>
            <numerusform>The fullest; %Ln more volumes have strips here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::NavigationButton</name>
    <message numerus="yes">
        <source>%1, %Ln to see to</source>
        <translation>
            <numerusform>%1, %Ln to see to</numerusform>
            <numerusform>%1, %Ln to see to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::OverviewPage</name>
    <message numerus="yes">
        <source>more machine(s) may be lost</source>
        <translation>
            <numerusform>more machine may be lost</numerusform>
            <numerusform>more machines may be lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln asleep or shut down, as announced.</source>
        <translation>
            <numerusform>%Ln asleep or shut down, as announced.</numerusform>
            <numerusform>%Ln asleep or shut down, as announced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::PlannerOutlook</name>
    <message numerus="yes">
        <source>%Ln more workstation(s)</source>
        <translation>
            <numerusform>%Ln more workstation</numerusform>
            <numerusform>%Ln more workstations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more disk(s) of the controller</source>
        <translation>
            <numerusform>%Ln more disk of the controller</numerusform>
            <numerusform>%Ln more disks of the controller</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more store(s)</source>
        <translation>
            <numerusform>%Ln more store</numerusform>
            <numerusform>%Ln more stores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Survives the loss of any %Ln machine(s) or disk(s) at once.</source>
        <translation>
            <numerusform>Survives the loss of any %Ln machine or disk.</numerusform>
            <numerusform>Survives the loss of any %Ln machines or disks at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first stripes on a few of the stores; %Ln more take their turn.</source>
        <translation>
            <numerusform>The first stripes on a few of the stores; %Ln more takes its turn.</numerusform>
            <numerusform>The first stripes on a few of the stores; %Ln more take their turn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::RegistrationQueue</name>
    <message numerus="yes">
        <source>%Ln workstation(s) ask to join</source>
        <translation>
            <numerusform>%Ln workstation asks to join</numerusform>
            <numerusform>%Ln workstations ask to join</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::StripeMapPage</name>
    <message numerus="yes">
        <source>These are the first %Ln.</source>
        <translation>
            <numerusform>This is the first %Ln.</numerusform>
            <numerusform>These are the first %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It lies in %Ln piece(s); their stripes are marked on the map.</source>
        <translation>
            <numerusform>It lies in %Ln piece; its stripe is marked on the map.</numerusform>
            <numerusform>It lies in %Ln pieces; their stripes are marked on the map.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::StripeMapView</name>
    <message numerus="yes">
        <source>%1, %Ln stripe(s)</source>
        <comment>name of a volume</comment>
        <translation>
            <numerusform>%1, %Ln stripe</numerusform>
            <numerusform>%1, %Ln stripes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::StripePanel</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumeModel</name>
    <message numerus="yes">
        <source>%Ln connected</source>
        <translation>
            <numerusform>%Ln connected</numerusform>
            <numerusform>%Ln connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumePanel</name>
    <message numerus="yes">
        <source>%Ln more loss(es) survived</source>
        <translation>
            <numerusform>%Ln more loss survived</numerusform>
            <numerusform>%Ln more losses survived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) connected</source>
        <translation>
            <numerusform>%Ln client connected</numerusform>
            <numerusform>%Ln clients connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumesPage</name>
    <message numerus="yes">
        <source>%Ln volume(s)</source>
        <translation>
            <numerusform>%Ln volume</numerusform>
            <numerusform>%Ln volumes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::WorkstationsPage</name>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln workstation</numerusform>
            <numerusform>%Ln workstations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::tray::ContentsPage</name>
    <message numerus="yes">
        <source>Together %1 in %Ln pieces, in one hidden file.</source>
        <translation>
            <numerusform>Together %1 in %Ln piece, in one hidden file.</numerusform>
            <numerusform>Together %1 in %Ln pieces, in one hidden file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Together %1 in %Ln pieces, on the partition %2.</source>
        <translation>
            <numerusform>Together %1 in %Ln piece, on the partition %2.</numerusform>
            <numerusform>Together %1 in %Ln pieces, on the partition %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::tray::TrafficPage</name>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces could not be read back.</source>
        <translation>
            <numerusform>%Ln piece could not be read back.</numerusform>
            <numerusform>%Ln pieces could not be read back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Powered on for %Ln hours.</source>
        <translation>
            <numerusform>Powered on for %Ln hour.</numerusform>
            <numerusform>Powered on for %Ln hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad sectors.</source>
        <translation>
            <numerusform>%Ln bad sector.</numerusform>
            <numerusform>%Ln bad sectors.</numerusform>
        </translation>
    </message>
</context>
</TS>
