<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>All data can be read. %Ln stripe(s) have strips missing or away;</source>
        <translation>
            <numerusform>All data can be read. %Ln stripe has strips missing or away;</numerusform>
            <numerusform>All data can be read. %Ln stripes have strips missing or away;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more machine(s) may be lost.</source>
        <translation>
            <numerusform>%Ln more machine may be lost.</numerusform>
            <numerusform>%Ln more machines may be lost.</numerusform>
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
    <name>fallow::console::WorkstationsPage</name>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln workstation</numerusform>
            <numerusform>%Ln workstations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s) found</source>
        <translation>
            <numerusform>%Ln wrong or unreadable strip found</numerusform>
            <numerusform>%Ln wrong or unreadable strips found</numerusform>
        </translation>
    </message>
</context>
</TS>
