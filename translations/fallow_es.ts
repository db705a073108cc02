<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActionPreview</name>
    <message>
        <source>Nothing has to be moved.</source>
        <translation>No hay que mover nada.</translation>
    </message>
    <message>
        <source>Moves %1.</source>
        <translation>Se mueven %1.</translation>
    </message>
    <message>
        <source>Moves %1, about %2.</source>
        <translation>Se mueven %1; tardará aproximadamente %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are touched.</source>
        <translation>
            <numerusform>%Ln franja afectada.</numerusform>
            <numerusform>%Ln franjas afectadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) would be lost for good: too few of their strips would be left.</source>
        <translation>
            <numerusform>Se perdería para siempre %Ln franja: no le quedarían tiras suficientes.</numerusform>
            <numerusform>Se perderían para siempre %Ln franjas: no les quedarían tiras suficientes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of data would be gone for good.</source>
        <translation>Se perderían para siempre %1 de datos.</translation>
    </message>
    <message>
        <source>No data is lost, but some would not survive one more loss until this is done.</source>
        <translation>No se pierden datos, pero hasta que esto termine algunos no sobrevivirían a otra pérdida.</translation>
    </message>
    <message>
        <source>No data at risk.</source>
        <translation>No hay datos en riesgo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more loss(es) are survived meanwhile.</source>
        <translation>
            <numerusform>Mientras tanto se soporta %Ln pérdida más.</numerusform>
            <numerusform>Mientras tanto se soportan %Ln pérdidas más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdministratorPlans</name>
    <message>
        <source>Revoke the certificate of %1?</source>
        <translation>¿Revocar el certificado de %1?</translation>
    </message>
    <message>
        <source>Whoever holds it is shut out at once and for good, on every computer that has a copy of the identity. This cannot be undone; a new identity can be made.</source>
        <translation>Quien lo tenga queda excluido de inmediato y para siempre, en todos los equipos que tengan una copia de la identidad. Esta acción no se puede deshacer; se puede crear una identidad nueva.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>It is the one that you use: this console is shut out, too.</source>
        <translation>Es el que está usando usted: esta consola también queda excluida.</translation>
    </message>
    <message>
        <source>It is connected now. No data at risk.</source>
        <translation>En este momento está conectado. No hay datos en riesgo.</translation>
    </message>
    <message>
        <source>It is not connected now. No data at risk.</source>
        <translation>En este momento no está conectado. No hay datos en riesgo.</translation>
    </message>
</context>
<context>
    <name>AttachGuide</name>
    <message>
        <source>Attach it as a disk (package nbd-client)</source>
        <translation>Conectarlo como disco (paquete nbd-client)</translation>
    </message>
    <message>
        <source>Once, on an empty volume: make a file system</source>
        <translation>Una sola vez, con el volumen vacío: crear un sistema de archivos</translation>
    </message>
    <message>
        <source>Mount it</source>
        <translation>Montarlo</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Desconectarlo</translation>
    </message>
    <message>
        <source>At every start: one line for /etc/nbdtab, one for /etc/fstab</source>
        <translation>En cada arranque: una línea en /etc/nbdtab y otra en /etc/fstab</translation>
    </message>
    <message>
        <source>With QEMU&apos;s tools: look at it, or copy an image into it</source>
        <translation>Con las herramientas de QEMU: examinarlo o copiar en él una imagen</translation>
    </message>
    <message>
        <source>With the WNBD driver installed, in a PowerShell that runs as administrator</source>
        <translation>Con el controlador de dispositivo WNBD instalado, en PowerShell ejecutado como administrador</translation>
    </message>
    <message>
        <source>Once, on an empty volume: give it a letter (look for the number of the disk first)</source>
        <translation>Una sola vez, con el volumen vacío: asignarle una letra (mire antes el número del disco)</translation>
    </message>
    <message>
        <source>Mount it read-only, if its file system is ext4</source>
        <translation>Montarlo en solo lectura, si su sistema de archivos es ext4</translation>
    </message>
    <message>
        <source>Mount it read-only, if its file system is XFS</source>
        <translation>Montarlo en solo lectura, si su sistema de archivos es XFS</translation>
    </message>
    <message>
        <source>At every start, with ext4: one line for /etc/nbdtab, one for /etc/fstab</source>
        <translation>En cada arranque, con ext4: una línea en /etc/nbdtab y otra en /etc/fstab</translation>
    </message>
    <message>
        <source>With QEMU&apos;s tools: look at it, or copy it to an image</source>
        <translation>Con las herramientas de QEMU: examinarlo o copiarlo a una imagen</translation>
    </message>
    <message>
        <source>If it stays offline: bring it online (look for the number of the disk first)</source>
        <translation>Si sigue sin conexión: ponerlo en línea (mire antes el número del disco)</translation>
    </message>
    <message>
        <source>Only by TLS: put an administrator&apos;s identity and a copy of the controller&apos;s authority/ca.pem where only root reads them (each machine should have an identity of its own)</source>
        <translation>Solo por TLS: ponga la identidad de un administrador y una copia de authority/ca.pem del controlador donde solo root pueda leerlas (conviene que cada equipo tenga su propia identidad)</translation>
    </message>
    <message>
        <source>It is exported by a socket of the controller alone: only programs on the controller itself can attach it. An address of the network is set in fallowd.json (nbdHost).</source>
        <translation>Se exporta solo por un socket del controlador: únicamente los programas del propio controlador pueden conectarlo. Una dirección de red se configura en fallowd.json (nbdHost).</translation>
    </message>
    <message>
        <source>The controller serves volumes only by TLS, which WNBD does not know. Attach it on a Linux machine, or allow NBD in the clear in fallowd.json (nbdTls: allow) on a network that you trust.</source>
        <translation>El controlador solo sirve volúmenes por TLS, que WNBD no admite. Conéctelo en un equipo Linux, o permita NBD sin cifrar en fallowd.json (nbdTls: allow) en una red de confianza.</translation>
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
            <numerusform>%1 y %Ln más</numerusform>
            <numerusform>%1 y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) lost</source>
        <translation>
            <numerusform>%Ln estación de trabajo perdida</numerusform>
            <numerusform>%Ln estaciones de trabajo perdidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) unreachable</source>
        <translation>
            <numerusform>%Ln estación de trabajo inaccesible</numerusform>
            <numerusform>%Ln estaciones de trabajo inaccesibles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. What they held is rebuilt elsewhere.</source>
        <translation>%1. Su contenido se reconstruye en otros equipos.</translation>
    </message>
    <message>
        <source>%1. Away without a word; their strips count again when they return.</source>
        <translation>%1. Ausencia sin aviso; sus tiras volverán a contar a su regreso.</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <comment>a job</comment>
        <translation>%1: ha fallado</translation>
    </message>
    <message>
        <source>%1 found something</source>
        <comment>a job</comment>
        <translation>%1: se han encontrado problemas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s)</source>
        <translation>
            <numerusform>%Ln tira errónea o ilegible</numerusform>
            <numerusform>%Ln tiras erróneas o ilegibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Found since the controller started. What can be is repaired by itself; a scrub looks at every strip of every store.</source>
        <translation>Desde que arrancó el controlador. Lo que tiene arreglo se repara automáticamente; una comprobación de fondo examina todas las tiras de todos los almacenes.</translation>
    </message>
    <message>
        <source>The array is nearly full</source>
        <translation>El conjunto está casi lleno</translation>
    </message>
    <message>
        <source>No space is lent yet</source>
        <translation>Todavía no se presta espacio</translation>
    </message>
    <message>
        <source>Workstations join with an enrolment code, and lend what their disks can spare.</source>
        <translation>Las estaciones de trabajo se unen con un código de inscripción y prestan lo que les sobra en sus discos.</translation>
    </message>
    <message>
        <source>There is no volume yet</source>
        <translation>Todavía no hay ningún volumen</translation>
    </message>
    <message>
        <source>A volume is what file systems, virtual machines and backups see of the array.</source>
        <translation>Un volumen es lo que ven del conjunto los sistemas de archivos, las máquinas virtuales y las copias de seguridad.</translation>
    </message>
    <message>
        <source>%1 asks to join</source>
        <translation>%1 solicita unirse</translation>
    </message>
    <message>
        <source>Approve it only if the workstation shows this fingerprint: %1</source>
        <translation>Apruébela solo si la estación de trabajo muestra esta huella digital: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more ask to join</source>
        <translation>
            <numerusform>%Ln más solicita unirse</numerusform>
            <numerusform>%Ln más solicitan unirse</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of workstations shows them all.</source>
        <translation>La lista de estaciones de trabajo las muestra todas.</translation>
    </message>
    <message>
        <source>Free: %1. More workstations, or larger quotas, make room.</source>
        <translation>Libre: %1. Más estaciones de trabajo, o cuotas mayores, dan espacio.</translation>
    </message>
    <message>
        <source>Empty it while all that lies there can be read, and have the disk replaced.</source>
        <translation>Vacíela mientras se pueda leer todo lo que contiene y haga que sustituyan el disco.</translation>
    </message>
    <message>
        <source>The disk of %1 says that it is failing</source>
        <translation>El disco de %1 indica que está fallando</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>model, advice</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more disk(s) say that they are failing</source>
        <translation>
            <numerusform>%Ln disco más indica que está fallando</numerusform>
            <numerusform>%Ln discos más indican que están fallando</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks to join and has found an old store</source>
        <translation>%1 solicita unirse y ha encontrado un almacén antiguo</translation>
    </message>
    <message>
        <source>The list of workstations shows whose it was; decide there whether it is adopted.</source>
        <translation>La lista de estaciones de trabajo muestra a quién pertenecía; decida allí si se adopta.</translation>
    </message>
    <message>
        <source>That of %1 has ended on %2.</source>
        <translation>El de %1 caducó el %2.</translation>
    </message>
    <message>
        <source>That of %1 ends on %2.</source>
        <translation>El de %1 caduca el %2.</translation>
    </message>
    <message numerus="yes">
        <source>And of %Ln more.</source>
        <comment>administrators whose certificates end</comment>
        <translation>
            <numerusform>Y el de %Ln más.</numerusform>
            <numerusform>Y los de %Ln más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever holds one that has not ended renews it; for the others a new one is made.</source>
        <translation>Quien tiene uno que aún no ha caducado lo renueva; los demás se sustituyen por uno nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) of administrators end soon or have ended</source>
        <translation>
            <numerusform>%Ln certificado de administrador caduca pronto o ha caducado</numerusform>
            <numerusform>%Ln certificados de administradores caducan pronto o han caducado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) online, but serving nothing</source>
        <translation>
            <numerusform>%Ln estación de trabajo está en línea, pero no sirve datos</numerusform>
            <numerusform>%Ln estaciones de trabajo están en línea, pero no sirven datos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. No data connection comes about. The events say why; perhaps a firewall on the way lets only a part through.</source>
        <translation>%1. No se establece ninguna conexión de datos. Los eventos dicen por qué; quizá un cortafuegos en el camino solo deja pasar una parte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s) cannot be used</source>
        <translation>
            <numerusform>%Ln volumen no se puede usar</numerusform>
            <numerusform>%Ln volúmenes no se pueden usar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>names, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The disk %1 of the controller cannot be used</source>
        <translation>El disco %1 del controlador no se puede usar</translation>
    </message>
    <message numerus="yes">
        <source>Writing to %Ln volume(s) may fail</source>
        <translation>
            <numerusform>La escritura en %Ln volumen puede fallar</numerusform>
            <numerusform>La escritura en %Ln volúmenes puede fallar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some data of %Ln volume(s) cannot be read</source>
        <translation>
            <numerusform>No se pueden leer algunos datos de %Ln volumen</numerusform>
            <numerusform>No se pueden leer algunos datos de %Ln volúmenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubbles</name>
    <message>
        <source>the storage array</source>
        <translation>este conjunto de almacenamiento</translation>
    </message>
    <message>
        <source>Lending has a problem</source>
        <translation>Hay un problema con el préstamo</translation>
    </message>
    <message>
        <source>The agent cannot serve its store.</source>
        <translation>El agente no puede poner su almacén en servicio.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Mostrar el registro</translation>
    </message>
    <message>
        <source>Your disk is nearly full</source>
        <translation>Su disco está casi lleno</translation>
    </message>
    <message>
        <source>You can lend less; nothing is lost by it.</source>
        <translation>Puede prestar menos; no se pierde nada por ello.</translation>
    </message>
    <message>
        <source>Lend less</source>
        <translation>Prestar menos</translation>
    </message>
    <message>
        <source>Your disk may be failing</source>
        <translation>Es posible que su disco esté fallando</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces that lay on it could not be read back. The array repairs them; your own files cannot be repaired that way. Make a backup and tell your helpdesk.</source>
        <translation>
            <numerusform>No se ha podido leer %Ln fragmento guardado en él. El conjunto lo repara, pero sus archivos personales no se pueden reparar así. Haga una copia de seguridad y avise al soporte técnico.</numerusform>
            <numerusform>No se han podido leer %Ln fragmentos guardados en él. El conjunto los repara, pero sus archivos personales no se pueden reparar así. Haga una copia de seguridad y avise al soporte técnico.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalles</translation>
    </message>
    <message>
        <source>Safe to unplug</source>
        <translation>Ya se puede desconectar</translation>
    </message>
    <message>
        <source>%1 knows that this computer is away.</source>
        <translation>Se ha avisado a %1 de que este equipo se ausenta.</translation>
    </message>
    <message>
        <source>I&apos;m staying</source>
        <translation>Me quedo</translation>
    </message>
    <message>
        <source>This computer has joined %1</source>
        <translation>Este equipo se ha unido a %1</translation>
    </message>
    <message>
        <source>It lends a part of its free space. You decide how much at most.</source>
        <translation>Presta una parte de su espacio libre. Usted decide cuánto como máximo.</translation>
    </message>
    <message>
        <source>Choose how much</source>
        <translation>Elegir cuánto</translation>
    </message>
    <message>
        <source>This computer has not joined</source>
        <translation>Este equipo no se ha unido</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>%1 of the space that you lend is being given back.</source>
        <translation>Se están devolviendo %1 del espacio que usted presta.</translation>
    </message>
</context>
<context>
    <name>ConsoleSettings</name>
    <message>
        <source>The console&apos;s settings cannot be written to %1.</source>
        <translation>Los ajustes de la consola no se pueden guardar en %1.</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>online</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>en reposo</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>inaccesible</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>vaciándose</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problem(s) were found and not listed</source>
        <translation>
            <numerusform>se ha encontrado %Ln problema más que no figura en la lista</numerusform>
            <numerusform>se han encontrado %Ln problemas más que no figuran en la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>it belongs to machine %1, which is not enrolled</source>
        <translation>pertenece al equipo %1, que no está inscrito</translation>
    </message>
    <message>
        <source>a size of %1 bytes makes no sense</source>
        <translation>un tamaño de %1 bytes no tiene sentido</translation>
    </message>
    <message>
        <source>it has no key</source>
        <translation>no tiene clave</translation>
    </message>
    <message>
        <source>its layout makes no sense: %1</source>
        <translation>su disposición no tiene sentido: %1</translation>
    </message>
    <message>
        <source>%1+%2 strips of %3 bytes make no sense</source>
        <translation>%1+%2 tiras de %3 bytes no tienen sentido</translation>
    </message>
    <message>
        <source>its summary lies beyond its end</source>
        <translation>su resumen queda más allá de su final</translation>
    </message>
    <message>
        <source>a strip lies on store %1, which is not known</source>
        <translation>una tira está en el almacén %1, que no se conoce</translation>
    </message>
    <message>
        <source>two of its strips lie on store %1</source>
        <translation>dos de sus tiras están en el almacén %1</translation>
    </message>
    <message>
        <source>two of its strips lie on machine %1</source>
        <translation>dos de sus tiras están en el equipo %1</translation>
    </message>
    <message>
        <source>it lies in stripe %1 of volume %2</source>
        <translation>está en la franja %1 del volumen %2</translation>
    </message>
    <message>
        <source>it lies in stripe %1, which is not there</source>
        <translation>está en la franja %1, que no existe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) cross the border of a map segment</source>
        <translation>
            <numerusform>%Ln bloque cruza el límite de un segmento del mapa</numerusform>
            <numerusform>%Ln bloques cruzan el límite de un segmento del mapa</numerusform>
        </translation>
    </message>
    <message>
        <source>it ends behind the volume</source>
        <translation>termina más allá del final del volumen</translation>
    </message>
    <message>
        <source>its chunk does not hold it</source>
        <translation>no cabe en su fragmento</translation>
    </message>
    <message>
        <source>it is of write %1, the snapshot shows what was written up to %2</source>
        <translation>es de la escritura %1, pero la instantánea muestra lo que se escribió hasta la %2</translation>
    </message>
    <message>
        <source>it is of write %1, the volume knows of %2</source>
        <translation>es de la escritura %1, pero el volumen solo conoce hasta la %2</translation>
    </message>
    <message>
        <source>it ends behind the payload of stripe %1</source>
        <translation>termina más allá de la carga útil de la franja %1</translation>
    </message>
    <message>
        <source>the extent before it ends at block %1</source>
        <translation>la extensión anterior termina en el bloque %1</translation>
    </message>
    <message>
        <source>it shows two versions of a block: the extent of write %1 begins before block %2, where the one before it ends</source>
        <translation>muestra dos versiones de un bloque: la extensión de la escritura %1 empieza antes del bloque %2, donde termina la anterior</translation>
    </message>
    <message>
        <source>it counts %1 live blocks, the map refers to %2</source>
        <translation>cuenta %1 bloques vigentes, pero el mapa hace referencia a %2</translation>
    </message>
    <message>
        <source>it counts %1 blocks that only snapshots refer to, there are %2</source>
        <translation>cuenta %1 bloques a los que solo hacen referencia instantáneas, pero hay %2</translation>
    </message>
    <message>
        <source>the volume is gone, but %1 of its stripes are there</source>
        <translation>el volumen ya no existe, pero hay %1 de sus franjas</translation>
    </message>
    <message>
        <source>its sums say %1 strips, there are %2</source>
        <translation>sus sumas indican %1 tiras, pero hay %2</translation>
    </message>
    <message numerus="yes">
        <source>its sums say nothing, there are %Ln strip(s)</source>
        <translation>
            <numerusform>sus sumas no indican nada, pero hay %Ln tira</numerusform>
            <numerusform>sus sumas no indican nada, pero hay %Ln tiras</numerusform>
        </translation>
    </message>
    <message>
        <source>A diagnostics bundle was made</source>
        <translation>Se ha creado un paquete de diagnóstico</translation>
    </message>
    <message>
        <source>The job is paused.</source>
        <translation>La tarea está en pausa.</translation>
    </message>
    <message>
        <source>The job goes on.</source>
        <translation>La tarea continúa.</translation>
    </message>
    <message>
        <source>The job is being cancelled.</source>
        <translation>La tarea se está cancelando.</translation>
    </message>
    <message>
        <source>The limit is set.</source>
        <translation>El límite se ha fijado.</translation>
    </message>
    <message>
        <source>The array was made</source>
        <translation>Se ha creado el conjunto</translation>
    </message>
    <message>
        <source>It was cancelled before it went on after the controller&apos;s restart.</source>
        <translation>Se canceló antes de que se reanudara tras el reinicio del controlador.</translation>
    </message>
    <message>
        <source>The controller was started anew while it ran; start it again if it is wanted.</source>
        <translation>El controlador se reinició mientras la tarea estaba en curso; iníciela de nuevo si aún la necesita.</translation>
    </message>
    <message>
        <source>The store is no longer to be emptied.</source>
        <translation>El almacén ya no se tiene que vaciar.</translation>
    </message>
    <message>
        <source>Outside its hours, %1: only stripes that would not survive another loss are rebuilt now.</source>
        <translation>Fuera de su horario, %1: ahora solo se reconstruyen las franjas que no sobrevivirían a otra pérdida.</translation>
    </message>
    <message>
        <source>Waits for its hours, %1.</source>
        <translation>Espera su horario, %1.</translation>
    </message>
    <message>
        <source>Every store checks every strip</source>
        <translation>Cada almacén comprueba todas sus tiras</translation>
    </message>
    <message>
        <source>The catalog is checked</source>
        <translation>Se está verificando el catálogo</translation>
    </message>
    <message>
        <source>Nothing is wrong with the catalog.</source>
        <translation>El catálogo no tiene ningún error.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) were found.</source>
        <translation>
            <numerusform>Se ha encontrado %Ln problema.</numerusform>
            <numerusform>Se han encontrado %Ln problemas.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is an up-to-date copy of the catalog again.</source>
        <translation>Vuelve a haber una copia actualizada del catálogo.</translation>
    </message>
    <message>
        <source>No copy of the catalog was made: %1; there is no backup beside it. It is tried again every few minutes.</source>
        <translation>No se ha hecho ninguna copia del catálogo: %1; no hay ninguna copia de seguridad junto a él. Se reintenta cada pocos minutos.</translation>
    </message>
    <message>
        <source>No copy of the catalog was made: %1; the newest backup is %2. It is tried again every few minutes.</source>
        <translation>No se ha hecho ninguna copia del catálogo: %1; la copia de seguridad más reciente es %2. Se reintenta cada pocos minutos.</translation>
    </message>
    <message>
        <source>Version %1, epoch %2</source>
        <translation>Versión %1, época %2</translation>
    </message>
    <message>
        <source>has vanished from its store</source>
        <translation>ha desaparecido de su almacén</translation>
    </message>
    <message>
        <source>holds other bytes than were written</source>
        <translation>contiene bytes distintos de los que se escribieron</translation>
    </message>
    <message>
        <source>cannot be read by its disk</source>
        <translation>no se puede leer en su disco</translation>
    </message>
    <message>
        <source>is wrong</source>
        <translation>es errónea</translation>
    </message>
    <message>
        <source>Fewer strips exist than are needed; it waits for a machine to come back</source>
        <translation>Existen menos tiras de las necesarias; espera a que vuelva un equipo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) of %1 stripes were rebuilt (%2).</source>
        <translation>
            <numerusform>Se ha reconstruido %Ln tira de %1 franjas (%2).</numerusform>
            <numerusform>Se han reconstruido %Ln tiras de %1 franjas (%2).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were read back and compared.</source>
        <translation>Se han releído y comparado %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) were not read back as they were written, and were put elsewhere</source>
        <translation>
            <numerusform>%Ln tira no se leyó tal como se había escrito y se ha puesto en otro lugar</numerusform>
            <numerusform>%Ln tiras no se leyeron tal como se habían escrito y se han puesto en otro lugar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) needed nothing any more.</source>
        <translation>
            <numerusform>%Ln franja ya no necesitaba nada.</numerusform>
            <numerusform>%Ln franjas ya no necesitaban nada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) wait for another machine to hold a strip.</source>
        <translation>
            <numerusform>%Ln franja espera a que otro equipo pueda guardar una tira.</numerusform>
            <numerusform>%Ln franjas esperan a que otro equipo pueda guardar una tira.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be rebuilt now.</source>
        <translation>
            <numerusform>%Ln franja no se puede reconstruir ahora.</numerusform>
            <numerusform>%Ln franjas no se pueden reconstruir ahora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) failed: %1.</source>
        <translation>
            <numerusform>%Ln franja ha fallado: %1.</numerusform>
            <numerusform>%Ln franjas han fallado: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) kept, %1 no longer needed and dropped, %2 taken up again, %3 missing</source>
        <translation>
            <numerusform>%Ln tira conservada, %1 descartadas por no ser ya necesarias, %2 reincorporadas, %3 que faltan</numerusform>
            <numerusform>%Ln tiras conservadas, %1 descartadas por no ser ya necesarias, %2 reincorporadas, %3 que faltan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more strip(s) are wrong or gone; they are rebuilt from the others where enough of those can be read</source>
        <translation>
            <numerusform>%Ln tira más es errónea o falta; se reconstruye a partir de las demás si se pueden leer suficientes</numerusform>
            <numerusform>%Ln tiras más son erróneas o faltan; se reconstruyen a partir de las demás donde se pueden leer suficientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Strip %1 of %2 %3; it stays for what can still be read of it, as too few others of its stripe can be read now</source>
        <extracomment>%3 says what is wrong with it, for instance &quot;has vanished from its store&quot;</extracomment>
        <translation>La tira %1 de la %2 %3; se conserva por lo que aún se pueda leer de ella, ya que ahora no se pueden leer suficientes tiras de su franja</translation>
    </message>
    <message>
        <source>Strip %1 of %2 %3; it is rebuilt from the others</source>
        <translation>La tira %1 de la %2 %3; se reconstruye a partir de las demás</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) (%1) were checked by their stores, %2 also here; %3 were wrong, %4 are on stores that are away.</source>
        <translation>
            <numerusform>%Ln tira (%1) comprobada por los almacenes, %2 también aquí; %3 erróneas, %4 en almacenes ausentes.</numerusform>
            <numerusform>%Ln tiras (%1) comprobadas por los almacenes, %2 también aquí; %3 erróneas, %4 en almacenes ausentes.</numerusform>
        </translation>
    </message>
    <message>
        <source>It called a strip right that is wrong</source>
        <translation>Ha dado por correcta una tira que es errónea</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) (%1) were moved to other stores.</source>
        <translation>
            <numerusform>Se ha movido %Ln tira (%1) a otros almacenes.</numerusform>
            <numerusform>Se han movido %Ln tiras (%1) a otros almacenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) could not be moved: %1</source>
        <translation>
            <numerusform>No se ha podido mover %Ln tira: %1</numerusform>
            <numerusform>No se han podido mover %Ln tiras: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The local disk cannot be used: %1</source>
        <translation>El disco local no se puede usar: %1</translation>
    </message>
    <message>
        <source>It has obeyed another controller (epoch %1) than this one of epoch %2, and refuses. Either another controller runs: stop one of them. Or this one was restored from a backup: then start it with --supersede-epoch %1.</source>
        <translation>Ha obedecido a otro controlador (época %1) distinto de este, que es de la época %2, y se niega a obedecerle. O bien hay otro controlador en marcha: detenga uno de los dos. O bien este se restauró desde una copia de seguridad: en ese caso, inícielo con --supersede-epoch %1.</translation>
    </message>
    <message>
        <source>It has obeyed another controller than this one of epoch %1, and refuses. Either another controller runs: stop one of them. Or this one was restored from a backup: then start it with --supersede-epoch EPOCH.</source>
        <translation>Ha obedecido a otro controlador distinto de este, que es de la época %1, y se niega a obedecerle. O bien hay otro controlador en marcha: detenga uno de los dos. O bien este se restauró desde una copia de seguridad: en ese caso, inícielo con --supersede-epoch ÉPOCA.</translation>
    </message>
    <message>
        <source>The enrolment code is for: %1</source>
        <translation>El código de inscripción es para: %1</translation>
    </message>
    <message>
        <source>It holds nothing any more, and stays out of use until it is taken back</source>
        <translation>Ya no contiene nada y queda fuera de uso hasta que se vuelva a usar</translation>
    </message>
    <message>
        <source>The quota of store %1 is %2.</source>
        <translation>La cuota del almacén %1 es de %2.</translation>
    </message>
    <message>
        <source>Store %1 of %2 was added.</source>
        <translation>Se ha añadido el almacén %1 de %2.</translation>
    </message>
    <message>
        <source>Store %1 takes the place of store %2, which is rebuilt from the others.</source>
        <translation>El almacén %1 sustituye al almacén %2, que se reconstruye a partir de los demás.</translation>
    </message>
    <message>
        <source>Its disk says that it is failing: have what lies there moved away while it can be read, and the disk replaced</source>
        <translation>Su disco indica que está fallando: haga que se mueva su contenido mientras se pueda leer y que sustituyan el disco</translation>
    </message>
    <message>
        <source>Its disk (%1) says that it is failing: have what lies there moved away while it can be read, and the disk replaced</source>
        <translation>Su disco (%1) indica que está fallando: haga que se mueva su contenido mientras se pueda leer y que sustituyan el disco</translation>
    </message>
    <message>
        <source>Its disk no longer says that it is failing</source>
        <translation>Su disco ya no indica que esté fallando</translation>
    </message>
    <message>
        <source>Its disk (%1) no longer says that it is failing</source>
        <translation>Su disco (%1) ya no indica que esté fallando</translation>
    </message>
    <message>
        <source>Its disk is nearly full (%1 free): it takes back space that it lent; what lay there is rebuilt elsewhere</source>
        <translation>Su disco está casi lleno (%1 libres): recupera espacio que había prestado; lo que había allí se reconstruye en otros equipos</translation>
    </message>
    <message>
        <source>Its disk is nearly full (%1 free), and giving space back was not enough: its store is emptied and taken out of the array. Make room on that machine, or plan without it</source>
        <translation>Su disco está casi lleno (%1 libres) y no ha bastado con devolver espacio: su almacén se vacía y se saca del conjunto. Libere espacio en ese equipo o no cuente con él</translation>
    </message>
    <message>
        <source>Its store is empty and was given back; the machine stays enrolled</source>
        <translation>Su almacén está vacío y se ha devuelto; el equipo sigue inscrito</translation>
    </message>
    <message>
        <source>Goes on when the machines have come back after the controller&apos;s restart.</source>
        <translation>Continúa cuando los equipos hayan vuelto tras el reinicio del controlador.</translation>
    </message>
    <message>
        <source>The controller was started anew</source>
        <translation>El controlador se ha reiniciado</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Left at its default: %1</source>
        <translation>Se deja el valor predeterminado: %1</translation>
    </message>
    <message>
        <source>From %1 to %2, the default</source>
        <translation>De %1 a %2, el valor predeterminado</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Nothing is missing: no strip has to be rebuilt.</source>
        <translation>No falta nada: no hay que reconstruir ninguna tira.</translation>
    </message>
    <message>
        <source>%1 of them have to wait until machines come back.</source>
        <translation>De ellas, %1 tienen que esperar a que vuelvan equipos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) would be lost: too few of their strips would be left.</source>
        <translation>
            <numerusform>Se perdería %Ln franja: no le quedarían tiras suficientes.</numerusform>
            <numerusform>Se perderían %Ln franjas: no les quedarían tiras suficientes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) find no place: no two strips of a stripe may share a machine, and the others are away or full. Bring another workstation in, or raise a quota.</source>
        <translation>
            <numerusform>%Ln tira no encuentra sitio: dos tiras de una franja no pueden compartir equipo, y los demás están ausentes o llenos. Incorpore otra estación de trabajo o aumente una cuota.</numerusform>
            <numerusform>%Ln tiras no encuentran sitio: dos tiras de una franja no pueden compartir equipo, y los demás están ausentes o llenos. Incorpore otra estación de trabajo o aumente una cuota.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be read now: they are rebuilt when machines come back.</source>
        <translation>
            <numerusform>%Ln franja no se puede leer ahora: se reconstruirá cuando vuelvan equipos.</numerusform>
            <numerusform>%Ln franjas no se pueden leer ahora: se reconstruirán cuando vuelvan equipos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are lost: too few of their strips exist anywhere. If a lost machine comes back, they are there again.</source>
        <translation>
            <numerusform>%Ln franja está perdida: no existen suficientes tiras suyas en ningún sitio. Si vuelve un equipo perdido, estará disponible de nuevo.</numerusform>
            <numerusform>%Ln franjas están perdidas: no existen suficientes tiras suyas en ningún sitio. Si vuelve un equipo perdido, estarán disponibles de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is online. If it is only to leave, retire it instead: then its strips are moved away while they still count, and no redundancy is lost.</source>
        <translation>%1 está en línea. Si solo debe dejar el conjunto, es mejor retirar el equipo: así sus tiras se mueven mientras todavía cuentan y no se pierde redundancia.</translation>
    </message>
    <message>
        <source>%1 announced its absence and is expected back. What it holds is needed again only if it stays away.</source>
        <translation>%1 ha anunciado su ausencia y se espera su regreso. Lo que guarda solo se vuelve a necesitar si no regresa.</translation>
    </message>
    <message>
        <source>This store answers, and no error of it is known.</source>
        <translation>Este almacén responde y no se le conoce ningún error.</translation>
    </message>
    <message>
        <source>The space that only it used was given back.</source>
        <translation>Se ha devuelto el espacio que usaba en exclusiva.</translation>
    </message>
    <message>
        <source>Made with %1, %2</source>
        <translation>Creado con %1, %2</translation>
    </message>
    <message>
        <source>Shows volume %1 as it was at this moment</source>
        <translation>Muestra el volumen %1 tal como era en este momento</translation>
    </message>
    <message>
        <source>Offered by NBD</source>
        <translation>Se exporta por NBD</translation>
    </message>
    <message>
        <source>No longer offered by NBD</source>
        <translation>Ya no se exporta por NBD</translation>
    </message>
    <message>
        <source>Snapshot deleted with what only it showed</source>
        <translation>Instantánea eliminada con lo que solo ella mostraba</translation>
    </message>
    <message>
        <source>Deleted with all its data</source>
        <translation>Eliminado con todos sus datos</translation>
    </message>
    <message>
        <source>%1 It goes on at the next start of the controller.</source>
        <translation>%1 Continúa en el próximo arranque del controlador.</translation>
    </message>
    <message>
        <source>has found store %1 of %2 on its disk; an administrator decides what becomes of it</source>
        <translation>ha encontrado en su disco el almacén %1 de %2; un administrador decide qué se hace con él</translation>
    </message>
    <message>
        <source>has found store %1 of %2 on its disk; an administrator decides what becomes of it. It cannot be adopted now:</source>
        <translation>ha encontrado en su disco el almacén %1 de %2; un administrador decide qué se hace con él. No se puede adoptar ahora:</translation>
    </message>
    <message>
        <source>the array does not know this store any more</source>
        <translation>el conjunto ya no conoce este almacén</translation>
    </message>
    <message>
        <source>the store was retired: it was emptied, or let go with its machine, before</source>
        <translation>el almacén ya se había retirado: se vació o dejó el conjunto junto con su equipo</translation>
    </message>
    <message>
        <source>%1 is connected with this store at this moment, so one of the two disks is a copy. Switch %1 off first if this machine shall have the store</source>
        <translation>%1 está en línea con este almacén en este momento, así que uno de los dos discos es una copia. Apague primero %1 si es este equipo el que debe tener el almacén</translation>
    </message>
    <message>
        <source>the controller has just started, and %1, which was connected before, may be about to come back. Try again in a minute</source>
        <translation>el controlador acaba de arrancar y es posible que %1, que antes estaba en línea, esté a punto de volver. Vuelva a intentarlo dentro de un minuto</translation>
    </message>
    <message>
        <source>was approved, and deletes what it found on its disk: store %1</source>
        <translation>se ha aprobado y elimina lo que encontró en su disco: almacén %1</translation>
    </message>
    <message>
        <source>was approved and adopted store %1 of %2 (machine %3), which was retired</source>
        <translation>se ha aprobado y ha adoptado el almacén %1 de %2 (equipo %3), que se ha retirado</translation>
    </message>
    <message>
        <source>a one-time enrolment code was made, valid until %1</source>
        <translation>se ha creado un código de inscripción de un solo uso, válido hasta: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open enrolment code(s) were withdrawn</source>
        <translation>
            <numerusform>se ha anulado %Ln código de inscripción vigente</numerusform>
            <numerusform>se han anulado %Ln códigos de inscripción vigentes</numerusform>
        </translation>
    </message>
    <message>
        <source>an open enrolment code of %1 was withdrawn</source>
        <translation>se ha anulado un código de inscripción vigente de %1</translation>
    </message>
    <message>
        <source>an open enrolment code of %1 was withdrawn: %2</source>
        <translation>se ha anulado un código de inscripción vigente de %1: %2</translation>
    </message>
    <message>
        <source>asks to join; compare its fingerprint %1 before approving</source>
        <translation>solicita unirse; compare su huella digital %1 antes de aprobar</translation>
    </message>
    <message>
        <source>joined by a one-time code</source>
        <translation>se ha unido con un código de un solo uso</translation>
    </message>
    <message>
        <source>came back without its store %1; the strips there are lost</source>
        <translation>ha vuelto sin su almacén %1; las tiras que contenía se han perdido</translation>
    </message>
    <message>
        <source>store %1 is now %2</source>
        <translation>el almacén %1 ahora está %2</translation>
    </message>
    <message>
        <source>was approved</source>
        <translation>se ha aprobado</translation>
    </message>
    <message>
        <source>was turned away</source>
        <translation>se ha rechazado</translation>
    </message>
    <message>
        <source>its certificate was revoked</source>
        <translation>se ha revocado su certificado</translation>
    </message>
    <message>
        <source>two machines use its certificate at the same time; perhaps its disk was copied. Both are shut out: switch the copy off or enrol it anew, then approve the machine again</source>
        <translation>dos equipos usan su certificado al mismo tiempo; es posible que se haya copiado su disco. Ambos quedan excluidos: apague la copia o inscríbala de nuevo y después vuelva a aprobar el equipo</translation>
    </message>
    <message>
        <source>was retired</source>
        <translation>se ha retirado</translation>
    </message>
    <message>
        <source>was forgotten</source>
        <translation>se ha olvidado</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>stayed</source>
        <translation>no se ausentó</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>con retraso</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>plazo agotado</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>ha vuelto</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>desconectado</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>anunciado</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>declarado</translation>
    </message>
    <message>
        <source>is a failure domain of its own</source>
        <translation>es un dominio de fallo por sí mismo</translation>
    </message>
    <message>
        <source>its failure domain is &quot;%1&quot;</source>
        <translation>su dominio de fallo es «%1»</translation>
    </message>
    <message>
        <source>was called &quot;%1&quot;</source>
        <translation>antes se llamaba «%1»</translation>
    </message>
    <message>
        <source>Data of the volume is being written again.</source>
        <translation>Los datos del volumen se pueden escribir de nuevo y se están escribiendo.</translation>
    </message>
    <message>
        <source>Data cannot be read unchanged from any combination of strips (%1).</source>
        <translation>Hay datos que no se pueden leer sin alteraciones con ninguna combinación de tiras (%1).</translation>
    </message>
    <message>
        <source>A store that is needed no more could not be removed: %1</source>
        <translation>No se ha podido eliminar un almacén que ya no se necesita: %1</translation>
    </message>
    <message>
        <source>Somebody changed the permissions of the store; they were set right again: %1</source>
        <translation>Alguien cambió los permisos del almacén; se han restablecido: %1</translation>
    </message>
    <message>
        <source>Somebody changed the permissions of the store: %1</source>
        <translation>Alguien cambió los permisos del almacén: %1</translation>
    </message>
    <message>
        <source>The disk failed while the store was written to. What can be read is served on, but the store takes nothing new until the agent is restarted. See to the disk: %1</source>
        <translation>El disco falló mientras se escribía en el almacén. Se sigue sirviendo lo que se puede leer, pero el almacén no admite nada nuevo hasta que se reinicie el agente. Revise el disco: %1</translation>
    </message>
    <message>
        <source>Somebody moved the store away; it serves until the agent is restarted. Put it back: %1</source>
        <translation>Alguien ha movido el almacén a otro sitio; da servicio hasta que se reinicie el agente. Devuélvalo a su lugar: %1</translation>
    </message>
    <message numerus="yes">
        <source>The partition became smaller: %Ln strip(s) or more are lost with its end</source>
        <translation>
            <numerusform>La partición se ha reducido: con su final se ha perdido %Ln tira o más</numerusform>
            <numerusform>La partición se ha reducido: con su final se han perdido %Ln tiras o más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody cut the store&apos;s file: %Ln strip(s) or more are lost with its end</source>
        <translation>
            <numerusform>Alguien ha recortado el archivo del almacén: con su final se ha perdido %Ln tira o más</numerusform>
            <numerusform>Alguien ha recortado el archivo del almacén: con su final se han perdido %Ln tiras o más</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk with the store&apos;s partition was taken away: %1</source>
        <translation>Se ha quitado el disco que contiene la partición del almacén: %1</translation>
    </message>
    <message>
        <source>Somebody deleted the store; what lay there is rebuilt elsewhere: %1</source>
        <translation>Alguien ha eliminado el almacén; lo que había allí se reconstruye en otros equipos: %1</translation>
    </message>
    <message>
        <source>Within 30 days not all that lies on this machine could be checked: %1 of %2 are left. It is checked while the machine is on and nobody works at it, and there was too little of that</source>
        <translation>En 30 días no se ha podido comprobar todo lo que contiene este equipo: quedan %1 de %2. La comprobación se hace mientras el equipo está encendido y nadie trabaja en él, y eso ha ocurrido muy poco</translation>
    </message>
    <message>
        <source>Shows a volume that is gone since, as it was at this moment</source>
        <translation>Muestra un volumen, que desde entonces ya no existe, tal como era en este momento</translation>
    </message>
    <message>
        <source>The catalog refuses what the volume has written, so the volume takes no more writes. Check the catalog and start the controller again; what was flushed is in the journal. %1</source>
        <translation>El catálogo rechaza lo que el volumen ha escrito, por lo que el volumen no admite más escrituras. Compruebe el catálogo y reinicie el controlador; lo que se confirmó en disco está en el diario. %1</translation>
    </message>
    <message>
        <source>connected with a certificate (%1) that was not made by an administrator: by fallowd on the controller, or before certificates were listed</source>
        <translation>se ha conectado con un certificado (%1) que no emitió un administrador, sino fallowd en el controlador, o de antes de que se registraran los certificados</translation>
    </message>
    <message>
        <source>was given a certificate (%1) that is good until %2</source>
        <translation>ha recibido un certificado (%1) válido hasta el %2</translation>
    </message>
    <message>
        <source>the certificate %1 was revoked</source>
        <translation>se ha revocado el certificado %1</translation>
    </message>
    <message>
        <source>the certificate %1 has ended: another administrator makes a new one, or fallowd administrator on the controller</source>
        <translation>el certificado %1 ha caducado: otro administrador emite uno nuevo, o fallowd administrator en el controlador</translation>
    </message>
    <message>
        <source>the certificate %1 ends on %2: its holder renews it, in the console&apos;s settings or with fallow administrators renew</source>
        <translation>el certificado %1 caduca el %2: su titular lo renueva, en los ajustes de la consola o con fallow administrators renew</translation>
    </message>
    <message>
        <source>the program does not start</source>
        <translation>el programa no arranca</translation>
    </message>
    <message>
        <source>no evaluation array lies there</source>
        <translation>ahí no hay ningún conjunto de prueba</translation>
    </message>
    <message>
        <source>it cannot be deleted</source>
        <translation>no se puede eliminar</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>no está instalado</translation>
    </message>
    <message>
        <source>there is a file of that name already</source>
        <translation>ya hay un archivo con ese nombre</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>revocado</translation>
    </message>
    <message>
        <source>this controller does not know the method</source>
        <translation>este controlador no conoce el método</translation>
    </message>
    <message>
        <source>your certificate was revoked</source>
        <translation>su certificado se ha revocado</translation>
    </message>
    <message>
        <source>an administrator&apos;s name has 1 to %1 characters and no blanks at its ends</source>
        <translation>el nombre de un administrador tiene de 1 a %1 caracteres y no empieza ni termina con espacios</translation>
    </message>
    <message>
        <source>an administrator&apos;s name holds no control characters</source>
        <translation>el nombre de un administrador no puede contener caracteres de control</translation>
    </message>
    <message>
        <source>the certificate is no administrator&apos;s</source>
        <translation>el certificado no es de un administrador</translation>
    </message>
    <message>
        <source>this administrator&apos;s certificate was revoked</source>
        <translation>el certificado de este administrador se ha revocado</translation>
    </message>
    <message>
        <source>this administrator&apos;s certificate has ended</source>
        <translation>el certificado de este administrador ha caducado</translation>
    </message>
    <message>
        <source>there is a good certificate of that name: its holder renews it, or you revoke it first</source>
        <translation>ya hay un certificado válido con ese nombre: lo renueva su titular o usted lo revoca antes</translation>
    </message>
    <message>
        <source>a certificate is good for 1 to %1 days</source>
        <translation>un certificado es válido de 1 a %1 días</translation>
    </message>
    <message>
        <source>%1 certificates of administrators are kept</source>
        <translation>ya se conservan %1 certificados de administradores, el máximo</translation>
    </message>
    <message>
        <source>no administrator&apos;s certificate has a fingerprint that begins so</source>
        <translation>ningún certificado de administrador tiene una huella digital que empiece así</translation>
    </message>
    <message>
        <source>several certificates begin so: give more of the fingerprint</source>
        <translation>varios certificados empiezan así: indique más caracteres de la huella digital</translation>
    </message>
    <message>
        <source>no other administrator&apos;s certificate that was ever used is good: nobody could administer the array any more. Make another, and connect with it once, before you revoke this one</source>
        <translation>no hay ningún otro certificado de administrador que se haya usado alguna vez y sea válido: ya nadie podría administrar el conjunto. Cree otro y conéctese con él una vez antes de revocar este</translation>
    </message>
    <message>
        <source>it is blocked until the controller restarts, but could not be written down; revoke it once more: %1</source>
        <translation>queda bloqueado hasta que se reinicie el controlador, pero no se ha podido registrar; revóquelo de nuevo: %1</translation>
    </message>
    <message>
        <source>your certificate has ended</source>
        <translation>su certificado ha caducado</translation>
    </message>
    <message>
        <source>this store is not lost: declare its workstation lost first, or wait for it</source>
        <translation>este almacén no está perdido: dé antes por perdida su estación de trabajo o espere a que vuelva</translation>
    </message>
    <message>
        <source>there is no room for a copy of the catalog: %1</source>
        <translation>no hay espacio para una copia del catálogo: %1</translation>
    </message>
    <message numerus="yes">
        <source>The catalog is an older copy. %Ln revocation(s) that it had forgotten are in force again; look through the workstations and the certificates for others.</source>
        <translation>
            <numerusform>El catálogo es una copia más antigua. Vuelve a estar en vigor %Ln revocación que había olvidado; revise las estaciones de trabajo y los certificados por si hay otras.</numerusform>
            <numerusform>El catálogo es una copia más antigua. Vuelven a estar en vigor %Ln revocaciones que había olvidado; revise las estaciones de trabajo y los certificados por si hay otras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of %1 cannot be read. If the catalog is an older copy, it may have forgotten what they revoke.</source>
        <translation>
            <numerusform>No se puede leer %Ln línea de %1. Si el catálogo es una copia más antigua, es posible que haya olvidado lo que esa línea revoca.</numerusform>
            <numerusform>No se pueden leer %Ln líneas de %1. Si el catálogo es una copia más antigua, es posible que haya olvidado lo que esas líneas revocan.</numerusform>
        </translation>
    </message>
    <message>
        <source>the volume is not open</source>
        <translation>el volumen no está abierto</translation>
    </message>
    <message>
        <source>there is no such local store</source>
        <translation>no existe ese almacén local</translation>
    </message>
    <message>
        <source>the volume is being deleted</source>
        <translation>el volumen se está eliminando</translation>
    </message>
    <message>
        <source>this machine may no longer serve the array</source>
        <translation>este equipo ya no puede dar servicio al conjunto</translation>
    </message>
    <message>
        <source>two machines use this certificate</source>
        <translation>dos equipos usan este certificado</translation>
    </message>
    <message>
        <source>there is no such open code: it was used, or has expired</source>
        <translation>no existe ese código vigente: se ha usado o ha caducado</translation>
    </message>
    <message>
        <source>there is no such machine</source>
        <translation>no existe ese equipo</translation>
    </message>
    <message>
        <source>the machine does not wait for approval</source>
        <translation>el equipo no está en espera de aprobación</translation>
    </message>
    <message>
        <source>turn the machine away, or retire it, first</source>
        <translation>rechace o retire antes el equipo</translation>
    </message>
    <message>
        <source>the catalog still records strips on its store %1: rebuild them elsewhere first, or delete the volumes that they belong to</source>
        <translation>el catálogo todavía registra tiras en su almacén %1: reconstrúyalas antes en otro lugar o elimine los volúmenes a los que pertenecen</translation>
    </message>
    <message>
        <source>there is no such store</source>
        <translation>no existe ese almacén</translation>
    </message>
    <message>
        <source>a quota is not negative</source>
        <translation>una cuota no puede ser negativa</translation>
    </message>
    <message>
        <source>the store is no longer in use</source>
        <translation>el almacén ya no está en uso</translation>
    </message>
    <message>
        <source>give an existing directory, with its whole path</source>
        <translation>indique un directorio existente, con su ruta completa</translation>
    </message>
    <message>
        <source>a store holds at least 1 MiB</source>
        <translation>un almacén tiene un tamaño mínimo de 1 MiB</translation>
    </message>
    <message>
        <source>a store is adopted, left or deleted: one of the three</source>
        <translation>un almacén se adopta, se deja o se elimina: una de las tres cosas</translation>
    </message>
    <message>
        <source>it found %1 on its disk: say whether it adopts that, leaves it, or deletes it</source>
        <translation>ha encontrado %1 en su disco: indique si lo adopta, lo deja o lo elimina</translation>
    </message>
    <message>
        <source>the machine does not wait with store %1 on its disk</source>
        <translation>el equipo no está en espera con el almacén %1 en su disco</translation>
    </message>
    <message>
        <source>the machine does not wait with a store that it found</source>
        <translation>el equipo no está en espera con un almacén que haya encontrado</translation>
    </message>
    <message>
        <source>there is no such volume</source>
        <translation>no existe ese volumen</translation>
    </message>
    <message>
        <source>the machine has no store that could be emptied</source>
        <translation>el equipo no tiene ningún almacén que se pueda vaciar</translation>
    </message>
    <message>
        <source>the machine is not being emptied</source>
        <translation>el equipo no se está vaciando</translation>
    </message>
    <message>
        <source>name 1 to %1 machines</source>
        <translation>indique de 1 a %1 equipos</translation>
    </message>
    <message>
        <source>there is no such job</source>
        <translation>no existe esa tarea</translation>
    </message>
    <message>
        <source>the job has ended already</source>
        <translation>la tarea ya ha terminado</translation>
    </message>
    <message>
        <source>this kind of job cannot be paused</source>
        <translation>este tipo de tarea no se puede pausar</translation>
    </message>
    <message>
        <source>this kind of job cannot be cancelled</source>
        <translation>este tipo de tarea no se puede cancelar</translation>
    </message>
    <message>
        <source>this kind of job has no limit</source>
        <translation>este tipo de tarea no tiene límite</translation>
    </message>
    <message>
        <source>a limit is at least 0, which lifts it</source>
        <translation>un límite es como mínimo 0, que lo suprime</translation>
    </message>
    <message>
        <source>there is no such stripe; it may have been collected</source>
        <translation>no existe esa franja; es posible que la haya eliminado la recolección de basura</translation>
    </message>
    <message>
        <source>the range lies outside the volume, which has %1 bytes</source>
        <translation>el intervalo queda fuera del volumen, que tiene %1 bytes</translation>
    </message>
    <message>
        <source>there is no such policy</source>
        <translation>no existe esa directiva</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3</source>
        <translation>%1 admite de %2 a %3</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 percent</source>
        <translation>%1 admite de %2 a %3 por ciento</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 days</source>
        <translation>%1 admite de %2 a %3 días</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 seconds</source>
        <translation>%1 admite de %2 a %3 segundos</translation>
    </message>
    <message>
        <source>(0: %1)</source>
        <translation>(0: %1)</translation>
    </message>
    <message>
        <source>a strip size is a multiple of 4 KiB</source>
        <translation>un tamaño de tira es un múltiplo de 4 KiB</translation>
    </message>
    <message>
        <source>%1 takes true or false</source>
        <translation>%1 admite true o false</translation>
    </message>
    <message>
        <source>give a workstation or a store, not both</source>
        <translation>indique una estación de trabajo o un almacén, no ambos</translation>
    </message>
    <message>
        <source>a limit is at least 0, which is none</source>
        <translation>un límite es como mínimo 0, que significa sin límite</translation>
    </message>
    <message>
        <source>say which disk the directory replaces</source>
        <translation>indique a qué disco sustituye el directorio</translation>
    </message>
    <message>
        <source>this workstation has not joined: it holds nothing</source>
        <translation>esta estación de trabajo no se ha unido: no guarda nada</translation>
    </message>
    <message>
        <source>there is no such workstation</source>
        <translation>no existe esa estación de trabajo</translation>
    </message>
    <message>
        <source>only a disk of the controller can be replaced by a directory here</source>
        <translation>aquí solo se puede sustituir por un directorio un disco del controlador</translation>
    </message>
    <message>
        <source>give an existing directory of the controller, with its whole path</source>
        <translation>indique un directorio existente del controlador, con su ruta completa</translation>
    </message>
    <message>
        <source>What was revoked of %1 is in the catalog, but could not be written down beside it: %2. An older copy of the catalog, put in its place, would not know of it.</source>
        <translation>Lo que se revocó de %1 está en el catálogo, pero no se ha podido registrar junto a él: %2. Una copia más antigua del catálogo, puesta en su lugar, no lo sabría.</translation>
    </message>
    <message>
        <source>a snapshot keeps its size</source>
        <translation>una instantánea conserva su tamaño</translation>
    </message>
    <message>
        <source>the volume has gone again</source>
        <translation>el volumen ya ha dejado de existir</translation>
    </message>
    <message>
        <source>a volume&apos;s name has 1 to %1 characters and no blanks at its ends</source>
        <translation>el nombre de un volumen tiene de 1 a %1 caracteres y no empieza ni termina con espacios</translation>
    </message>
    <message>
        <source>a volume&apos;s name holds no slash and no control character</source>
        <translation>el nombre de un volumen no puede contener barras (/) ni caracteres de control</translation>
    </message>
    <message>
        <source>a volume has 1 MiB to %1</source>
        <translation>un volumen tiene de 1 MiB a %1</translation>
    </message>
    <message>
        <source>an array has at most %1 volumes and snapshots</source>
        <translation>un conjunto tiene como máximo %1 volúmenes e instantáneas</translation>
    </message>
    <message>
        <source>there is a volume of that name already</source>
        <translation>ya hay un volumen con ese nombre</translation>
    </message>
    <message>
        <source>a snapshot has no snapshots of its own: take one of its volume</source>
        <translation>una instantánea no tiene instantáneas propias: cree una de su volumen</translation>
    </message>
    <message>
        <source>the confirmation is not the volume&apos;s name</source>
        <translation>la confirmación no coincide con el nombre del volumen</translation>
    </message>
    <message>
        <source>the volume is being deleted already</source>
        <translation>el volumen ya se está eliminando</translation>
    </message>
    <message>
        <source>hours are written &quot;always&quot;, or from one time of day to another, for instance &quot;22:00-06:00&quot;</source>
        <translation>el horario se escribe «always», o de una hora del día a otra, por ejemplo «22:00-06:00»</translation>
    </message>
    <message>
        <source>these %1 stores cannot hold one stripe of &quot;%2&quot;</source>
        <translation>en estos %1 almacenes no cabe una franja de «%2»</translation>
    </message>
    <message>
        <source>selection paired or spread needs one data strip on a local disk and its copies on clients (dataCount 1, localDataCount 1, parityCount at least 1, parityClass client)</source>
        <translation>la selección paired o spread necesita una tira de datos en un disco local y sus copias en estaciones de trabajo (dataCount 1, localDataCount 1, parityCount como mínimo 1, parityClass client)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no layout; say for instance &quot;4+2&quot;, &quot;mirrored paired 1+1&quot;, &quot;striped 2 local + 2 clients&quot; or &quot;parity-on-clients 3+1 rotating&quot;</source>
        <translation>«%1» no es una disposición; escriba por ejemplo «4+2», «mirrored paired 1+1», «striped 2 local + 2 clients» o «parity-on-clients 3+1 rotating»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option of a layout; say &quot;redundancy 2&quot; or &quot;strip 256 KiB&quot; (at most 4 MiB)</source>
        <translation>«%1» no es una opción de una disposición; escriba «redundancy 2» o «strip 256 KiB» (4 MiB como máximo)</translation>
    </message>
    <message>
        <source>the machine was approved without it; to adopt a store it has to enrol anew</source>
        <translation>el equipo se ha aprobado sin él; para adoptar un almacén tiene que inscribirse de nuevo</translation>
    </message>
    <message>
        <source>the machine was turned away; forget it first, then it may ask again</source>
        <translation>el equipo se ha rechazado; olvídelo antes y podrá volver a solicitarlo</translation>
    </message>
    <message>
        <source>the machine has not found store %1 on its disk</source>
        <translation>el equipo no ha encontrado el almacén %1 en su disco</translation>
    </message>
    <message>
        <source>an enrolment code is valid for 1 ms to 30 days</source>
        <translation>un código de inscripción es válido de 1 ms a 30 días</translation>
    </message>
    <message>
        <source>%1 enrolment codes are open; withdraw them first</source>
        <translation>hay %1 códigos de inscripción vigentes; anúlelos antes</translation>
    </message>
    <message>
        <source>the enrolment code has been used</source>
        <translation>el código de inscripción ya se ha usado</translation>
    </message>
    <message>
        <source>this machine&apos;s key is not welcome: it was turned away, revoked or retired</source>
        <translation>la clave de este equipo no se admite: fue rechazada, revocada o retirada</translation>
    </message>
    <message>
        <source>too many wrong enrolment codes; try again in a minute</source>
        <translation>demasiados códigos de inscripción incorrectos; vuelva a intentarlo dentro de un minuto</translation>
    </message>
    <message>
        <source>the enrolment code is of another array</source>
        <translation>el código de inscripción es de otro conjunto</translation>
    </message>
    <message>
        <source>the enrolment code is unknown, has been used or was withdrawn</source>
        <translation>el código de inscripción es desconocido, ya se ha usado o se ha anulado</translation>
    </message>
    <message>
        <source>the enrolment code has expired; ask for a new one</source>
        <translation>el código de inscripción ha caducado; pida uno nuevo</translation>
    </message>
    <message>
        <source>an array has at most %1 machines</source>
        <translation>un conjunto tiene como máximo %1 equipos</translation>
    </message>
    <message>
        <source>%1 machines wait for approval already</source>
        <translation>ya hay %1 equipos en espera de aprobación</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address as host:port</source>
        <translation>«%1» no es una dirección con la forma host:puerto</translation>
    </message>
    <message>
        <source>this is no enrolment code: one begins with FALLOW- and an address</source>
        <translation>esto no es un código de inscripción: empiezan por FALLOW- y una dirección</translation>
    </message>
    <message>
        <source>an enrolment code holds no &quot;%1&quot;</source>
        <translation>un código de inscripción no contiene «%1»</translation>
    </message>
    <message>
        <source>the enrolment code has %1 digits after its address, it must have %2</source>
        <translation>el código de inscripción tiene %1 dígitos después de la dirección y debe tener %2</translation>
    </message>
    <message>
        <source>the enrolment code is mistyped: its last group does not fit the rest</source>
        <translation>el código de inscripción está mal escrito: su último grupo no concuerda con el resto</translation>
    </message>
    <message>
        <source>the machine is not approved</source>
        <translation>el equipo no está aprobado</translation>
    </message>
    <message>
        <source>the agent has obeyed epoch %1, this controller is of epoch %2</source>
        <translation>el agente ha obedecido a la época %1 y este controlador es de la época %2</translation>
    </message>
    <message>
        <source>this machine was not given that store</source>
        <translation>ese almacén no se ha asignado a este equipo</translation>
    </message>
    <message>
        <source>the store is known in another life; say hello again to begin a new one</source>
        <translation>el almacén se conoce en otra vida; debe volver a presentarse para empezar una nueva</translation>
    </message>
    <message>
        <source>another store has the same own id: it was copied</source>
        <translation>otro almacén tiene el mismo identificador propio: se ha copiado</translation>
    </message>
    <message>
        <source>the store is known already as %1</source>
        <translation>el almacén ya se conoce como %1</translation>
    </message>
    <message>
        <source>no such machine is enrolled</source>
        <translation>ese equipo no está inscrito</translation>
    </message>
    <message>
        <source>the machine is %1</source>
        <translation>el equipo está %1</translation>
    </message>
    <message>
        <source>its certificate has been revoked</source>
        <translation>su certificado se ha revocado</translation>
    </message>
    <message>
        <source>its certificate is not the one it was given last</source>
        <translation>su certificado no es el último que recibió</translation>
    </message>
    <message>
        <source>only an approved machine can be fenced off</source>
        <translation>solo se puede aislar un equipo aprobado</translation>
    </message>
    <message>
        <source>its store %1 is still in use; retire the machine first</source>
        <translation>su almacén %1 todavía está en uso; retire antes el equipo</translation>
    </message>
    <message>
        <source>only an approved machine can be declared lost</source>
        <translation>solo se puede dar por perdido un equipo aprobado</translation>
    </message>
    <message>
        <source>%1 has at most %2 characters</source>
        <translation>%1 tiene como máximo %2 caracteres</translation>
    </message>
    <message>
        <source>%1 has no blanks at its ends</source>
        <translation>%1 no empieza ni termina con espacios</translation>
    </message>
    <message>
        <source>%1 holds no control character</source>
        <translation>%1 no puede contener caracteres de control</translation>
    </message>
    <message>
        <source>a failure domain&apos;s name</source>
        <translation>el nombre de un dominio de fallo</translation>
    </message>
    <message>
        <source>a machine&apos;s name</source>
        <translation>el nombre de un equipo</translation>
    </message>
    <message>
        <source>a machine&apos;s name is not empty</source>
        <translation>el nombre de un equipo no puede estar vacío</translation>
    </message>
    <message>
        <source>there is a machine of that name already</source>
        <translation>ya hay un equipo con ese nombre</translation>
    </message>
    <message>
        <source>what answers there is no controller of an array</source>
        <translation>lo que responde ahí no es el controlador de un conjunto</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>no ha habido respuesta a tiempo</translation>
    </message>
    <message>
        <source>the controller proves itself by another authority than the identity&apos;s: expected %1, shown %2</source>
        <translation>el controlador se acredita con una autoridad distinta de la de la identidad: se esperaba %1, se ha mostrado %2</translation>
    </message>
    <message>
        <source>no connection within %1 ms</source>
        <translation>no se ha establecido la conexión en %1 ms</translation>
    </message>
    <message>
        <source>it is not a controller</source>
        <translation>no es un controlador</translation>
    </message>
    <message>
        <source>it is the controller of another array</source>
        <translation>es el controlador de otro conjunto</translation>
    </message>
    <message>
        <source>this machine&apos;s network has no domain to ask</source>
        <translation>la red de este equipo no tiene ningún dominio al que consultar</translation>
    </message>
    <message>
        <source>the network names no controller</source>
        <translation>la red no indica ningún controlador</translation>
    </message>
    <message>
        <source>an address is host:port, for instance storage.example:7440</source>
        <translation>una dirección tiene la forma host:puerto, por ejemplo storage.example:7440</translation>
    </message>
    <message>
        <source>the certificate does not parse</source>
        <translation>el certificado no se puede interpretar</translation>
    </message>
    <message>
        <source>the authority&apos;s certificate does not parse</source>
        <translation>el certificado de la autoridad no se puede interpretar</translation>
    </message>
    <message>
        <source>the private key does not parse</source>
        <translation>la clave privada no se puede interpretar</translation>
    </message>
    <message>
        <source>the private key is not the certificate&apos;s</source>
        <translation>la clave privada no es la del certificado</translation>
    </message>
    <message>
        <source>the certificate was not issued by the authority</source>
        <translation>el certificado no lo emitió la autoridad</translation>
    </message>
    <message>
        <source>this is not an identity file of a Fallow array</source>
        <translation>esto no es un archivo de identidad de un conjunto Fallow</translation>
    </message>
    <message>
        <source>the identity file does not say where the controller is</source>
        <translation>el archivo de identidad no indica dónde está el controlador</translation>
    </message>
    <message>
        <source>the identity file holds no private key</source>
        <translation>el archivo de identidad no contiene ninguna clave privada</translation>
    </message>
    <message>
        <source>the identity file holds no certificate</source>
        <translation>el archivo de identidad no contiene ningún certificado</translation>
    </message>
    <message>
        <source>the identity file holds no certificate of the array&apos;s authority</source>
        <translation>el archivo de identidad no contiene ningún certificado de la autoridad del conjunto</translation>
    </message>
    <message>
        <source>this file is too large to be an identity file</source>
        <translation>este archivo es demasiado grande para ser un archivo de identidad</translation>
    </message>
    <message>
        <source>cannot write the identity file: %1</source>
        <translation>no se puede escribir el archivo de identidad: %1</translation>
    </message>
    <message>
        <source>the identity has a passphrase already</source>
        <translation>la identidad ya tiene una frase de contraseña</translation>
    </message>
    <message>
        <source>a passphrase has 1 to %1 bytes of UTF-8</source>
        <translation>una frase de contraseña tiene de 1 a %1 bytes de UTF-8</translation>
    </message>
    <message>
        <source>the service does not run</source>
        <translation>el servicio no está en marcha</translation>
    </message>
    <message>
        <source>the service does not answer</source>
        <translation>el servicio no responde</translation>
    </message>
    <message>
        <source>there is no connection to the controller</source>
        <translation>no hay conexión con el controlador</translation>
    </message>
    <message>
        <source>the identity is protected by a passphrase: unlock it first</source>
        <translation>la identidad está protegida con una frase de contraseña: desbloquéela antes</translation>
    </message>
    <message>
        <source>the partition carries: %1</source>
        <translation>la partición contiene: %1</translation>
    </message>
    <message>
        <source>the partition was not given to the array: that is done by hand, once</source>
        <translation>la partición no se ha entregado al conjunto: eso se hace a mano, una sola vez</translation>
    </message>
    <message>
        <source>the partition holds no more than %1</source>
        <translation>en la partición no caben más de %1</translation>
    </message>
    <message>
        <source>the file system is mounted read-only</source>
        <translation>el sistema de archivos está montado en solo lectura</translation>
    </message>
    <message>
        <source>the partition is not there: is its disk connected?</source>
        <translation>la partición no está: ¿está conectado su disco?</translation>
    </message>
    <message>
        <source>the partition is in use: mounted, as swap, by RAID or LVM, or by another process</source>
        <translation>la partición está en uso: montada, como swap, por RAID o LVM, o por otro proceso</translation>
    </message>
    <message>
        <source>the partition is write-protected</source>
        <translation>la partición está protegida contra escritura</translation>
    </message>
    <message>
        <source>another process has the storage file open</source>
        <translation>otro proceso tiene abierto el archivo de almacenamiento</translation>
    </message>
    <message>
        <source>the store belongs to array %1</source>
        <translation>el almacén pertenece al conjunto %1</translation>
    </message>
    <message>
        <source>the storage file is store %1 of this array, not %2</source>
        <translation>el archivo de almacenamiento es el almacén %1 de este conjunto, no el %2</translation>
    </message>
    <message>
        <source>somebody has put the partition to other use; it carries: %1</source>
        <translation>alguien ha dado otro uso a la partición; contiene: %1</translation>
    </message>
    <message>
        <source>the partition does not carry the store (any more)</source>
        <translation>la partición no contiene el almacén (o ya no lo contiene)</translation>
    </message>
    <message>
        <source>this is not a storage file of Fallow</source>
        <translation>esto no es un archivo de almacenamiento de Fallow</translation>
    </message>
    <message>
        <source>the superblock does not match its checksum</source>
        <translation>el superbloque no coincide con su suma de comprobación</translation>
    </message>
    <message>
        <source>the storage file has format version %1; this build knows %2</source>
        <translation>el archivo de almacenamiento tiene la versión de formato %1; esta versión del programa conoce la %2</translation>
    </message>
    <message>
        <source>a volume&apos;s size is a multiple of 4 KiB and at most 1 PiB</source>
        <translation>el tamaño de un volumen es un múltiplo de 4 KiB y de 1 PiB como máximo</translation>
    </message>
    <message>
        <source>a snapshot of the volume is being taken</source>
        <translation>se está creando una instantánea del volumen</translation>
    </message>
    <message>
        <source>the volume is being resized</source>
        <translation>se está cambiando el tamaño del volumen</translation>
    </message>
    <message>
        <source>another snapshot of the volume is being taken</source>
        <translation>se está creando otra instantánea del volumen</translation>
    </message>
    <message>
        <source>what is buffered could not be written to the stores in time, so no snapshot was taken; look at the stores and try again</source>
        <translation>los datos en el búfer no se han podido escribir a tiempo en los almacenes, por lo que no se ha creado ninguna instantánea; revise los almacenes y vuelva a intentarlo</translation>
    </message>
    <message>
        <source>another agent runs on this directory</source>
        <translation>ya hay otro agente en marcha en este directorio</translation>
    </message>
    <message>
        <source>agent.json: %1. It must belong to the user that the agent runs as: chown -R %2 %3</source>
        <translation>agent.json: %1. Debe pertenecer al usuario con el que se ejecuta el agente: chown -R %2 %3</translation>
    </message>
    <message>
        <source>agent.json cannot be read: %1. Put it right; or remove it and join once more, and what this machine lends is used again: %2</source>
        <translation>agent.json no se puede leer: %1. Corríjalo; o bien elimínelo y vuelva a unirse, y lo que presta este equipo se usará de nuevo: %2</translation>
    </message>
    <message>
        <source>This machine&apos;s identity: %1. It must belong to the user that the agent runs as: chown -R %2 %3</source>
        <translation>Identidad de este equipo: %1. Debe pertenecer al usuario con el que se ejecuta el agente: chown -R %2 %3</translation>
    </message>
    <message>
        <source>This machine cannot prove who it is: %1. Put back %2 from a backup; or remove agent.json beside it and join once more, and what this machine lends is used again</source>
        <translation>Este equipo no puede acreditar su identidad: %1. Recupere %2 de una copia de seguridad; o bien elimine agent.json, que está junto a él, y vuelva a unirse, y lo que presta este equipo se usará de nuevo</translation>
    </message>
    <message>
        <source>agent.json cannot be used: %1. Put it right: %2</source>
        <translation>agent.json no se puede usar: %1. Corríjalo: %2</translation>
    </message>
    <message>
        <source>this machine lends nothing: it belongs to no array yet</source>
        <translation>este equipo no presta nada: todavía no pertenece a ningún conjunto</translation>
    </message>
    <message>
        <source>this machine belongs to an array already</source>
        <translation>este equipo ya pertenece a un conjunto</translation>
    </message>
    <message>
        <source>a search is under way</source>
        <translation>hay una búsqueda en curso</translation>
    </message>
    <message>
        <source>The store cannot be opened: %1</source>
        <translation>No se puede abrir el almacén: %1</translation>
    </message>
    <message>
        <source>The disk that is lent is not there: %1</source>
        <translation>El disco que se presta no está: %1</translation>
    </message>
    <message>
        <source>The controller does not accept this machine any more: %1</source>
        <translation>El controlador ya no acepta este equipo: %1</translation>
    </message>
    <message>
        <source>The partition that is lent cannot be measured: %1</source>
        <translation>No se puede medir la partición que se presta: %1</translation>
    </message>
    <message>
        <source>An older controller than this store has seen: %1</source>
        <translation>El controlador es más antiguo que otro que este almacén ya ha visto: %1</translation>
    </message>
    <message>
        <source>The store cannot be made: %1</source>
        <translation>No se puede crear el almacén: %1</translation>
    </message>
    <message>
        <source>A store lies where the new one should, and it is not empty: move it away</source>
        <translation>Donde debe ir el almacén nuevo hay otro que no está vacío: muévalo a otro sitio</translation>
    </message>
    <message>
        <source>The configuration cannot be written: %1</source>
        <translation>No se puede escribir la configuración: %1</translation>
    </message>
    <message>
        <source>The store cannot be used: %1</source>
        <translation>No se puede usar el almacén: %1</translation>
    </message>
    <message>
        <source>this workstation is enrolled already; remove agent.json to begin anew</source>
        <translation>esta estación de trabajo ya está inscrita; elimine agent.json para empezar de nuevo</translation>
    </message>
    <message>
        <source>cannot make the directory</source>
        <translation>no se puede crear el directorio</translation>
    </message>
    <message>
        <source>the administrator has turned this machine away</source>
        <translation>el administrador ha rechazado este equipo</translation>
    </message>
    <message>
        <source>the authority is not the one that was agreed on</source>
        <translation>la autoridad no es la que se había acordado</translation>
    </message>
    <message>
        <source>another store lies where the index or the files of this machine&apos;s store belong; move it away, and enrol once more</source>
        <translation>donde deben estar el índice o los archivos del almacén de este equipo hay otro almacén; muévalo a otro sitio y vuelva a hacer la inscripción</translation>
    </message>
    <message>
        <source>a schedule has at most %1 entries</source>
        <translation>un horario tiene como máximo %1 entradas</translation>
    </message>
    <message>
        <source>an entry needs a day of the week, a begin from 0 to 1439 and an end from 1 to 1440 minutes</source>
        <translation>una entrada necesita un día de la semana, un inicio de 0 a 1439 minutos y un final de 1 a 1440 minutos</translation>
    </message>
    <message>
        <source>a pause ends in the future, and within a week</source>
        <translation>una pausa termina en el futuro y en el plazo de una semana</translation>
    </message>
    <message>
        <source>a size is not negative</source>
        <translation>un tamaño no puede ser negativo</translation>
    </message>
    <message>
        <source>the administrator asks for at least %1</source>
        <translation>el administrador exige al menos %1</translation>
    </message>
    <message>
        <source>the administrator lets you keep at most %1 free</source>
        <translation>el administrador le permite mantener libres %1 como máximo</translation>
    </message>
    <message>
        <source>Deleted; its snapshots stay as they are</source>
        <translation>Eliminado; sus instantáneas siguen como están</translation>
    </message>
    <message>
        <source>it has come back without its store %1 times: the administrator retires this machine, then it can join anew</source>
        <translation>ha vuelto %1 veces sin su almacén: el administrador retira este equipo y después puede inscribirse de nuevo</translation>
    </message>
    <message>
        <source>by this computer&apos;s clock, %1, the controller&apos;s certificate is not good yet or not any more: set the clock right, or tell the administrator</source>
        <translation>según el reloj de este equipo, %1, el certificado del controlador aún no es válido o ya no lo es: ponga el reloj en hora o avise al administrador</translation>
    </message>
    <message>
        <source>this certificate is good from %1 on only, and the controller&apos;s clock says %2: that clock is wrong, or was when the certificate was made</source>
        <translation>este certificado solo es válido a partir de %1, y el reloj del controlador indica %2: ese reloj está mal, o lo estaba cuando se creó el certificado</translation>
    </message>
    <message>
        <source>this certificate ended on %1</source>
        <translation>este certificado caducó el %1</translation>
    </message>
    <message>
        <source>Its certificate has ended on %1, and it did not come to renew it: it cannot connect any more. Enrol it anew, with a code; its store is found then</source>
        <translation>Su certificado caducó el %1 sin que lo renovara: ya no puede conectarse. Inscríbalo de nuevo con un código; entonces se encontrará su almacén</translation>
    </message>
    <message>
        <source>Its certificate ends on %1, and it has not renewed it. Switch it on and see that its agent is of version %2 or later</source>
        <translation>Su certificado caduca el %1 y no lo ha renovado. Enciéndalo y compruebe que su agente sea de la versión %2 o posterior</translation>
    </message>
    <message>
        <source>The controller&apos;s own certificate ends on %1 and cannot be renewed: %2. After that no workstation finds its controller</source>
        <translation>El certificado propio del controlador caduca el %1 y no se puede renovar: %2. Después ninguna estación de trabajo encontrará su controlador</translation>
    </message>
    <message>
        <source>The controller&apos;s own certificate was renewed, until %1</source>
        <translation>El certificado propio del controlador se ha renovado hasta el %1</translation>
    </message>
    <message>
        <source>asked for a new certificate, for its own ends on %1, and was given one; its own is good until it comes with the new one</source>
        <translation>ha pedido un certificado nuevo, porque el suyo caduca el %1, y lo ha recibido; el suyo vale hasta que venga con el nuevo</translation>
    </message>
    <message>
        <source>came with its new certificate; the one before is worthless now</source>
        <translation>ha venido con su certificado nuevo; el anterior ya no vale nada</translation>
    </message>
    <message>
        <source>its row cannot be read (%1); it is of volume %2</source>
        <translation>su fila no se puede leer (%1); es del volumen %2</translation>
    </message>
    <message>
        <source>the volume is gone, but a part of its map is there</source>
        <translation>el volumen ya no existe, pero hay una parte de su mapa</translation>
    </message>
    <message>
        <source>the index of its stripes lacks %1 and has %2 too many, the first is stripe %3</source>
        <translation>al índice de sus franjas le faltan %1 y le sobran %2; la primera es la franja %3</translation>
    </message>
    <message>
        <source>the table does not agree with itself: %1</source>
        <translation>la tabla se contradice: %1</translation>
    </message>
    <message>
        <source>it is revoked, but the controller is too busy to say whether its connections to volumes are closed; they are as soon as it can</source>
        <translation>está revocado, pero el controlador está demasiado ocupado para decir si sus conexiones a volúmenes están cerradas; lo estarán en cuanto pueda</translation>
    </message>
    <message>
        <source>Its row in the catalog cannot be read</source>
        <translation>Su fila en el catálogo no se puede leer</translation>
    </message>
    <message>
        <source>It could be opened after all</source>
        <translation>Al final se pudo abrir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are passed over, as their rows in the catalog cannot be read: a check of the catalog names them.</source>
        <translation>
            <numerusform>Se omite %Ln franja porque su fila en el catálogo no se puede leer: una comprobación del catálogo la nombra.</numerusform>
            <numerusform>Se omiten %Ln franjas porque sus filas en el catálogo no se pueden leer: una comprobación del catálogo las nombra.</numerusform>
        </translation>
    </message>
    <message>
        <source>what has this name is no file (but a folder, a device or a pipe), and is not replaced: choose another name</source>
        <translation>lo que tiene este nombre no es un archivo (sino una carpeta, un dispositivo o una tubería) y no se reemplaza: elija otro nombre</translation>
    </message>
    <message>
        <source>The controller answers, but no connection for data to it comes about, so this computer serves nothing: %1</source>
        <translation>El controlador responde, pero no se establece ninguna conexión de datos con él, así que este equipo no sirve nada: %1</translation>
    </message>
    <message>
        <source>The volume&apos;s journal cannot be written, so that flushes wait for the stores and may fail: %1</source>
        <translation>El diario del volumen no se puede escribir, por lo que las confirmaciones en disco esperan a los almacenes y pueden fallar: %1</translation>
    </message>
    <message>
        <source>The volume&apos;s journal is being written again.</source>
        <translation>El diario del volumen se está escribiendo de nuevo.</translation>
    </message>
    <message>
        <source>Data of the volume cannot be written to the stores and waits in the controller: %1</source>
        <translation>Hay datos del volumen que no se pueden escribir en los almacenes y esperan en el controlador: %1</translation>
    </message>
    <message>
        <source>It called its strips right, but gave none back when it was asked for them as a proof</source>
        <translation>Ha dado por correctas sus tiras, pero no ha devuelto ninguna cuando se le pidieron como prueba</translation>
    </message>
    <message>
        <source>the file is damaged: %1; there is no backup beside it</source>
        <translation>el archivo está dañado: %1; no hay ninguna copia de seguridad junto a él</translation>
    </message>
    <message>
        <source>the file is damaged: %1; the newest backup is %2</source>
        <translation>el archivo está dañado: %1; la copia de seguridad más reciente es %2</translation>
    </message>
    <message>
        <source>The catalog does not tell where a part of the volume&apos;s data lies, so that it cannot be read: %1</source>
        <translation>El catálogo no indica dónde está una parte de los datos del volumen, por lo que no se puede leer: %1</translation>
    </message>
    <message>
        <source>the disk has %1 left, a copy of the catalog needs %2 with what must stay free: %3 are missing</source>
        <translation>al disco le quedan %1; una copia del catálogo necesita %2 con lo que debe quedar libre: faltan %3</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>el disco no responde</translation>
    </message>
    <message>
        <source>strips are still on their way to one of its stores: try again in a moment</source>
        <translation>todavía hay tiras en camino hacia uno de sus almacenes: inténtelo de nuevo dentro de un momento</translation>
    </message>
    <message>
        <source>the directory of the volume&apos;s journal is missing, and with it what was written last: if it lies on another disk, mount that; only if it is lost for good, make it anew, empty</source>
        <translation>falta el directorio del diario del volumen y, con él, lo último que se escribió: si está en otro disco, móntelo; solo si se ha perdido definitivamente, créelo de nuevo, vacío</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are touched, %1 have to be written to other stores.</source>
        <translation>
            <numerusform>%Ln franja afectada; hay que escribir %1 en otros almacenes.</numerusform>
            <numerusform>%Ln franjas afectadas; hay que escribir %1 en otros almacenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more strip(s) of a stripe may be lost meanwhile.</source>
        <translation>
            <numerusform>Mientras tanto se puede perder %Ln tira más de una franja.</numerusform>
            <numerusform>Mientras tanto se pueden perder %Ln tiras más de una franja.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more machine(s) or disk(s) must join before it can be written in full. Its layout is %1.</source>
        <translation>
            <numerusform>Debe unirse %Ln equipo o disco más para que se pueda escribir por completo. Su disposición es %1.</numerusform>
            <numerusform>Deben unirse %Ln equipos o discos más para que se pueda escribir por completo. Su disposición es %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>a layout has 1 to %1 data strips, not %2</source>
        <translation>una disposición tiene de 1 a %1 tiras de datos, no %2</translation>
    </message>
    <message>
        <source>a layout with %2 data strips has 0 to %1 parity strips, not %3</source>
        <translation>una disposición con %2 tiras de datos tiene de 0 a %1 tiras de paridad, no %3</translation>
    </message>
    <message>
        <source>at most all %1 data strips can lie on local disks, not %2</source>
        <translation>como máximo todas las %1 tiras de datos pueden estar en discos locales, no %2</translation>
    </message>
    <message>
        <source>the redundancy to wait for is at most the %1 parity strips, not %2</source>
        <translation>la redundancia que se espera es como máximo la de las %1 tiras de paridad, no %2</translation>
    </message>
    <message>
        <source>a strip has a multiple of %1 bytes, from %2 to %3, not %4</source>
        <translation>una tira tiene un múltiplo de %1 bytes, de %2 a %3, no %4</translation>
    </message>
    <message>
        <source>its disk has room for %1 only</source>
        <translation>en su disco solo hay sitio para %1</translation>
    </message>
    <message>
        <source>The quota of store %1 is %2, the most that its owner lends; %3 were asked for.</source>
        <translation>La cuota del almacén %1 es de %2, lo máximo que presta su propietario; se pedían %3.</translation>
    </message>
    <message>
        <source>the disk in this directory still serves: give another directory, or rebuild without a new disk first</source>
        <translation>el disco de este directorio aún sirve: indique otro directorio o reconstruya antes sin un disco nuevo</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>This was cancelled.</source>
        <translation>Se ha cancelado.</translation>
    </message>
    <message>
        <source>The controller cannot make sense of this request.</source>
        <translation>El controlador no entiende esta solicitud.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Ya no existe.</translation>
    </message>
    <message>
        <source>Something of this name exists already.</source>
        <translation>Ya existe algo con ese nombre.</translation>
    </message>
    <message>
        <source>There is no space left for this; it works again when space returns.</source>
        <translation>No queda espacio para esto; volverá a funcionar cuando lo haya.</translation>
    </message>
    <message>
        <source>A disk reports an error.</source>
        <translation>Un disco comunica un error.</translation>
    </message>
    <message>
        <source>The data does not match its checksum or seal.</source>
        <translation>Los datos no coinciden con su suma de comprobación o su sello.</translation>
    </message>
    <message>
        <source>This belongs to another array. Is the identity the right one?</source>
        <translation>Esto pertenece a otro conjunto. ¿Es la identidad correcta?</translation>
    </message>
    <message>
        <source>It is in use at present; try again when the other work has ended.</source>
        <translation>Está en uso; vuelva a intentarlo cuando termine el otro trabajo.</translation>
    </message>
    <message>
        <source>The controller does not allow this now.</source>
        <translation>El controlador no lo permite ahora.</translation>
    </message>
    <message>
        <source>The controller does not accept this identity.</source>
        <translation>El controlador no acepta esta identidad.</translation>
    </message>
    <message>
        <source>A newer controller has taken over this array; this one must not command it.</source>
        <translation>Un controlador más reciente se ha hecho cargo de este conjunto; este controlador ya no debe darle órdenes.</translation>
    </message>
    <message>
        <source>The controller did not answer in time.</source>
        <translation>El controlador no ha respondido a tiempo.</translation>
    </message>
    <message>
        <source>The connection to the controller closed.</source>
        <translation>Se ha cerrado la conexión con el controlador.</translation>
    </message>
    <message>
        <source>The controller cannot be reached.</source>
        <translation>No se puede acceder al controlador.</translation>
    </message>
    <message>
        <source>This is larger than Fallow allows.</source>
        <translation>Es más grande de lo que permite Fallow.</translation>
    </message>
    <message>
        <source>The other side does not keep to the protocol; the connection was closed.</source>
        <translation>El otro extremo no respeta el protocolo; se ha cerrado la conexión.</translation>
    </message>
    <message>
        <source>Too many machines are away to read this data now.</source>
        <translation>Hay demasiados equipos ausentes para leer ahora estos datos.</translation>
    </message>
    <message>
        <source>Too few machines with free space are online.</source>
        <translation>No hay suficientes equipos en línea con espacio libre.</translation>
    </message>
    <message>
        <source>It takes no changes at present.</source>
        <translation>Por ahora no admite cambios.</translation>
    </message>
    <message>
        <source>Fallow caught a mistake of its own before it could do harm.</source>
        <translation>Fallow ha detectado un error propio antes de que causara daños.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, details in English</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The controller is of another version than this console and does not know this command.</source>
        <translation>El controlador es de otra versión que esta consola y no conoce esta orden.</translation>
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
        <translation>%1 de %2</translation>
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
        <translation>%1 días</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
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
        <translation>fin previsto: %1</translation>
    </message>
</context>
<context>
    <name>LayoutSketch</name>
    <message>
        <source>disk %1</source>
        <translation>disco %1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
</context>
<context>
    <name>MachinePlans</name>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln estación de trabajo</numerusform>
            <numerusform>%Ln estaciones de trabajo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Volume %1 needs %2 failure domains and %3 would be left: its strips cannot all move.</source>
        <translation>El volumen %1 necesita %2 dominios de fallo y quedarían %3: no todas sus tiras pueden moverse.</translation>
    </message>
    <message>
        <source>Only %1 are free on the other stores.</source>
        <translation>En los demás almacenes solo quedan %1 libres.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, fingerprint</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Let %1 join?</source>
        <translation>¿Admitir %1 en el conjunto?</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>I have compared the fingerprints</source>
        <translation>He comparado las huellas digitales</translation>
    </message>
    <message>
        <source>Turn %1 away?</source>
        <translation>¿Rechazar %1?</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Empty %1?</source>
        <translation>¿Vaciar %1?</translation>
    </message>
    <message>
        <source>All strips move to other machines; everything stays readable. It stays a member, without data, until you take it back.</source>
        <translation>Todas las tiras pasan a otros equipos; todo sigue siendo legible. Continúa como miembro, sin datos, hasta que se vuelva a usar.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Take %1 back into use?</source>
        <translation>¿Volver a usar %1?</translation>
    </message>
    <message>
        <source>It takes new strips again. What has moved away stays where it is.</source>
        <translation>Vuelve a recibir tiras nuevas. Lo que se ha movido se queda donde está.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Volver a usar</translation>
    </message>
    <message>
        <source>Retire %1?</source>
        <translation>¿Retirar %1?</translation>
    </message>
    <message>
        <source>All strips move to other machines; everything stays readable. Then it is let go for good: to come back it would have to enrol anew.</source>
        <translation>Todas las tiras pasan a otros equipos; todo sigue siendo legible. Después deja el conjunto definitivamente: para volver tendría que inscribirse de nuevo.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Declare %1 lost?</source>
        <translation>¿Declarar la pérdida de %1?</translation>
    </message>
    <message>
        <source>Do this when it will not come back soon. Its strips are rebuilt onto other machines from what is left. If it does come back, its strips count again.</source>
        <translation>Hágalo cuando no vaya a volver pronto. Sus tiras se reconstruyen en otros equipos a partir de lo que queda. Si a pesar de todo vuelve, sus tiras contarán de nuevo.</translation>
    </message>
    <message>
        <source>Declare lost</source>
        <translation>Dar por perdido</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>¿Revocar %1?</translation>
    </message>
    <message>
        <source>For a machine that was stolen or that nobody trusts any more. Its certificate is blocked at once and for good, and what it holds counts as lost. This cannot be undone.</source>
        <translation>Para un equipo robado o en el que ya nadie confía. Su certificado se bloquea de inmediato y para siempre, y lo que guarda se da por perdido. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Put %1 into the failure domain %2?</source>
        <translation>¿Asignar %1 al dominio de fallo %2?</translation>
    </message>
    <message>
        <source>Machines of one failure domain may fail together: one room, one switch, one fuse. A stripe never has two strips in one. This counts for new stripes; what is there stays.</source>
        <translation>Los equipos de un mismo dominio de fallo pueden fallar a la vez: una sala, un conmutador, un fusible. Una franja nunca tiene dos tiras en el mismo. Esto vale para las franjas nuevas; lo que ya existe se queda donde está.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Nothing has to be moved. No data at risk.</source>
        <translation>No hay que mover nada. No hay datos en riesgo.</translation>
    </message>
    <message>
        <source>%1 is called %2 from now on. Nothing else changes.</source>
        <translation>%1 se llamará %2 a partir de ahora. No cambia nada más.</translation>
    </message>
    <message>
        <source>Rename %1?</source>
        <translation>¿Cambiar el nombre de %1?</translation>
    </message>
    <message>
        <source>The name is for people; the array knows the machine by its certificate.</source>
        <translation>El nombre es para las personas; el conjunto reconoce el equipo por su certificado.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Let %1 lend %2?</source>
        <translation>¿Fijar en %2 la cuota de %1?</translation>
    </message>
    <message>
        <source>It is remembered; a workstation that is away hears of it when it is back. It never lends more than its owner allows.</source>
        <translation>Queda anotado; una estación de trabajo ausente lo sabrá cuando vuelva. Nunca presta más de lo que permite su propietario.</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Cambiar cuota</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) hold more than that now: what is above it, %1 in all, moves to other machines. No data is at risk meanwhile.</source>
        <translation>
            <numerusform>%Ln estación de trabajo guarda ahora más que eso: lo que sobra, %1 en total, pasa a otros equipos. Mientras tanto no hay datos en riesgo.</numerusform>
            <numerusform>%Ln estaciones de trabajo guardan ahora más que eso: lo que sobra, %1 en total, pasa a otros equipos. Mientras tanto no hay datos en riesgo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever joins gets a certificate and a store. A workstation shows its fingerprint while it waits; it must be the same as here.</source>
        <translation>Quien se incorpora recibe un certificado y un almacén. Una estación de trabajo muestra su huella digital mientras espera; debe ser la misma que aquí.</translation>
    </message>
    <message numerus="yes">
        <source>Connected now: %Ln machine(s). To take a working machine out, empty it or retire it: that costs no redundancy.</source>
        <translation>
            <numerusform>Conectado ahora: %Ln equipo. Para sacar un equipo que funciona, vacíelo o retírelo: no cuesta redundancia.</numerusform>
            <numerusform>Conectados ahora: %Ln equipos. Para sacar un equipo que funciona, vacíelo o retírelo: no cuesta redundancia.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 out of the failure domain?</source>
        <translation>¿Sacar %1 del dominio de fallo?</translation>
    </message>
    <message>
        <source>Lending more needs up to %1 free on a workstation&apos;s disk.</source>
        <translation>Para prestar más hacen falta hasta %1 libres en el disco de una estación de trabajo.</translation>
    </message>
    <message>
        <source>%1 has %2 free and needs %3: it lends no more than there is room for.</source>
        <translation>%1 tiene %2 libres y necesita %3: no presta más de lo que cabe.</translation>
    </message>
    <message numerus="yes">
        <source>So it is with %Ln more.</source>
        <comment>workstations with too small a disk</comment>
        <translation>
            <numerusform>Lo mismo ocurre con %Ln más.</numerusform>
            <numerusform>Lo mismo ocurre con %Ln más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) are away, and hear of it when they are back.</source>
        <translation>
            <numerusform>%Ln estación de trabajo está ausente y lo sabrá cuando vuelva.</numerusform>
            <numerusform>%Ln estaciones de trabajo están ausentes y lo sabrán cuando vuelvan.</numerusform>
        </translation>
    </message>
    <message>
        <source>No data has to be moved for this.</source>
        <translation>Para esto no hay que mover datos.</translation>
    </message>
    <message>
        <source>%1 has had another store since, and that counts as lost then.</source>
        <translation>Desde entonces %1 ha tenido otro almacén, que en ese caso se da por perdido.</translation>
    </message>
    <message>
        <source>It gets a new store; the old one stays on its disk, unused.</source>
        <translation>Recibe un almacén nuevo; el antiguo se queda en su disco, sin usar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them found an old store on its disk and will not be approved here: decide about it alone.</source>
        <translation>
            <numerusform>%Ln de ellas ha encontrado un almacén antiguo en su disco y no se aprobará aquí: decida sobre ella por separado.</numerusform>
            <numerusform>%Ln de ellas han encontrado un almacén antiguo en su disco y no se aprobarán aquí: decida sobre cada una por separado.</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <comment>last seen</comment>
        <translation>nunca</translation>
    </message>
    <message numerus="yes">
        <source>store %1 of %2, last seen %3: %Ln strip(s), %4 by the catalog; its file takes %5</source>
        <translation>
            <numerusform>almacén %1 de %2 (última conexión: %3): %Ln tira, %4 según el catálogo; su archivo ocupa %5</numerusform>
            <numerusform>almacén %1 de %2 (última conexión: %3): %Ln tiras, %4 según el catálogo; su archivo ocupa %5</numerusform>
        </translation>
    </message>
    <message>
        <source>The array does not know this store any more: it cannot be adopted.</source>
        <translation>El conjunto ya no conoce este almacén: no se puede adoptar.</translation>
    </message>
    <message>
        <source>The store was retired, so it cannot be adopted; but the catalog still lists strips there.</source>
        <translation>El almacén se retiró, así que no se puede adoptar; pero el catálogo aún registra tiras en él.</translation>
    </message>
    <message>
        <source>The array needs nothing of it any more: it cannot be adopted.</source>
        <translation>El conjunto ya no necesita nada de él: no se puede adoptar.</translation>
    </message>
    <message>
        <source>%1 is connected with it, so this is a copy: it cannot be adopted.</source>
        <translation>%1 está en línea con él, así que esto es una copia: no se puede adoptar.</translation>
    </message>
    <message>
        <source>The controller has just started, and %1 may be about to come back: it can be decided in a minute.</source>
        <translation>El controlador acaba de arrancar y es posible que %1 esté a punto de volver: se podrá decidir dentro de un minuto.</translation>
    </message>
    <message>
        <source>It cannot be adopted now. The controller says: %1</source>
        <translation>No se puede adoptar ahora. El controlador indica: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 found store %2 of %3 on its disk. By the catalog it holds %Ln strip(s), %4; its file takes %5.</source>
        <translation>
            <numerusform>%1 ha encontrado en su disco el almacén %2 de %3. Según el catálogo contiene %Ln tira, %4; su archivo ocupa %5.</numerusform>
            <numerusform>%1 ha encontrado en su disco el almacén %2 de %3. Según el catálogo contiene %Ln tiras, %4; su archivo ocupa %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let %1 join with the store of %2?</source>
        <translation>¿Admitir %1 con el almacén de %2?</translation>
    </message>
    <message>
        <source>Do this when its system was installed anew. The store becomes its own, and what it holds is compared: strips that are still right are kept where they are. %1, last seen %2, is retired for good.</source>
        <translation>Hágalo cuando su sistema se haya instalado de nuevo. El almacén pasa a ser suyo y su contenido se compara: las tiras que siguen siendo correctas se conservan donde están. %1 (última conexión: %2) se retira definitivamente.</translation>
    </message>
    <message numerus="yes">
        <source>By the catalog store %1 holds %Ln strip(s), %2; its file takes %3.</source>
        <translation>
            <numerusform>Según el catálogo, el almacén %1 contiene %Ln tira, %2; su archivo ocupa %3.</numerusform>
            <numerusform>Según el catálogo, el almacén %1 contiene %Ln tiras, %2; su archivo ocupa %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Adoptar</translation>
    </message>
    <message>
        <source>It is the same computer, with its system installed anew</source>
        <translation>Es el mismo equipo, con el sistema instalado de nuevo</translation>
    </message>
    <message>
        <source>I have compared the fingerprints, and it is the same computer</source>
        <translation>He comparado las huellas digitales y es el mismo equipo</translation>
    </message>
    <message>
        <source>The figures count what is deleted as lost, though it may be a copy only: make sure that the other disk is the good one.</source>
        <translation>Las cifras cuentan como perdido lo que se elimina, aunque puede ser solo una copia: asegúrese de que el otro disco es el bueno.</translation>
    </message>
    <message>
        <source>Let %1 join, and delete the old store?</source>
        <translation>¿Admitir %1 y eliminar el almacén antiguo?</translation>
    </message>
    <message>
        <source>It gets a new, empty store. The old one is deleted from its disk, and whose it was stays as it is: declare that machine lost if it is gone.</source>
        <translation>Recibe un almacén nuevo y vacío. El antiguo se elimina de su disco, y el equipo al que pertenecía queda como está: dé por perdido ese equipo si ya no existe.</translation>
    </message>
    <message>
        <source>Approve and delete</source>
        <translation>Aprobar y eliminar</translation>
    </message>
    <message>
        <source>The old store may be deleted</source>
        <translation>El almacén antiguo se puede eliminar</translation>
    </message>
    <message>
        <source>I have compared the fingerprints, and the old store may be deleted</source>
        <translation>He comparado las huellas digitales y el almacén antiguo se puede eliminar</translation>
    </message>
    <message>
        <source>Whoever is turned away cannot ask again with the same key, until it is forgotten here.</source>
        <translation>Quien es rechazado no puede volver a solicitarlo con la misma clave hasta que se olvide aquí.</translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>¿Olvidar %1?</translation>
    </message>
    <message>
        <source>It leaves the list; what happened stays among the events. Its key is unknown again: whoever has the key may ask to join, like any other workstation.</source>
        <translation>Sale de la lista; lo ocurrido se conserva entre los eventos. Su clave vuelve a ser desconocida: quien la tenga puede solicitar unirse, como cualquier otra estación de trabajo.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Nothing of the array lies there. No data at risk.</source>
        <translation>Allí no hay nada del conjunto. No hay datos en riesgo.</translation>
    </message>
    <message>
        <source>%1 of partitions that are lent wholly would lie idle: a partition keeps its size.</source>
        <translation>%1 de las particiones que se prestan enteras quedarían sin aprovechar: una partición conserva su tamaño.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) of %1 would have two strips or more in one failure domain.</source>
        <translation>
            <numerusform>%Ln franja de %1 tendría dos tiras o más en un mismo dominio de fallo.</numerusform>
            <numerusform>%Ln franjas de %1 tendrían dos tiras o más en un mismo dominio de fallo.</numerusform>
        </translation>
    </message>
    <message>
        <source>a deleted volume</source>
        <translation>un volumen eliminado</translation>
    </message>
    <message numerus="yes">
        <source>So would stripes of %Ln more volume(s).</source>
        <translation>
            <numerusform>Lo mismo ocurriría con franjas de %Ln volumen más.</numerusform>
            <numerusform>Lo mismo ocurriría con franjas de %Ln volúmenes más.</numerusform>
        </translation>
    </message>
    <message>
        <source>To bring them apart %1 would have to move. That does not happen by itself: empty a workstation and take it back.</source>
        <translation>Para separarlas habría que mover %1. Eso no ocurre automáticamente: vacíe una estación de trabajo y vuelva a usarla.</translation>
    </message>
    <message>
        <source>If the whole failure domain failed, some data could not be read.</source>
        <translation>Si fallara todo el dominio de fallo, algunos datos no se podrían leer.</translation>
    </message>
    <message>
        <source>Volume %1 needs %2 failure domains and %3 would be left: what is written from then on has less redundancy, or cannot be written.</source>
        <translation>El volumen %1 necesita %2 dominios de fallo y quedarían %3: lo que se escriba a partir de entonces tendrá menos redundancia o no se podrá escribir.</translation>
    </message>
</context>
<context>
    <name>MapColumns</name>
    <message>
        <source>Local disk %1</source>
        <translation>Disco local %1</translation>
    </message>
    <message>
        <source>Store %1</source>
        <translation>Almacén %1</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Estaciones de trabajo</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Controlador</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>En ningún sitio</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>en ningún sitio</translation>
    </message>
    <message numerus="yes">
        <source>%1 … %2 (%Ln store(s))</source>
        <comment>first store, last store</comment>
        <translation>
            <numerusform>%1 … %2 (%Ln almacén)</numerusform>
            <numerusform>%1 … %2 (%Ln almacenes)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, a whole partition</source>
        <comment>state of a store</comment>
        <translation>%1, una partición entera</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>Unannounced absence until lost</source>
        <translation>Ausencia sin aviso hasta la pérdida</translation>
    </message>
    <message>
        <source>How long a workstation may be away without having announced it before it counts as lost, and what it holds is rebuilt.</source>
        <translation>Cuánto tiempo puede estar ausente una estación de trabajo sin haberlo anunciado antes de que se dé por perdida y se reconstruya lo que guarda.</translation>
    </message>
    <message>
        <source>Grace after an announced return</source>
        <translation>Plazo de gracia tras el regreso anunciado</translation>
    </message>
    <message>
        <source>Announced absence without a time</source>
        <translation>Ausencia anunciada sin hora de regreso</translation>
    </message>
    <message>
        <source>How long a workstation that was shut down or sent to sleep without a time of return counts as asleep.</source>
        <translation>Cuánto tiempo se considera en reposo una estación de trabajo apagada o suspendida sin hora de regreso.</translation>
    </message>
    <message>
        <source>Longest announced absence</source>
        <translation>Ausencia anunciada más larga</translation>
    </message>
    <message>
        <source>A workstation that announces a later return counts as if it had announced this.</source>
        <translation>Si una estación de trabajo anuncia un regreso posterior, se cuenta como si hubiera anunciado este.</translation>
    </message>
    <message>
        <source>Limit of rebuilds</source>
        <translation>Límite de las reconstrucciones</translation>
    </message>
    <message>
        <source>The most that rebuilds read and write in all, on top of giving way to whoever uses volumes.</source>
        <translation>Lo máximo que las reconstrucciones leen y escriben en total; además ceden el paso a quien usa los volúmenes.</translation>
    </message>
    <message>
        <source>Hours of rebuilds</source>
        <translation>Horario de las reconstrucciones</translation>
    </message>
    <message>
        <source>By the controller&apos;s clock. Stripes that would not survive another loss are rebuilt at any hour.</source>
        <translation>Según el reloj del controlador. Las franjas que no sobrevivirían a otra pérdida se reconstruyen a cualquier hora.</translation>
    </message>
    <message>
        <source>Rebuilt strips are read back</source>
        <translation>Releer las tiras reconstruidas</translation>
    </message>
    <message>
        <source>Every rebuilt strip is read from its new store and compared with the catalog before it counts.</source>
        <translation>Cada tira reconstruida se lee en su nuevo almacén y se compara con el catálogo antes de que cuente.</translation>
    </message>
    <message>
        <source>Hours of background work</source>
        <translation>Horario de las tareas de fondo</translation>
    </message>
    <message>
        <source>By the controller&apos;s clock: when scrubs run and stores are emptied.</source>
        <translation>Según el reloj del controlador: cuándo se hacen las comprobaciones de fondo y se vacían los almacenes.</translation>
    </message>
    <message>
        <source>Limit of emptying stores</source>
        <translation>Límite del vaciado de almacenes</translation>
    </message>
    <message>
        <source>The most that emptying stores reads and writes in all.</source>
        <translation>Lo máximo que el vaciado de almacenes lee y escribe en total.</translation>
    </message>
    <message>
        <source>Limit of scrubs</source>
        <translation>Límite de las comprobaciones de fondo</translation>
    </message>
    <message>
        <source>The most that a scrub lets all stores together read.</source>
        <translation>Lo máximo que una comprobación de fondo hace leer a todos los almacenes juntos.</translation>
    </message>
    <message>
        <source>A scrub begins by itself after</source>
        <translation>Plazo de la comprobación de fondo automática</translation>
    </message>
    <message>
        <source>Counted from the last whole scrub.</source>
        <translation>Se cuenta desde la última comprobación de fondo completa.</translation>
    </message>
    <message>
        <source>Layout of new volumes</source>
        <translation>Disposición de los volúmenes nuevos</translation>
    </message>
    <message>
        <source>For a volume for which none is given, for instance &quot;distributed 4+2&quot;.</source>
        <translation>Para un volumen que no indica ninguna, por ejemplo «distributed 4+2».</translation>
    </message>
    <message>
        <source>Strip size of new volumes</source>
        <translation>Tamaño de tira de los volúmenes nuevos</translation>
    </message>
    <message>
        <source>For a volume whose layout gives none; in steps of 4 KiB.</source>
        <translation>Para un volumen cuya disposición no indica ninguno; en pasos de 4 KiB.</translation>
    </message>
    <message>
        <source>New volumes compress</source>
        <translation>Comprimir los volúmenes nuevos</translation>
    </message>
    <message>
        <source>Unless it is said otherwise when a volume is made.</source>
        <translation>Salvo que se indique otra cosa al crear un volumen.</translation>
    </message>
    <message>
        <source>Garbage collection empties stripes of which at most this share is still in use. More gives space back sooner, and writes more.</source>
        <translation>La recolección de basura vacía las franjas de las que solo sigue en uso esta proporción o menos. Un valor mayor devuelve antes el espacio y escribe más.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>So long after the return that it announced a workstation still counts as asleep; then it counts as unreachable.</source>
        <translation>Tiempo tras el regreso anunciado durante el cual una estación de trabajo aún cuenta como dormida; después cuenta como inaccesible.</translation>
    </message>
    <message>
        <source>Stripes used less than this are emptied</source>
        <translation>Se vacían las franjas con uso menor que</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>at any hour</source>
        <translation>a cualquier hora</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>iniciada</translation>
    </message>
    <message>
        <source>more joined it</source>
        <translation>ampliada</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>reanudada</translation>
    </message>
    <message>
        <source>limit changed</source>
        <translation>límite cambiado</translation>
    </message>
    <message>
        <source>controller restarted</source>
        <translation>controlador reiniciado</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, details</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Stripes touched</source>
        <translation>Franjas afectadas</translation>
    </message>
    <message>
        <source>Without redundancy</source>
        <translation>Sin redundancia</translation>
    </message>
    <message>
        <source>Unreadable then</source>
        <translation>Ilegibles entonces</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidas</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>unreadable until machines came back</source>
        <translation>ilegible hasta que volvieran equipos</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>y más</translation>
    </message>
    <message>
        <source>From byte</source>
        <translation>Desde el byte</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>State when planned</source>
        <translation>Estado al planificar</translation>
    </message>
    <message>
        <source>What had failed</source>
        <translation>Qué había fallado</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Strips to write</source>
        <translation>Tiras por escribir</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>To be read for it</source>
        <translation>Lectura necesaria</translation>
    </message>
    <message>
        <source>Estimated time</source>
        <translation>Tiempo estimado</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se ha hecho</translation>
    </message>
    <message>
        <source>Stripes made whole</source>
        <translation>Franjas completadas</translation>
    </message>
    <message>
        <source>Strips written</source>
        <translation>Tiras escritas</translation>
    </message>
    <message>
        <source>Moved in all</source>
        <translation>Transferido en total</translation>
    </message>
    <message>
        <source>Needed nothing any more</source>
        <translation>Ya no necesitaban nada</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Cannot be rebuilt</source>
        <translation>No se pueden reconstruir</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Escrito en</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>Tiras</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>No strip was rebuilt, so there was none to verify.</source>
        <translation>No se ha reconstruido ninguna tira, así que no había nada que verificar.</translation>
    </message>
    <message>
        <source>The strips were not read back: the policy rebuild.read-back is off.</source>
        <translation>Las tiras no se han releído: la directiva rebuild.read-back está desactivada.</translation>
    </message>
    <message>
        <source>Every rebuilt strip (%1, %2) was read back from its new store and is what the catalog says.</source>
        <translation>Todas las tiras reconstruidas (%1, %2) se han releído en su nuevo almacén y coinciden con el catálogo.</translation>
    </message>
    <message>
        <source>%1 of %2 rebuilt strips were read back and are what the catalog says.</source>
        <translation>%1 de %2 tiras reconstruidas se han releído y coinciden con el catálogo.</translation>
    </message>
    <message>
        <source>%1 were not, and were put elsewhere and verified there.</source>
        <translation>%1 no coincidían; se han escrito en otro lugar y verificado allí.</translation>
    </message>
    <message>
        <source>It was cancelled; what it had done stays done.</source>
        <translation>Se canceló; lo que ya estaba hecho se conserva.</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>Ha fallado: %1</translation>
    </message>
    <message>
        <source>It has not ended yet.</source>
        <translation>Todavía no ha terminado.</translation>
    </message>
    <message>
        <source>%1 stripes wait for machines to come back, or to have room</source>
        <translation>%1 franjas esperan a que vuelvan equipos o a que tengan espacio</translation>
    </message>
    <message>
        <source>%1 stripes cannot be rebuilt unless a lost machine comes back</source>
        <translation>%1 franjas no se pueden reconstruir a menos que vuelva un equipo perdido</translation>
    </message>
    <message>
        <source>%1 stripes failed</source>
        <translation>%1 franjas han fallado</translation>
    </message>
    <message>
        <source>All redundancy is back.</source>
        <translation>Se ha recuperado toda la redundancia.</translation>
    </message>
    <message>
        <source>Array %1, job %2</source>
        <translation>Conjunto %1, tarea %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Time at work</source>
        <translation>Tiempo de trabajo</translation>
    </message>
    <message>
        <source>Rebuilt per second</source>
        <translation>Reconstruido por segundo</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>the controller</source>
        <translation>el controlador</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Historial de la tarea</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Autor</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Paridad</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>se puede leer</translation>
    </message>
    <message>
        <source>there, but its machine is away</source>
        <translation>existe, pero su equipo está ausente</translation>
    </message>
    <message>
        <source>missing, to be rebuilt</source>
        <translation>falta, pendiente de reconstruir</translation>
    </message>
    <message>
        <source>being rebuilt</source>
        <translation>en reconstrucción</translation>
    </message>
    <message>
        <source>found wrong, counts as missing</source>
        <translation>errónea; se cuenta entre las que faltan</translation>
    </message>
</context>
<context>
    <name>StripeMap</name>
    <message numerus="yes">
        <source>%Ln data</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln de datos</numerusform>
            <numerusform>%Ln de datos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parity</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln de paridad</numerusform>
            <numerusform>%Ln de paridad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln copia</numerusform>
            <numerusform>%Ln copias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on machines that are away</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln en equipos ausentes</numerusform>
            <numerusform>%Ln en equipos ausentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln que falta</numerusform>
            <numerusform>%Ln que faltan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being rebuilt</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln en reconstrucción</numerusform>
            <numerusform>%Ln en reconstrucción</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found wrong</source>
        <comment>strips</comment>
        <translation>
            <numerusform>%Ln errónea</numerusform>
            <numerusform>%Ln erróneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stripe %1</source>
        <translation>Franja %1</translation>
    </message>
    <message>
        <source>Stripe %1 of %2</source>
        <translation>Franja %1 de %2</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3</source>
        <translation>Filas %1 a %2 de %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) too few to be read</source>
        <translation>
            <numerusform>falta %Ln tira para poder leerla</numerusform>
            <numerusform>faltan %Ln tiras para poder leerla</numerusform>
        </translation>
    </message>
    <message>
        <source>no strip to spare</source>
        <translation>no sobra ninguna tira</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) to spare</source>
        <translation>
            <numerusform>sobra %Ln tira</numerusform>
            <numerusform>sobran %Ln tiras</numerusform>
        </translation>
    </message>
    <message>
        <source>Machine away</source>
        <translation>Equipo ausente</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Being rebuilt</source>
        <translation>En reconstrucción</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation>Errónea</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 %2 of %3: %4</source>
        <comment>kind of strip, number, count, state</comment>
        <translation>%1 %2 de %3: %4</translation>
    </message>
    <message>
        <source>Strips that lie on no store at present</source>
        <translation>Tiras que ahora no están en ningún almacén</translation>
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
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Ascendente</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descendente</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
    <message>
        <source>Columns and sorting</source>
        <translation>Columnas y orden</translation>
    </message>
    <message>
        <source>Columns and sorting of the table %1</source>
        <translation>Columnas y orden de la tabla %1</translation>
    </message>
    <message>
        <source>Columns of the table %1</source>
        <translation>Columnas de la tabla %1</translation>
    </message>
    <message>
        <source>Which columns are shown, and by which it is sorted</source>
        <translation>Qué columnas se muestran y por cuál se ordena</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Qué columnas se muestran</translation>
    </message>
    <message>
        <source>In its own order</source>
        <comment>of a table: not sorted</comment>
        <translation>En su propio orden</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>the storage array</source>
        <translation>este conjunto de almacenamiento</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Conectado a %1</translation>
    </message>
    <message>
        <source>The array has asked for no space of this computer yet.</source>
        <translation>El conjunto todavía no ha pedido espacio a este equipo.</translation>
    </message>
    <message>
        <source>Your own work comes first: while this computer is in use, the array takes only what it needs at once.</source>
        <translation>Su trabajo es lo primero: mientras este equipo está en uso, el conjunto toma solo lo que necesita de inmediato.</translation>
    </message>
    <message>
        <source>It goes on by itself: %1.</source>
        <translation>Se reanuda automáticamente: %1.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Se reanuda automáticamente.</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>En descanso</translation>
    </message>
    <message>
        <source>Outside the hours in which this computer lends.</source>
        <translation>Fuera del horario en el que presta este equipo.</translation>
    </message>
    <message>
        <source>The battery is low.</source>
        <translation>Queda poca batería.</translation>
    </message>
    <message>
        <source>The network here costs by volume.</source>
        <translation>Esta red cobra por volumen de datos.</translation>
    </message>
    <message>
        <source>The array is reached through a VPN.</source>
        <translation>Se accede al conjunto a través de una VPN.</translation>
    </message>
    <message>
        <source>This computer runs on its battery.</source>
        <translation>Este equipo funciona con batería.</translation>
    </message>
    <message>
        <source>This computer lends nothing at present.</source>
        <translation>Por ahora este equipo no presta nada.</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>A la espera de aprobación</translation>
    </message>
    <message>
        <source>This computer has asked to join. An administrator compares this fingerprint and approves it:
%1</source>
        <translation>Este equipo ha solicitado unirse. Un administrador compara esta huella digital y lo aprueba:
%1</translation>
    </message>
    <message>
        <source>Asking to join</source>
        <translation>Solicitando unirse</translation>
    </message>
    <message>
        <source>The array is being asked.</source>
        <translation>Se está consultando al conjunto.</translation>
    </message>
    <message>
        <source>The array cannot be reached yet; the agent keeps trying.</source>
        <translation>Todavía no se puede acceder al conjunto; el agente lo sigue intentando.</translation>
    </message>
    <message>
        <source>Not part of an array</source>
        <translation>No forma parte de ningún conjunto</translation>
    </message>
    <message>
        <source>Joining did not work: %1</source>
        <translation>No se ha podido unir: %1</translation>
    </message>
    <message>
        <source>This computer lends no space. With a code from an administrator it can join.</source>
        <translation>Este equipo no presta espacio. Puede unirse con un código de un administrador.</translation>
    </message>
    <message>
        <source>Your disk is nearly full</source>
        <translation>Su disco está casi lleno</translation>
    </message>
    <message>
        <source>You can lend less: what lies there moves to other computers, nothing is lost.</source>
        <translation>Puede prestar menos: lo que hay allí pasa a otros equipos, no se pierde nada.</translation>
    </message>
    <message>
        <source>Not for this user</source>
        <translation>No disponible para este usuario</translation>
    </message>
    <message>
        <source>The agent of this computer does not answer to you. An administrator of this computer can add you to the group that may.</source>
        <translation>El agente de este equipo no responde a este usuario. Un administrador del equipo puede añadirle al grupo autorizado.</translation>
    </message>
    <message>
        <source>The agent is not running</source>
        <translation>El agente no está en marcha</translation>
    </message>
    <message>
        <source>This computer lends no space at present. The agent starts with the computer; if it does not, your helpdesk can look into it.</source>
        <translation>Por ahora este equipo no presta espacio. El agente arranca con el equipo; si no lo hace, el soporte técnico puede revisarlo.</translation>
    </message>
    <message>
        <source>The agent has a problem</source>
        <translation>El agente tiene un problema</translation>
    </message>
    <message>
        <source>Your helpdesk can look into it.</source>
        <translation>El soporte técnico puede revisarlo.</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>El agente indica: %1</translation>
    </message>
    <message>
        <source>Safe to unplug</source>
        <translation>Ya se puede desconectar</translation>
    </message>
    <message>
        <source>Everything is finished, and %1 knows that this computer is away. It goes on when you come back.</source>
        <translation>Todo ha terminado y se ha avisado a %1 de que este equipo se ausenta. Se reanudará cuando vuelva.</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Terminando…</translation>
    </message>
    <message>
        <source>What is being written for %1 is brought to its end. Please do not unplug yet.</source>
        <translation>Se está terminando de escribir lo que va destinado a %1. No desconecte todavía.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>This computer serves nothing until %1. What it holds for %2 stays.</source>
        <translation>Por ahora este equipo no da servicio. Se reanuda: %1. Lo que guarda para %2 se conserva.</translation>
    </message>
    <message>
        <source>This computer serves nothing at present. What it holds for %1 stays.</source>
        <translation>Por ahora este equipo no da servicio. Lo que guarda para %1 se conserva.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>%1 cannot be reached at present; the agent keeps trying. Your own files are not affected.</source>
        <translation>Por ahora no se puede acceder a %1; el agente lo sigue intentando. Sus archivos no se ven afectados.</translation>
    </message>
    <message>
        <source>%1 of %2 lent space used</source>
        <translation>%1 de %2 de espacio prestado en uso</translation>
    </message>
    <message>
        <source>Today %1 came in, %2 went out</source>
        <translation>Hoy: %1 recibidos, %2 enviados</translation>
    </message>
    <message>
        <source>You lend at most %1</source>
        <translation>Presta %1 como máximo</translation>
    </message>
    <message>
        <source>%1 of %2 free on your disk</source>
        <translation>%1 de %2 libres en su disco</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <comment>machine, version</comment>
        <translation>%1 · versión %2</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>mañana a las %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day of the week, time</comment>
        <translation>el %1 a las %2</translation>
    </message>
    <message>
        <source>A part of this computer&apos;s free space keeps data for the organisation, sealed so that nobody can read it here.</source>
        <translation>Una parte del espacio libre de este equipo guarda datos de la organización, sellados de modo que nadie pueda leerlos aquí.</translation>
    </message>
    <message>
        <source>%1 of the lent space is being given back to you.</source>
        <translation>Se le están devolviendo %1 del espacio prestado.</translation>
    </message>
    <message>
        <source>What this computer lent before (store %1) is not found here. Attach the disk on which it lies, and join again.</source>
        <translation>Aquí no se encuentra lo que este equipo prestaba antes (almacén %1). Conecte el disco que lo contiene y vuelva a unirse.</translation>
    </message>
</context>
<context>
    <name>TrayErrors</name>
    <message>
        <source>It cannot be reached: %1</source>
        <translation>No se puede acceder: %1</translation>
    </message>
    <message>
        <source>The agent stopped while it was asked. Please try again.</source>
        <translation>El agente se detuvo durante la consulta. Vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>There was no answer in time. Please try again later.</source>
        <translation>No ha habido respuesta a tiempo. Vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>It was refused: %1</source>
        <translation>Se ha denegado: %1</translation>
    </message>
    <message>
        <source>This computer belongs to an array already.</source>
        <translation>Este equipo ya pertenece a un conjunto.</translation>
    </message>
    <message>
        <source>The agent is of another version than this window. Please log in again after the update.</source>
        <translation>El agente es de otra versión que esta ventana. Vuelva a iniciar sesión después de la actualización.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>It did not work: %1</source>
        <translation>No ha funcionado: %1</translation>
    </message>
</context>
<context>
    <name>VolumePlans</name>
    <message numerus="yes">
        <source>%Ln client(s) use it now: %1</source>
        <translation>
            <numerusform>%Ln cliente lo usa ahora: %1</numerusform>
            <numerusform>%Ln clientes lo usan ahora: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Make %1 larger?</source>
        <translation>¿Ampliar %1?</translation>
    </message>
    <message>
        <source>Make %1 smaller?</source>
        <translation>¿Reducir %1?</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 a %2.</translation>
    </message>
    <message>
        <source>The file system on it has to be made larger afterwards.</source>
        <translation>Después hay que ampliar el sistema de archivos que contiene.</translation>
    </message>
    <message>
        <source>Make the file system on it smaller first: what lies beyond the new end is gone for good.</source>
        <translation>Reduzca antes el sistema de archivos que contiene: lo que quede más allá del nuevo final se pierde para siempre.</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Cambiar tamaño</translation>
    </message>
    <message>
        <source>The file system on it ends before %1</source>
        <translation>El sistema de archivos que contiene termina antes de %1</translation>
    </message>
    <message>
        <source>they see the new size when they connect again.</source>
        <translation>el nuevo tamaño se ve al volver a conectarse.</translation>
    </message>
    <message>
        <source>%1 of data lie beyond the new end and would be lost for good.</source>
        <translation>Hay %1 de datos más allá del nuevo final; se perderían para siempre.</translation>
    </message>
    <message>
        <source>Nothing has to be moved. No data at risk.</source>
        <translation>No hay que mover nada. No hay datos en riesgo.</translation>
    </message>
    <message>
        <source>No data lies beyond the new end. No data at risk.</source>
        <translation>No hay datos más allá del nuevo final. No hay datos en riesgo.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>¿Eliminar %1?</translation>
    </message>
    <message>
        <source>The volume and everything on it is gone for good, and its space is given back. There is no way to undo this.</source>
        <translation>El volumen y todo su contenido se pierden para siempre, y su espacio se libera. No hay forma de deshacerlo.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>they lose it at once.</source>
        <translation>el acceso se pierde de inmediato.</translation>
    </message>
    <message>
        <source>%1 of data would be gone for good.</source>
        <translation>Se perderían para siempre %1 de datos.</translation>
    </message>
    <message>
        <source>No data has been written to it yet.</source>
        <translation>Todavía no se han escrito datos en él.</translation>
    </message>
    <message>
        <source>Export %1?</source>
        <translation>¿Exportar %1?</translation>
    </message>
    <message>
        <source>Stop exporting %1?</source>
        <translation>¿Dejar de exportar %1?</translation>
    </message>
    <message>
        <source>Other machines can then attach it over NBD. Unless the controller asks for TLS, who reaches its NBD port can read and write the volume.</source>
        <translation>Otros equipos podrán conectarlo por NBD. A menos que el controlador exija TLS, quien llegue a su puerto NBD puede leer y escribir el volumen.</translation>
    </message>
    <message>
        <source>It can no longer be attached; the data stays.</source>
        <translation>Ya no se podrá conectar; los datos se conservan.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Stop exporting</source>
        <translation>Dejar de exportar</translation>
    </message>
    <message>
        <source>they lose the connection at once.</source>
        <translation>la conexión se corta de inmediato.</translation>
    </message>
    <message>
        <source>Take a snapshot of %1?</source>
        <translation>¿Crear una instantánea de %1?</translation>
    </message>
    <message>
        <source>%1 becomes a read-only volume that shows %2 as it is at that moment, with all that was written before. A file system on it is as after a power cut: freeze it first if it shall be clean.</source>
        <translation>%1 pasa a ser un volumen de solo lectura que muestra %2 tal como está en ese momento, con todo lo escrito antes. El sistema de archivos que contenga queda como tras un corte de corriente: congélelo antes si debe quedar limpio.</translation>
    </message>
    <message>
        <source>Take snapshot</source>
        <translation>Crear instantánea</translation>
    </message>
    <message>
        <source>Nothing is copied; who writes waits for a moment. What is overwritten or deleted from then on keeps its space until the snapshot is deleted: at most %1.</source>
        <translation>No se copia nada; quien escribe espera un momento. Lo que a partir de entonces se sobrescriba o elimine sigue ocupando su espacio hasta que se elimine la instantánea: %1 como máximo.</translation>
    </message>
    <message>
        <source>The snapshot is gone for good, and what only it shows is given back. Its volume and other snapshots stay as they are.</source>
        <translation>La instantánea se pierde para siempre y se libera el espacio de lo que solo ella muestra. Su volumen y las demás instantáneas quedan como están.</translation>
    </message>
    <message>
        <source>Its snapshots stay and can still be read; what they show keeps its space.</source>
        <translation>Sus instantáneas se conservan y se pueden seguir leyendo; lo que muestran sigue ocupando su espacio.</translation>
    </message>
    <message>
        <source>It shows nothing that is not shown elsewhere too.</source>
        <translation>No muestra nada que no se muestre también en otro lugar.</translation>
    </message>
    <message>
        <source>Other machines can then attach it over NBD, read-only. Unless the controller asks for TLS, who reaches its NBD port can read the snapshot.</source>
        <translation>Otros equipos podrán conectarla por NBD, en solo lectura. A menos que el controlador exija TLS, quien llegue a su puerto NBD puede leer la instantánea.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Asks to join</source>
        <translation>Solicita unirse</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>En reposo</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocada</translation>
    </message>
    <message>
        <source>Data lost</source>
        <translation>Datos perdidos</translation>
    </message>
    <message>
        <source>Partly unreadable</source>
        <translation>Ilegible en parte</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>En riesgo</translation>
    </message>
    <message>
        <source>No stores</source>
        <translation>Sin almacenes</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Degradado</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>En buen estado</translation>
    </message>
    <message>
        <source>More strips are gone than parity makes up for: some data is lost unless a machine comes back.</source>
        <translation>Faltan más tiras de las que compensa la paridad: hay datos perdidos a menos que vuelva un equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be read until machines come back. Nothing is lost.</source>
        <translation>
            <numerusform>%Ln franja no se puede leer hasta que vuelvan equipos. No se ha perdido nada.</numerusform>
            <numerusform>%Ln franjas no se pueden leer hasta que vuelvan equipos. No se ha perdido nada.</numerusform>
        </translation>
    </message>
    <message>
        <source>No workstation has joined yet, and no local disk lends space.</source>
        <translation>Todavía no se ha unido ninguna estación de trabajo y ningún disco local presta espacio.</translation>
    </message>
    <message>
        <source>No store is online: nothing can be read or written now.</source>
        <translation>No hay ningún almacén en línea: ahora no se puede leer ni escribir nada.</translation>
    </message>
    <message>
        <source>All data can be read, but some would not survive the loss of one more machine.</source>
        <translation>Se pueden leer todos los datos, pero algunos no sobrevivirían a la pérdida de un equipo más.</translation>
    </message>
    <message numerus="yes">
        <source>All data can be read. %Ln stripe(s) have strips missing or away.</source>
        <translation>
            <numerusform>Se pueden leer todos los datos. %Ln franja tiene tiras ausentes o que faltan.</numerusform>
            <numerusform>Se pueden leer todos los datos. %Ln franjas tienen tiras ausentes o que faltan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready. No volume has been made yet.</source>
        <translation>Listo. Todavía no se ha creado ningún volumen.</translation>
    </message>
    <message numerus="yes">
        <source>All data is whole. %Ln machine(s) may be lost without losing any.</source>
        <translation>
            <numerusform>Todos los datos están completos. Se puede perder %Ln equipo sin perder datos.</numerusform>
            <numerusform>Todos los datos están completos. Se pueden perder %Ln equipos sin perder datos.</numerusform>
        </translation>
    </message>
    <message>
        <source>All data is whole, but a volume without redundancy would not survive a loss.</source>
        <translation>Todos los datos están completos, pero un volumen sin redundancia no sobreviviría a una pérdida.</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>en servicio</translation>
    </message>
    <message>
        <source>away</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>being emptied</source>
        <translation>vaciándose</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>Rebuild of %1</source>
        <translation>Reconstrucción de %1</translation>
    </message>
    <message>
        <source>Scrub of %1</source>
        <translation>Comprobación de fondo de %1</translation>
    </message>
    <message>
        <source>Emptying of %1</source>
        <translation>Vaciado de %1</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>Verificación de %1</translation>
    </message>
    <message>
        <source>Deletion of %1</source>
        <translation>Eliminación de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of job, subject</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>espera su turno</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>done, %1</source>
        <translation>terminada, %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problema</numerusform>
            <numerusform>%Ln problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Crítico</translation>
    </message>
    <message numerus="yes">
        <source>%Ln too few</source>
        <translation>
            <numerusform>falta %Ln tira</numerusform>
            <numerusform>faltan %Ln tiras</numerusform>
        </translation>
    </message>
    <message>
        <source>none to spare</source>
        <translation>no sobra ninguna tira</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to spare</source>
        <translation>
            <numerusform>sobra %Ln tira</numerusform>
            <numerusform>sobran %Ln tiras</numerusform>
        </translation>
    </message>
    <message>
        <source>all that is missing</source>
        <translation>todo lo que falta</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>lo que falta</translation>
    </message>
    <message>
        <source>workstation %1</source>
        <translation>estación de trabajo %1</translation>
    </message>
    <message>
        <source>machine %1</source>
        <translation>equipo %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>volumen %1</translation>
    </message>
    <message>
        <source>store %1</source>
        <translation>almacén %1</translation>
    </message>
    <message>
        <source>array %1</source>
        <translation>conjunto %1</translation>
    </message>
    <message>
        <source>all stores</source>
        <translation>todos los almacenes</translation>
    </message>
    <message>
        <source>catalog</source>
        <translation>catálogo</translation>
    </message>
    <message>
        <source>The disk</source>
        <translation>El disco</translation>
    </message>
    <message>
        <source>%1 says that it is failing</source>
        <comment>a disk</comment>
        <translation>%1 indica que está fallando</translation>
    </message>
    <message>
        <source>%1 says that it is well</source>
        <comment>a disk</comment>
        <translation>%1 indica que está en buen estado</translation>
    </message>
    <message numerus="yes">
        <source>(the worst of %Ln disk(s))</source>
        <translation>
            <numerusform>(el peor de %Ln disco)</numerusform>
            <numerusform>(el peor de %Ln discos)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message numerus="yes">
        <source>powered on for %Ln hour(s)</source>
        <translation>
            <numerusform>encendido durante %Ln hora</numerusform>
            <numerusform>encendido durante %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad sector(s)</source>
        <translation>
            <numerusform>%Ln sector defectuoso</numerusform>
            <numerusform>%Ln sectores defectuosos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of its endurance used</source>
        <translation>vida útil consumida: %1</translation>
    </message>
    <message>
        <source>%1 of its spare left</source>
        <translation>bloques de reserva restantes: %1</translation>
    </message>
    <message>
        <source>array</source>
        <translation>conjunto</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>controlador</translation>
    </message>
    <message>
        <source>the catalog</source>
        <translation>catálogo</translation>
    </message>
    <message>
        <source>stripe %1</source>
        <translation>franja %1</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>tarea %1</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>directiva %1</translation>
    </message>
    <message>
        <source>administrator %1</source>
        <translation>administrador %1</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>No disponible</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s) cannot be used now.</source>
        <translation>
            <numerusform>%Ln volumen no se puede usar ahora.</numerusform>
            <numerusform>%Ln volúmenes no se pueden usar ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>How much of the data is whole could not be counted: the catalog cannot be read.</source>
        <translation>No se pudo contar qué parte de los datos está completa: el catálogo no se puede leer.</translation>
    </message>
    <message numerus="yes">
        <source>What is left of %Ln stripe(s) is not known: the catalog is damaged there.</source>
        <translation>
            <numerusform>No se sabe qué queda de %Ln franja: el catálogo está dañado ahí.</numerusform>
            <numerusform>No se sabe qué queda de %Ln franjas: el catálogo está dañado ahí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once what is away is back, %Ln more machine(s) may be lost.</source>
        <translation>
            <numerusform>Cuando vuelva lo ausente, se puede perder %Ln equipo más.</numerusform>
            <numerusform>Cuando vuelva lo ausente, se pueden perder %Ln equipos más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing may fail</source>
        <translation>La escritura puede fallar</translation>
    </message>
    <message numerus="yes">
        <source>Writing to %Ln volume(s) may fail. What has been flushed is safe.</source>
        <translation>
            <numerusform>La escritura en %Ln volumen puede fallar. Lo que se confirmó en disco está a salvo.</numerusform>
            <numerusform>La escritura en %Ln volúmenes puede fallar. Lo que se confirmó en disco está a salvo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some data of %Ln volume(s) cannot be read.</source>
        <translation>
            <numerusform>No se pueden leer algunos datos de %Ln volumen.</numerusform>
            <numerusform>No se pueden leer algunos datos de %Ln volúmenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All data is whole, but there are too few machines to write %Ln volume(s) in full.</source>
        <translation>
            <numerusform>Todos los datos están completos, pero no hay equipos suficientes para escribir %Ln volumen por completo.</numerusform>
            <numerusform>Todos los datos están completos, pero no hay equipos suficientes para escribir %Ln volúmenes por completo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It cannot be written in full until %Ln more machine(s) or disk(s) have joined.</source>
        <translation>
            <numerusform>No se puede escribir por completo hasta que se una %Ln equipo o disco más.</numerusform>
            <numerusform>No se puede escribir por completo hasta que se unan %Ln equipos o discos más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is away, and %Ln more machine(s) may be lost; what is missing is made anew or waits for more machines.</source>
        <translation>
            <numerusform>No hay nada ausente y puede perderse %Ln equipo más; lo que falta se vuelve a crear o espera a que haya más equipos.</numerusform>
            <numerusform>No hay nada ausente y pueden perderse %Ln equipos más; lo que falta se vuelve a crear o espera a que haya más equipos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ActionDialog</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Qué ocurriría</translation>
    </message>
    <message>
        <source>I have read what will happen</source>
        <translation>He leído lo que va a ocurrir</translation>
    </message>
    <message>
        <source>To confirm, type %1</source>
        <translation>Para confirmar, escriba %1</translation>
    </message>
    <message>
        <source>Name, to confirm</source>
        <translation>Nombre, para confirmar</translation>
    </message>
    <message>
        <source>What would happen cannot be said: %1 Nothing was done.</source>
        <translation>No se puede saber qué ocurriría: %1 No se ha hecho nada.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Parar aquí</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>subject, what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 were not done.</source>
        <translation>No se han realizado %1 de %2.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… y %Ln más</numerusform>
            <numerusform>… y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the controller what this would do…</source>
        <translation>Preguntando al controlador qué efecto tendría…</translation>
    </message>
</context>
<context>
    <name>fallow::console::ArrayListModel</name>
    <message>
        <source>For evaluation, on this computer · %1</source>
        <translation>De prueba, en este equipo · %1</translation>
    </message>
    <message>
        <source>%1 · last used %2</source>
        <comment>address, moment</comment>
        <translation>%1 · último uso: %2</translation>
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
        <translation>Requiere su atención</translation>
    </message>
    <message>
        <source>Nothing. Machines that ask to join, or that are lost, and jobs that found something appear here.</source>
        <translation>Nada. Aquí aparecen los equipos que solicitan unirse o que se han perdido y las tareas que han encontrado problemas.</translation>
    </message>
    <message numerus="yes">
        <source>Needs you: %Ln</source>
        <comment>things</comment>
        <translation>
            <numerusform>Requiere su atención: %Ln</numerusform>
            <numerusform>Requieren su atención: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volúmenes</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Crear código</translation>
    </message>
    <message>
        <source>Scrub</source>
        <translation>Comprobación de fondo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, what it is for</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Aprobar…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Vaciar…</translation>
    </message>
    <message>
        <source>Rebuild…</source>
        <translation>Reconstruir…</translation>
    </message>
</context>
<context>
    <name>fallow::console::CapacityCard</name>
    <message>
        <source>The controller&apos;s disks</source>
        <translation>Discos del controlador</translation>
    </message>
    <message>
        <source>Workstations online</source>
        <translation>Estaciones de trabajo en línea</translation>
    </message>
    <message>
        <source>Workstations away</source>
        <translation>Estaciones de trabajo ausentes</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <source>No space is lent yet. Approved workstations lend a part of their free disk space; the controller&apos;s own disks can, too.</source>
        <translation>Todavía no se presta espacio. Las estaciones de trabajo aprobadas prestan una parte del espacio libre de sus discos; los discos del controlador también pueden hacerlo.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Prestado</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>%1: used of what is lent</source>
        <translation>%1: en uso de lo prestado</translation>
    </message>
    <message>
        <source>The whole array</source>
        <translation>Todo el conjunto</translation>
    </message>
</context>
<context>
    <name>fallow::console::CertificateModel</name>
    <message>
        <source>Good</source>
        <translation>Válido</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Caduca pronto</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocado</translation>
    </message>
    <message>
        <source>Known when it connects</source>
        <translation>Se sabrá cuando se conecte</translation>
    </message>
    <message>
        <source>The array&apos;s authority</source>
        <translation>Autoridad del conjunto</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Controlador</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Estación de trabajo</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella digital</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Última conexión</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creado</translation>
    </message>
</context>
<context>
    <name>fallow::console::CertificatesSection</name>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>All are good for %1 days and longer.</source>
        <translation>Todos son válidos durante %1 días o más.</translation>
    </message>
    <message>
        <source>The certificates cannot be shown</source>
        <translation>No se pueden mostrar los certificados</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>Consultando al controlador…</translation>
    </message>
    <message>
        <source>New administrator…</source>
        <translation>Nuevo administrador…</translation>
    </message>
    <message>
        <source>Renew mine…</source>
        <translation>Renovar el mío…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revocar…</translation>
    </message>
    <message>
        <source>Of an administrator. A workstation is revoked on the page of workstations.</source>
        <translation>El de un administrador. El de una estación de trabajo se revoca en la página de estaciones de trabajo.</translation>
    </message>
    <message>
        <source>Who is the new administrator?</source>
        <translation>¿Quién es el nuevo administrador?</translation>
    </message>
    <message>
        <source>The events tell by this name who did what. An identity file is made, to be carried to that person by a safe way: whoever has it administers the array.</source>
        <translation>Los eventos indican con este nombre quién hizo qué. Se crea un archivo de identidad, que se debe llevar a esa persona por un medio seguro: quien lo tenga administra el conjunto.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Continuar…</translation>
    </message>
    <message>
        <source>An administrator needs a name.</source>
        <translation>Un administrador necesita un nombre.</translation>
    </message>
    <message>
        <source>There is an administrator of that name.</source>
        <translation>Ya hay un administrador con ese nombre.</translation>
    </message>
    <message>
        <source>Where the identity is written</source>
        <translation>Dónde se escribe la identidad</translation>
    </message>
    <message>
        <source>Identities (*.identity);;All files (*)</source>
        <translation>Identidades (*.identity);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) end within %1 days. A workstation whose certificate has ended enrols anew, with a code; an administrator renews before the end.</source>
        <translation>
            <numerusform>%Ln certificado caduca en los próximos %1 días. Una estación de trabajo cuyo certificado ha caducado se inscribe de nuevo, con un código; un administrador renueva el suyo antes de que caduque.</numerusform>
            <numerusform>%Ln certificados caducan en los próximos %1 días. Una estación de trabajo cuyo certificado ha caducado se inscribe de nuevo, con un código; un administrador renueva el suyo antes de que caduque.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search certificates</source>
        <translation>Buscar certificados</translation>
    </message>
    <message>
        <source>Holder, role, state or fingerprint</source>
        <translation>Titular, función, estado o huella digital</translation>
    </message>
    <message>
        <source>Renew your identity?</source>
        <translation>¿Renovar su identidad?</translation>
    </message>
    <message>
        <source>A new key and a new certificate take the place of those in the file that this console was opened with. Copies of that file stay good until their own end.</source>
        <translation>Una clave nueva y un certificado nuevo sustituyen a los del archivo con el que se abrió esta consola. Las copias de ese archivo siguen siendo válidas hasta que caduquen.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renovar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>No certificate matches</source>
        <translation>Ningún certificado coincide</translation>
    </message>
    <message>
        <source>Search for another text.</source>
        <translation>Busque otro texto.</translation>
    </message>
    <message>
        <source>The certificates could not be brought up to date</source>
        <translation>Los certificados no se han podido actualizar</translation>
    </message>
</context>
<context>
    <name>fallow::console::ClaimDialog</name>
    <message>
        <source>Go on…</source>
        <translation>Continuar…</translation>
    </message>
    <message>
        <source>Old stores</source>
        <translation>Almacenes antiguos</translation>
    </message>
    <message>
        <source>What becomes of what %1 found?</source>
        <translation>¿Qué se hace con lo que ha encontrado %1?</translation>
    </message>
    <message>
        <source>Which store shall %1 adopt?</source>
        <translation>¿Qué almacén debe adoptar %1?</translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <comment>a store</comment>
        <translation>Adoptar el %1</translation>
    </message>
    <message>
        <source>Join with a new store; what was found stays on its disk, unused</source>
        <translation>Unirse con un almacén nuevo; lo encontrado se queda en su disco, sin usar</translation>
    </message>
    <message>
        <source>Join with a new store, and delete what was found</source>
        <translation>Unirse con un almacén nuevo y eliminar lo encontrado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>fallow::console::CodeModel</name>
    <message>
        <source>(no note)</source>
        <translation>(sin nota)</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Creado por</translation>
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
        <translation>Conectar con un conjunto</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Your arrays</source>
        <translation>Sus conjuntos</translation>
    </message>
    <message>
        <source>None yet. The administrator of an array gives you an identity file; on a controller of your own `fallowd init` writes it, admin.identity. Open it once, and the array stands here from then on.</source>
        <translation>Todavía ninguno. El administrador de un conjunto le da un archivo de identidad; en un controlador propio lo escribe `fallowd init`, con el nombre admin.identity. Ábralo una vez y el conjunto quedará en esta lista.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Open an identity file…</source>
        <translation>Abrir un archivo de identidad…</translation>
    </message>
    <message>
        <source>Try Fallow on this computer</source>
        <translation>Probar Fallow en este equipo</translation>
    </message>
    <message>
        <source>A private array in one folder: a controller and a few workstations, as programs of this computer. You can make volumes, take machines away, watch a rebuild, and delete it all again.</source>
        <translation>Un conjunto privado en una sola carpeta: un controlador y varias estaciones de trabajo, como programas de este equipo. Puede crear volúmenes, quitar equipos, observar una reconstrucción y volver a borrarlo todo.</translation>
    </message>
    <message>
        <source>It is for looking around, not for keeping: everything lies on one disk, and when that dies, all of it does. Nothing outside this computer can reach it.</source>
        <translation>Sirve para explorar, no para guardar: todo está en un mismo disco y, si este falla, se pierde todo. No se puede acceder desde fuera de este equipo.</translation>
    </message>
    <message>
        <source>Create an evaluation array…</source>
        <translation>Crear un conjunto de prueba…</translation>
    </message>
    <message>
        <source>Takes it off this list, and its passphrase out of the keyring; neither the array nor the identity file is touched.</source>
        <translation>Lo quita de esta lista, y su frase de contraseña, del depósito de claves; no se tocan ni el conjunto ni el archivo de identidad.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Ends the programs of this evaluation array; connecting to it starts them again.</source>
        <translation>Cierra los programas de este conjunto de prueba; al conectarse a él se vuelven a iniciar.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Deletes this evaluation array with all that is in it.</source>
        <translation>Elimina este conjunto de prueba con todo lo que contiene.</translation>
    </message>
    <message>
        <source>Delete the evaluation array?</source>
        <translation>¿Eliminar el conjunto de prueba?</translation>
    </message>
    <message>
        <source>%1: its programs are ended, and its volumes are gone for good with everything that was written to them. What it has made in %2 is deleted, its identity file too.</source>
        <translation>%1: se cierran sus programas y se pierden para siempre sus volúmenes con todo lo que se escribió en ellos. Se elimina lo que ha creado en %2, también su archivo de identidad.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Eliminarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
</context>
<context>
    <name>fallow::console::Connector</name>
    <message>
        <source>There is no identity file</source>
        <translation>No hay archivo de identidad</translation>
    </message>
    <message>
        <source>%1 is not there. `fallowd init` writes one, admin.identity, on the controller; bring it here by a safe way.</source>
        <translation>%1 no existe. `fallowd init` escribe uno, admin.identity, en el controlador; tráigalo aquí por un medio seguro.</translation>
    </message>
    <message>
        <source>This is not an identity file</source>
        <translation>Esto no es un archivo de identidad</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The identity file cannot be read</source>
        <translation>El archivo de identidad no se puede leer</translation>
    </message>
    <message>
        <source>You are not allowed to read %1. Its owner is, or the system&apos;s administrator.</source>
        <translation>No tiene permiso para leer %1. Lo tienen su propietario y el administrador del sistema.</translation>
    </message>
    <message>
        <source>This identity cannot be used</source>
        <translation>Esta identidad no se puede usar</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConsoleApp</name>
    <message>
        <source>Unlocking the identity…</source>
        <translation>Desbloqueando la identidad…</translation>
    </message>
    <message>
        <source>The present passphrase is not the right one.</source>
        <translation>La frase de contraseña actual no es correcta.</translation>
    </message>
    <message>
        <source>The evaluation array does not run</source>
        <translation>El conjunto de prueba no está en marcha</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>What was begun lies in %1; remove the folder before you try again there.</source>
        <translation>Lo que se había empezado está en %1; elimine la carpeta antes de volver a intentarlo allí.</translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation>%1 se ha detenido</translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <translation>%1 no está en marcha</translation>
    </message>
    <message>
        <source>Its programs have been told to end. What is in its volumes stays; connect to it, and it runs again.</source>
        <translation>Se ha pedido a sus programas que se cierren. El contenido de sus volúmenes se conserva; conéctese a él y volverá a ponerse en marcha.</translation>
    </message>
    <message>
        <source>Ending the programs of the array…</source>
        <translation>Cerrando los programas del conjunto…</translation>
    </message>
    <message>
        <source>The evaluation array was not deleted</source>
        <translation>El conjunto de prueba no se ha eliminado</translation>
    </message>
    <message>
        <source>The evaluation array is deleted</source>
        <translation>El conjunto de prueba se ha eliminado</translation>
    </message>
    <message>
        <source>What it had made in %1 is gone.</source>
        <translation>Lo que había creado en %1 ya no existe.</translation>
    </message>
    <message>
        <source>The evaluation array is stopped. Nothing was deleted.</source>
        <translation>El conjunto de prueba se ha detenido. No se ha eliminado nada.</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConsoleSection</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Back to: as the desktop</source>
        <translation>Volver a: como el escritorio</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <comment>a setting</comment>
        <translation>%1: volver al valor predeterminado</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The identity&apos;s passphrase</source>
        <translation>Frase de contraseña de la identidad</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Frase de contraseña actual</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase de contraseña nueva</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>Repetir la frase de contraseña nueva</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Quitar la frase de contraseña</translation>
    </message>
    <message>
        <source>The console speaks this language from its next start on.</source>
        <translation>La consola usará este idioma a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>No identity is in use.</source>
        <translation>No hay ninguna identidad en uso.</translation>
    </message>
    <message>
        <source>%1 is protected by a passphrase.</source>
        <translation>%1 está protegido con una frase de contraseña.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring can keep it for you.</source>
        <translation>El depósito de claves del escritorio puede guardarla.</translation>
    </message>
    <message>
        <source>This desktop has no keyring, or this build cannot use it: it is asked for each time.</source>
        <translation>Este escritorio no tiene depósito de claves, o esta compilación no puede usarlo: la frase de contraseña se pide cada vez.</translation>
    </message>
    <message>
        <source>%1 has no passphrase: whoever can read the file administers the array.</source>
        <translation>%1 no tiene frase de contraseña: quien pueda leer el archivo administra el conjunto.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Protect it with a passphrase</source>
        <translation>Proteger con una frase de contraseña</translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation>No coinciden</translation>
    </message>
    <message>
        <source>Type the new passphrase twice alike.</source>
        <translation>Escriba dos veces la misma frase de contraseña nueva.</translation>
    </message>
    <message>
        <source>The identity file was changed</source>
        <translation>El archivo de identidad se ha modificado</translation>
    </message>
    <message>
        <source>The passphrase was not changed</source>
        <translation>La frase de contraseña no se ha cambiado</translation>
    </message>
</context>
<context>
    <name>fallow::console::CopyLine</name>
    <message>
        <source>Copy: %1</source>
        <translation>Copiar: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>fallow::console::EnrolDialog</name>
    <message>
        <source>Make code</source>
        <translation>Crear código</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add a workstation</source>
        <translation>Añadir una estación de trabajo</translation>
    </message>
    <message>
        <source>A code lets one workstation join, once. It says where the controller is and how to know it, so nothing else has to be brought to the workstation.</source>
        <translation>Un código permite que una única estación de trabajo se una, y solo una vez. Indica dónde está el controlador y cómo reconocerlo, así que no hace falta llevar nada más a la estación de trabajo.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 horas</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>Optional; goes into the events</source>
        <translation>Opcional; aparece en los eventos</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Válido durante</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Command for the workstation</source>
        <translation>Comando para la estación de trabajo</translation>
    </message>
    <message>
        <source>The workstation appears here as soon as it has used the code. The code is shown this once; the controller keeps only what it needs to know it again.</source>
        <translation>La estación de trabajo aparece aquí en cuanto usa el código. El código se muestra solo esta vez; el controlador guarda únicamente lo necesario para reconocerlo.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>El código</translation>
    </message>
    <message>
        <source>Type this on the workstation</source>
        <translation>Escriba esto en la estación de trabajo</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Otro código</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Good for one workstation until %1, %2 from now.</source>
        <translation>Válido para una estación de trabajo. Caduca: %1 (dentro de %2).</translation>
    </message>
    <message>
        <source>This code has expired. Make another one.</source>
        <translation>Este código ha caducado. Cree otro.</translation>
    </message>
</context>
<context>
    <name>fallow::console::EnrolmentSection</name>
    <message>
        <source>Make an enrolment code</source>
        <translation>Crear un código de inscripción</translation>
    </message>
    <message>
        <source>With it one workstation joins the array, once. Carry it there by a safe way: whoever has it may join.</source>
        <translation>Con él se une al conjunto una estación de trabajo, una sola vez. Llévelo allí por un medio seguro: quien lo tenga puede unirse.</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>Para quién es</translation>
    </message>
    <message>
        <source>Whom the code is for</source>
        <translation>Para quién es el código</translation>
    </message>
    <message>
        <source>How long the code is good</source>
        <translation>Validez del código</translation>
    </message>
    <message>
        <source>Good for an hour</source>
        <translation>Válido una hora</translation>
    </message>
    <message>
        <source>Good for a day</source>
        <translation>Válido un día</translation>
    </message>
    <message>
        <source>Good for a week</source>
        <translation>Válido una semana</translation>
    </message>
    <message>
        <source>Good for 30 days</source>
        <translation>Válido 30 días</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Crear código</translation>
    </message>
    <message>
        <source>The enrolment code</source>
        <translation>El código de inscripción</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Open codes</source>
        <translation>Códigos vigentes</translation>
    </message>
    <message>
        <source>Open enrolment codes</source>
        <translation>Códigos de inscripción vigentes</translation>
    </message>
    <message>
        <source>No code is open</source>
        <translation>No hay códigos vigentes</translation>
    </message>
    <message>
        <source>A code is open until a workstation has used it, or its time is over.</source>
        <translation>Un código está vigente hasta que lo usa una estación de trabajo o se acaba su plazo.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Withdraw all</source>
        <translation>Anular todos</translation>
    </message>
    <message>
        <source>Good for one workstation until %1. There: fallow-agent enrol CODE. It is shown only now.</source>
        <translation>Válido para una estación de trabajo hasta: %1. En ella: fallow-agent enrol CÓDIGO. Solo se muestra ahora.</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>Consultando al controlador…</translation>
    </message>
    <message>
        <source>Withdraw all codes?</source>
        <translation>¿Anular todos los códigos?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open code(s) will be refused from then on, those too that are on their way to a workstation. Who waits for one needs a new one. Workstations that have joined stay.</source>
        <translation>
            <numerusform>%Ln código vigente se rechazará a partir de entonces, también si está de camino a una estación de trabajo. Quien lo espere necesitará uno nuevo. Las estaciones de trabajo que ya se han unido se conservan.</numerusform>
            <numerusform>%Ln códigos vigentes se rechazarán a partir de entonces, también los que están de camino a una estación de trabajo. Quien espere uno necesitará uno nuevo. Las estaciones de trabajo que ya se han unido se conservan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlos</translation>
    </message>
    <message>
        <source>No code was made</source>
        <translation>No se ha creado ningún código</translation>
    </message>
    <message>
        <source>The open codes cannot be shown</source>
        <translation>No se pueden mostrar los códigos vigentes</translation>
    </message>
</context>
<context>
    <name>fallow::console::EvaluationArray</name>
    <message>
        <source>Choose a folder, with its whole path.</source>
        <translation>Elija una carpeta, con su ruta completa.</translation>
    </message>
    <message>
        <source>There is an evaluation array in this folder already: connect to it, or choose another folder.</source>
        <translation>En esta carpeta ya hay un conjunto de prueba: conéctese a él o elija otra carpeta.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose an empty one, or name a new one.</source>
        <translation>Esta carpeta no está vacía. Elija una vacía o indique una nueva.</translation>
    </message>
    <message>
        <source>Choose %1 to %2 workstations.</source>
        <translation>Elija de %1 a %2 estaciones de trabajo.</translation>
    </message>
    <message>
        <source>You may not write in %1.</source>
        <translation>No tiene permiso para escribir en %1.</translation>
    </message>
    <message>
        <source>With %1 each machine would lend less than %2. Give it %3 at least.</source>
        <translation>Con %1, cada equipo prestaría menos de %2. Indique al menos %3.</translation>
    </message>
    <message>
        <source>It took longer than a minute. What its programs said stands in %1.</source>
        <translation>Ha tardado más de un minuto. Los mensajes de sus programas están en %1.</translation>
    </message>
    <message>
        <source>The program %1 is not installed beside the console.</source>
        <translation>El programa %1 no está instalado junto a la consola.</translation>
    </message>
    <message>
        <source>It could not be made: %1</source>
        <translation>No se ha podido crear: %1</translation>
    </message>
    <message>
        <source>%1 does not start: %2</source>
        <translation>%1 no arranca: %2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>Making the array…</source>
        <translation>Creando el conjunto…</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>No se puede escribir en la carpeta %1.</translation>
    </message>
    <message>
        <source>Starting the controller…</source>
        <translation>Iniciando el controlador…</translation>
    </message>
    <message>
        <source>Waiting for the workstations…</source>
        <translation>Esperando a las estaciones de trabajo…</translation>
    </message>
    <message>
        <source>Workstation %1 of %2 joins…</source>
        <translation>Se une la estación de trabajo %1 de %2…</translation>
    </message>
    <message>
        <source>The array is ready.</source>
        <translation>El conjunto está listo.</translation>
    </message>
    <message>
        <source>There is no evaluation array in %1 any more.</source>
        <translation>Ya no hay ningún conjunto de prueba en %1.</translation>
    </message>
    <message>
        <source>This disk has %1 free. The array may grow to %2, and must leave %3 free: that is too much.</source>
        <translation>Este disco tiene %1 libres. El conjunto puede crecer hasta %2 y debe dejar %3 libres: es demasiado.</translation>
    </message>
    <message>
        <source>Ending the programs of the array…</source>
        <translation>Cerrando los programas del conjunto…</translation>
    </message>
    <message>
        <source>Its programs do not end. Nothing was deleted.</source>
        <translation>Sus programas no se cierran. No se ha eliminado nada.</translation>
    </message>
    <message>
        <source>Deleting %1…</source>
        <translation>Eliminando %1…</translation>
    </message>
</context>
<context>
    <name>fallow::console::EvaluationForm</name>
    <message>
        <source>Keep it running when the console ends</source>
        <translation>Mantenerlo en marcha al cerrar la consola</translation>
    </message>
    <message>
        <source>Create and connect</source>
        <translation>Crear y conectar</translation>
    </message>
    <message>
        <source> GiB at most</source>
        <translation> GiB como máximo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>On &amp;disk</source>
        <translation>En &amp;disco</translation>
    </message>
    <message>
        <source>&amp;Workstations</source>
        <translation>&amp;Estaciones de trabajo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>The controller and each workstation lend %1. The folder is nearly empty at first and grows with what you store; delete it when you are done.</source>
        <translation>El controlador y cada estación de trabajo prestan %1. Al principio la carpeta está casi vacía y crece con lo que se guarda; elimínela cuando termine.</translation>
    </message>
    <message>
        <source>A folder for the evaluation array</source>
        <translation>Una carpeta para el conjunto de prueba</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventExport</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventPages</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ha ocurrido</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventsPage</name>
    <message>
        <source>Text, machine, volume, administrator…</source>
        <translation>Texto, equipo, volumen, administrador…</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Buscar eventos</translation>
    </message>
    <message>
        <source>Show later events</source>
        <translation>Mostrar eventos posteriores</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Shows what happens as it happens</source>
        <translation>Muestra lo que ocurre en el momento en que ocurre</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Como tabla (CSV)…</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>Como JSON…</translation>
    </message>
    <message>
        <source>Least severity of the events shown</source>
        <translation>Gravedad mínima de los eventos mostrados</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>Cualquier gravedad</translation>
    </message>
    <message>
        <source>Notices and above</source>
        <translation>Avisos y superiores</translation>
    </message>
    <message>
        <source>Warnings and above</source>
        <translation>Advertencias y superiores</translation>
    </message>
    <message>
        <source>Critical only</source>
        <translation>Solo críticos</translation>
    </message>
    <message>
        <source>Kind of the events shown</source>
        <translation>Tipo de los eventos mostrados</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Cualquier tipo</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Estaciones de trabajo</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Inscripción</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Almacenes</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volúmenes</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Rebuilds</source>
        <translation>Reconstrucciones</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Controlador</translation>
    </message>
    <message>
        <source>Subject of the events shown</source>
        <translation>Elemento de los eventos mostrados</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Quién lo hizo</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Any administrator</source>
        <translation>Cualquier administrador</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Cuándo ocurrió</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier momento</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Última semana</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Entre…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Shows all events again</source>
        <translation>Vuelve a mostrar todos los eventos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln coincidencia</numerusform>
            <numerusform>%Ln coincidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln evento</numerusform>
            <numerusform>%Ln eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>The events cannot be shown</source>
        <translation>No se pueden mostrar los eventos</translation>
    </message>
    <message>
        <source>Looking through the log…</source>
        <translation>Buscando en el registro…</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Ningún evento coincide</translation>
    </message>
    <message>
        <source>Search for something else, or show all events.</source>
        <translation>Busque otra cosa o muestre todos los eventos.</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Mostrar todos los eventos</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Todavía no ha ocurrido nada</translation>
    </message>
    <message>
        <source>Machines that come and go, rebuilds, and what administrators do appear here.</source>
        <translation>Aquí aparecen los equipos que llegan y se van, las reconstrucciones y lo que hacen los administradores.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>Exportar los eventos</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tablas (*.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Exporting: %1 events…</source>
        <translation>Exportando: %1 eventos…</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2 events…</source>
        <translation>Exportando: %1 de %2 eventos…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The controller searches: it knows the English words of an event, and names</source>
        <translation>La búsqueda la hace el controlador: conoce las palabras inglesas de un evento y los nombres</translation>
    </message>
</context>
<context>
    <name>fallow::console::FailureModel</name>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s)</source>
        <translation>
            <numerusform>%Ln tira errónea o ilegible</numerusform>
            <numerusform>%Ln tiras erróneas o ilegibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk %1 of the controller</source>
        <translation>Disco %1 del controlador</translation>
    </message>
    <message>
        <source>Store %1 of %2</source>
        <translation>Almacén %1 de %2</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>no se puede usar</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>en servicio</translation>
    </message>
    <message>
        <source>Only what is missing already</source>
        <translation>Solo lo que ya falta</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) not whole</source>
        <translation>
            <numerusform>%Ln franja incompleta</numerusform>
            <numerusform>%Ln franjas incompletas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what may have failed, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What has failed</source>
        <translation>Qué ha fallado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
</context>
<context>
    <name>fallow::console::FailurePage</name>
    <message>
        <source>&amp;Also what shows no sign of failure</source>
        <translation>&amp;También lo que no da señales de fallo</translation>
    </message>
    <message>
        <source>What has failed</source>
        <translation>Qué ha fallado</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>No ha fallado nada</translation>
    </message>
    <message>
        <source>Every workstation is here, every disk of the controller can be used, and no stripe lacks a strip. To rebuild what something still holds that shows no failure, tick the box below.</source>
        <translation>Todas las estaciones de trabajo están presentes, todos los discos del controlador se pueden usar y a ninguna franja le falta una tira. Para reconstruir el contenido de algo que no da señales de fallo, marque la casilla de abajo.</translation>
    </message>
    <message>
        <source>What has failed? Strips on it are computed from the others and written elsewhere. Nothing is changed before the plan has been shown.</source>
        <translation>¿Qué ha fallado? Las tiras que contiene se calculan a partir de las demás y se escriben en otro lugar. No se cambia nada antes de mostrar el plan.</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>En su lugar</translation>
    </message>
    <message>
        <source>Its strips go to the &amp;other stores</source>
        <translation>Sus tiras van a los &amp;otros almacenes</translation>
    </message>
    <message>
        <source>An &amp;empty directory on a new disk of the controller takes its place</source>
        <translation>Lo sustituye un directorio &amp;vacío en un disco nuevo del controlador</translation>
    </message>
    <message>
        <source>/srv/fallow/disk-2</source>
        <translation>/srv/fallow/disk-2</translation>
    </message>
    <message>
        <source>Directory on the controller</source>
        <translation>Directorio en el controlador</translation>
    </message>
    <message>
        <source>for instance 500 GiB</source>
        <translation>por ejemplo, 500 GiB</translation>
    </message>
    <message>
        <source>What the new disk may hold</source>
        <translation>Lo que puede guardar el disco nuevo</translation>
    </message>
    <message>
        <source>&amp;Directory:</source>
        <translation>&amp;Directorio:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>Ta&amp;maño:</translation>
    </message>
    <message>
        <source>Choose what has failed.</source>
        <translation>Elija qué ha fallado.</translation>
    </message>
    <message>
        <source>Give the new disk&apos;s directory on the controller with its whole path, beginning with /.</source>
        <translation>Indique el directorio del disco nuevo en el controlador con su ruta completa, que empieza por /.</translation>
    </message>
    <message>
        <source>Give the new disk&apos;s size, for instance &quot;500 GiB&quot;; at least 1 MiB.</source>
        <translation>Indique el tamaño del disco nuevo, por ejemplo «500 GiB»; como mínimo, 1 MiB.</translation>
    </message>
</context>
<context>
    <name>fallow::console::FindingModel</name>
    <message>
        <source>Stripe</source>
        <translation>Franja</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>fallow::console::FingerprintDialog</name>
    <message>
        <source>Approve…</source>
        <translation>Aprobar…</translation>
    </message>
    <message>
        <source>Compare fingerprints</source>
        <translation>Comparar huellas digitales</translation>
    </message>
    <message>
        <source>Is this really %1?</source>
        <translation>¿Es realmente %1?</translation>
    </message>
    <message>
        <source>While it waits, the workstation shows a fingerprint. Have it read to you, by telephone for instance. If one group differs, somebody else is asking: turn it away.</source>
        <translation>Mientras espera, la estación de trabajo muestra una huella digital. Pida que se la lean, por ejemplo por teléfono. Si un solo grupo difiere, es otro quien lo solicita: rechácelo.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Fingerprint here</source>
        <translation>Huella digital de aquí</translation>
    </message>
    <message>
        <source>Fingerprint that the workstation shows</source>
        <translation>Huella digital que muestra la estación de trabajo</translation>
    </message>
    <message>
        <source>What the workstation shows</source>
        <translation>Lo que muestra la estación de trabajo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Type or paste it to have it compared.</source>
        <translation>Escríbala o péguela para compararla.</translation>
    </message>
    <message>
        <source>The same so far.</source>
        <translation>Hasta aquí coincide.</translation>
    </message>
    <message>
        <source>✓ The same: it is the workstation that you have before you.</source>
        <translation>✓ Coincide: es la estación de trabajo que tiene delante.</translation>
    </message>
    <message>
        <source>✗ Not the same. Look at it once more; if it stays different, turn it away.</source>
        <translation>✗ No coincide. Revísela otra vez; si sigue siendo distinta, rechace la solicitud.</translation>
    </message>
</context>
<context>
    <name>fallow::console::GroupedMachines</name>
    <message>
        <source>In no failure domain</source>
        <translation>Sin dominio de fallo</translation>
    </message>
    <message>
        <source>Version not known</source>
        <translation>Versión desconocida</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Group %1, folded</source>
        <translation>Grupo %1, plegado</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Grupo %1</translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>%1 en línea</translation>
    </message>
</context>
<context>
    <name>fallow::console::HeaderBar</name>
    <message>
        <source>Arrays…</source>
        <translation>Conjuntos…</translation>
    </message>
    <message>
        <source>Leaves this array and shows the others (Ctrl+O)</source>
        <translation>Deja este conjunto y muestra los demás (Ctrl+O)</translation>
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
        <translation>sin datos</translation>
    </message>
</context>
<context>
    <name>fallow::console::ImpactPage</name>
    <message>
        <source>Touched</source>
        <translation>Afectadas</translation>
    </message>
    <message>
        <source>Redundancy left</source>
        <translation>Redundancia restante</translation>
    </message>
    <message>
        <source>Unreadable now</source>
        <translation>Ilegibles ahora</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Stripes touched</source>
        <translation>Franjas afectadas</translation>
    </message>
    <message>
        <source>Without redundancy</source>
        <translation>Sin redundancia</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidas</translation>
    </message>
    <message>
        <source>What the failure means for each volume</source>
        <translation>Qué supone el fallo para cada volumen</translation>
    </message>
    <message>
        <source>With %1 gone, some data exists nowhere any more.</source>
        <translation>Sin %1, algunos datos ya no existen en ningún sitio.</translation>
    </message>
    <message>
        <source>With %1 gone nothing is lost, but some data cannot be read until other machines come back.</source>
        <translation>Sin %1 no se pierde nada, pero algunos datos no se pueden leer hasta que vuelvan otros equipos.</translation>
    </message>
    <message>
        <source>With %1 gone all data can be read, but some of it would not survive another loss. That is rebuilt first.</source>
        <translation>Sin %1 se pueden leer todos los datos, pero algunos no sobrevivirían a otra pérdida. Esos se reconstruyen primero.</translation>
    </message>
    <message>
        <source>With %1 gone all data can be read, and another loss would be survived.</source>
        <translation>Sin %1 se pueden leer todos los datos y se soportaría otra pérdida.</translation>
    </message>
    <message>
        <source>stripes</source>
        <translation>franjas</translation>
    </message>
    <message>
        <source>lack a strip, or will; %1 have no redundancy left</source>
        <translation>con una tira que falta o va a faltar; a %1 no les queda redundancia</translation>
    </message>
    <message>
        <source>data is missing</source>
        <translation>faltan datos</translation>
    </message>
    <message>
        <source>more strips of a stripe may be lost</source>
        <translation>tira(s) más puede perder una franja</translation>
    </message>
    <message>
        <source>The least of all touched stripes.</source>
        <translation>El mínimo de todas las franjas afectadas.</translation>
    </message>
    <message>
        <source>%1 of them are lost unless a lost machine comes back</source>
        <translation>%1 de ellas están perdidas a menos que vuelva un equipo perdido</translation>
    </message>
    <message>
        <source>They can be read again when machines come back.</source>
        <translation>Se podrán volver a leer cuando vuelvan equipos.</translation>
    </message>
    <message>
        <source>All data can be read.</source>
        <translation>Se pueden leer todos los datos.</translation>
    </message>
    <message>
        <source>%1: %2 from byte %3 on are lost.</source>
        <translation>%1: %2 desde el byte %3 están perdidos.</translation>
    </message>
    <message>
        <source>%1: %2 from byte %3 on cannot be read now.</source>
        <translation>%1: %2 desde el byte %3 no se pueden leer ahora.</translation>
    </message>
    <message>
        <source>There are more; the report lists them.</source>
        <translation>Hay más; el informe los enumera.</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>Redundancia</translation>
    </message>
    <message>
        <source>There is nothing to rebuild: %1 holds nothing that is missing elsewhere.</source>
        <translation>No hay nada que reconstruir: %1 no contiene nada que falte en otro lugar.</translation>
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
        <translation>en espera</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>job, its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Restante</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobsDesk</name>
    <message>
        <source>The job was not begun</source>
        <translation>La tarea no se ha iniciado</translation>
    </message>
    <message>
        <source>The job goes on as it was</source>
        <translation>La tarea sigue como estaba</translation>
    </message>
    <message>
        <source>The rebuild was not begun</source>
        <translation>La reconstrucción no se ha iniciado</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Which jobs are shown</source>
        <translation>Qué tareas se muestran</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Todas las tareas</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminadas</translation>
    </message>
    <message>
        <source>&amp;Scrub</source>
        <translation>&amp;Comprobación de fondo</translation>
    </message>
    <message>
        <source>Let every store check every strip, and repair what is wrong</source>
        <translation>Hacer que cada almacén compruebe todas sus tiras y reparar lo que esté mal</translation>
    </message>
    <message>
        <source>&amp;Check catalog</source>
        <translation>&amp;Verificar catálogo</translation>
    </message>
    <message>
        <source>Check every volume, stripe and count of the controller&apos;s catalog</source>
        <translation>Verificar todos los volúmenes, franjas y recuentos del catálogo del controlador</translation>
    </message>
    <message>
        <source>&amp;Rebuild…</source>
        <translation>&amp;Reconstruir…</translation>
    </message>
    <message>
        <source>Say what has failed, see what that means, and rebuild it</source>
        <translation>Indicar qué ha fallado, ver qué supone y reconstruirlo</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Progreso de la tarea</translation>
    </message>
    <message>
        <source>Set &amp;limit</source>
        <translation>Fijar &amp;límite</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Cancel the job?</source>
        <translation>¿Cancelar la tarea?</translation>
    </message>
    <message>
        <source>What it has done stays done; the rest is left as it is.</source>
        <translation>Lo que ya está hecho se conserva; el resto se queda como está.</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>Cancelar tarea</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Dejar que continúe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln tarea</numerusform>
            <numerusform>%Ln tareas</numerusform>
        </translation>
    </message>
    <message>
        <source>No job has run yet</source>
        <translation>Todavía no se ha ejecutado ninguna tarea</translation>
    </message>
    <message>
        <source>A rebuild begins by itself when a workstation is lost, a scrub every few weeks. With the buttons above you can begin one now.</source>
        <translation>Una reconstrucción empieza automáticamente cuando se pierde una estación de trabajo; una comprobación de fondo, cada pocas semanas. Con los botones de arriba puede iniciar una ahora.</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>No hay tareas de este tipo</translation>
    </message>
    <message>
        <source>Choose all jobs above.</source>
        <translation>Elija arriba todas las tareas.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Rean&amp;udar</translation>
    </message>
</context>
<context>
    <name>fallow::console::LayoutPicture</name>
    <message>
        <source>Picture of the layout</source>
        <translation>Imagen de la disposición</translation>
    </message>
    <message>
        <source>%1 stores shown, %2 stripes, %3 of them not readable</source>
        <translation>%1 almacenes mostrados, %2 franjas, %3 de ellas ilegibles</translation>
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
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Limit of what is read and written in all, per second</source>
        <translation>Límite de lo que se lee y escribe en total, por segundo</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachineActions</name>
    <message>
        <source>Approve…</source>
        <translation>Aprobar…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Compare fingerprints…</source>
        <translation>Comparar huellas digitales…</translation>
    </message>
    <message>
        <source>Resize…</source>
        <translation>Cambiar cuota…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>Vaciar…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Volver a usar…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Failure domain…</source>
        <translation>Dominio de fallo…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Declare lost…</source>
        <translation>Dar por perdido…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revocar…</translation>
    </message>
    <message>
        <source>How much may %1 lend?</source>
        <translation>¿Cuánto puede prestar %1?</translation>
    </message>
    <message numerus="yes">
        <source>How much may each of these %Ln workstations lend?</source>
        <translation>
            <numerusform>¿Cuánto puede prestar esta estación de trabajo (%Ln)?</numerusform>
            <numerusform>¿Cuánto puede prestar cada una de estas %Ln estaciones de trabajo?</numerusform>
        </translation>
    </message>
    <message>
        <source>It lends %1 now, holds %2 of the array, and %3 are free on its disk for its owner.</source>
        <translation>Ahora presta %1, guarda %2 del conjunto y en su disco quedan %3 libres para su propietario.</translation>
    </message>
    <message>
        <source>All get the same limit.</source>
        <translation>Todas reciben el mismo límite.</translation>
    </message>
    <message>
        <source>The most that it stores</source>
        <translation>Lo máximo que guarda</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Continuar…</translation>
    </message>
    <message>
        <source>No disk here has room for more than %1.</source>
        <translation>En ningún disco de estos caben más de %1.</translation>
    </message>
    <message>
        <source>What shall %1 be called?</source>
        <translation>¿Cómo se debe llamar %1?</translation>
    </message>
    <message>
        <source>Up to %1 characters.</source>
        <translation>Hasta %1 caracteres.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nombre nuevo</translation>
    </message>
    <message>
        <source>A workstation needs a name.</source>
        <translation>Una estación de trabajo necesita un nombre.</translation>
    </message>
    <message>
        <source>A name holds no control characters.</source>
        <translation>Un nombre no puede contener caracteres de control.</translation>
    </message>
    <message>
        <source>This is its name now.</source>
        <translation>Este es su nombre actual.</translation>
    </message>
    <message>
        <source>Which failure domain does %1 belong to?</source>
        <translation>¿A qué dominio de fallo pertenece %1?</translation>
    </message>
    <message numerus="yes">
        <source>Which failure domain do these %Ln workstations belong to?</source>
        <translation>
            <numerusform>¿A qué dominio de fallo pertenece esta estación de trabajo (%Ln)?</numerusform>
            <numerusform>¿A qué dominio de fallo pertenecen estas %Ln estaciones de trabajo?</numerusform>
        </translation>
    </message>
    <message>
        <source>A name for what may fail together: a room, a switch, a floor. Leave it empty and each machine is a domain of its own.</source>
        <translation>Un nombre para lo que puede fallar a la vez: una sala, un conmutador, una planta. Si se deja vacío, cada equipo es un dominio por sí mismo.</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>Dominio de fallo</translation>
    </message>
    <message>
        <source>Approve with its old store…</source>
        <translation>Aprobar con su almacén antiguo…</translation>
    </message>
    <message>
        <source>Approve and delete its old store…</source>
        <translation>Aprobar y eliminar su almacén antiguo…</translation>
    </message>
    <message>
        <source>Rebuild…</source>
        <translation>Reconstruir…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Olvidar…</translation>
    </message>
    <message>
        <source>It lends a whole partition. Of that it stores %1 for the array at most, and holds %2 now. A partition keeps its size: what the array leaves lies idle. It is made larger or smaller at the workstation, with the command fallow-agent partition.</source>
        <translation>Presta una partición entera. De ella guarda como máximo %1 para el conjunto y ahora contiene %2. Una partición conserva su tamaño: lo que el conjunto no usa queda sin aprovechar. Se amplía o se reduce en la estación de trabajo, con el comando fallow-agent partition.</translation>
    </message>
    <message>
        <source>The partition has room for %1.</source>
        <translation>En la partición caben %1.</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachineModel</name>
    <message>
        <source>not known yet</source>
        <comment>class of a machine</comment>
        <translation>aún sin determinar</translation>
    </message>
    <message>
        <source>always on</source>
        <comment>class of a machine</comment>
        <translation>siempre encendido</translation>
    </message>
    <message>
        <source>desktop</source>
        <comment>class of a machine: is switched off at times</comment>
        <translation>de escritorio</translation>
    </message>
    <message>
        <source>controller</source>
        <comment>class of a machine</comment>
        <translation>controlador</translation>
    </message>
    <message>
        <source>%1, being emptied</source>
        <comment>state of a machine</comment>
        <translation>%1, vaciándose</translation>
    </message>
    <message>
        <source>%1, emptied</source>
        <comment>state of a machine</comment>
        <translation>%1, vaciada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Expected back at %1</source>
        <translation>Regreso previsto: %1</translation>
    </message>
    <message>
        <source>%1 used, %2 strips</source>
        <translation>%1 en uso, %2 tiras</translation>
    </message>
    <message>
        <source>The most that this workstation stores for the array</source>
        <translation>Lo máximo que esta estación de trabajo guarda para el conjunto</translation>
    </message>
    <message>
        <source>Free on its disk, for its owner</source>
        <translation>Libre en su disco, para su propietario</translation>
    </message>
    <message>
        <source>It has not been watched long enough to know its week</source>
        <translation>No se ha observado el tiempo suficiente para conocer su semana</translation>
    </message>
    <message>
        <source>Up %1 of the week; each line is a day, Monday first, from midnight to midnight</source>
        <translation>En línea el %1 de la semana; cada línea es un día, empezando por el lunes, de medianoche a medianoche</translation>
    </message>
    <message>
        <source>A failure domain of its own</source>
        <translation>Un dominio de fallo propio</translation>
    </message>
    <message>
        <source>No stripe has two strips on machines of this failure domain</source>
        <translation>Ninguna franja tiene dos tiras en equipos de este dominio de fallo</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Estación de trabajo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Prestado</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>Libre en disco</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>Dominio de fallo</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Última conexión</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella digital</translation>
    </message>
    <message>
        <source>partition</source>
        <comment>in place of what is free on a disk</comment>
        <translation>partición</translation>
    </message>
    <message>
        <source>It lends a whole partition: its owner stores nothing there</source>
        <translation>Presta una partición entera: su propietario no guarda nada en ella</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachinePanel</name>
    <message>
        <source>deleted volume</source>
        <translation>volumen eliminado</translation>
    </message>
    <message>
        <source>%1 data, %2 parity</source>
        <comment>strips</comment>
        <translation>%1 de datos, %2 de paridad</translation>
    </message>
    <message>
        <source>Details of the workstations selected</source>
        <translation>Detalles de las estaciones de trabajo seleccionadas</translation>
    </message>
    <message>
        <source>Used of what is lent</source>
        <translation>En uso de lo prestado</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Usually up</source>
        <translation>Cuándo suele estar en línea</translation>
    </message>
    <message>
        <source>The last seven days</source>
        <translation>Los últimos siete días</translation>
    </message>
    <message>
        <source>What lies on it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ha ocurrido</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>state, how long</comment>
        <translation>%1, desde hace %2</translation>
    </message>
    <message>
        <source>Asks to join, for %1. Approve it only if it shows the same fingerprint.</source>
        <translation>Solicita unirse desde hace %1. Apruébela solo si muestra la misma huella digital.</translation>
    </message>
    <message>
        <source>Expected back at %1</source>
        <translation>Regreso previsto: %1</translation>
    </message>
    <message>
        <source>%1 used, %2 strips; %3 free on its disk</source>
        <translation>%1 en uso, %2 tiras; %3 libres en su disco</translation>
    </message>
    <message>
        <source>It lends no space.</source>
        <translation>No presta espacio.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella digital</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>Dominio de fallo</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>propio</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Última conexión</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s) found</source>
        <translation>
            <numerusform>%Ln tira errónea o ilegible encontrada</numerusform>
            <numerusform>%Ln tiras erróneas o ilegibles encontradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln estación de trabajo</numerusform>
            <numerusform>%Ln estaciones de trabajo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, state</comment>
        <translation>%2: %1</translation>
    </message>
    <message>
        <source>%1 used together; %2 free on their disks</source>
        <translation>%1 en uso en total; %2 libres en sus discos</translation>
    </message>
    <message>
        <source>What you choose is done for each of them, and previewed for all together.</source>
        <translation>Lo que elija se hace en cada una de ellas y se previsualiza para todas juntas.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>Nothing: no strip of any volume.</source>
        <translation>Nada: ninguna tira de ningún volumen.</translation>
    </message>
    <message numerus="yes">
        <source>The fullest; %Ln more volume(s) have strips here.</source>
        <translation>
            <numerusform>Se muestran los mayores; %Ln volumen más tiene tiras aquí.</numerusform>
            <numerusform>Se muestran los mayores; %Ln volúmenes más tienen tiras aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>when, what</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>(by %1)</source>
        <translation>(por %1)</translation>
    </message>
    <message>
        <source>Nothing has been recorded.</source>
        <translation>No se ha registrado nada.</translation>
    </message>
    <message>
        <source>The last seven days: up %1</source>
        <translation>Los últimos siete días: en línea el %1</translation>
    </message>
    <message>
        <source>%1 used, %2 strips; it lends a whole partition</source>
        <translation>%1 en uso, %2 tiras; presta una partición entera</translation>
    </message>
</context>
<context>
    <name>fallow::console::MainWindow</name>
    <message>
        <source>Watch and administer a Fallow storage array.</source>
        <translation>Observar y administrar un conjunto de almacenamiento Fallow.</translation>
    </message>
    <message>
        <source>The administrator&apos;s identity file (default: $FALLOW_IDENTITY, then the array used last, then %1).</source>
        <translation>Archivo de identidad del administrador (predeterminado: $FALLOW_IDENTITY, después el último conjunto usado, después %1).</translation>
    </message>
    <message>
        <source>Begin where arrays are chosen, whatever was used last.</source>
        <translation>Empezar por la elección de conjunto, sea cual sea el último usado.</translation>
    </message>
    <message>
        <source>auto, light or dark, for this time.</source>
        <translation>auto, light o dark, solo por esta vez.</translation>
    </message>
    <message>
        <source>A language, for this time: en, de, fr, es, zh_CN or ar.</source>
        <translation>Un idioma, solo por esta vez: en, de, fr, es, zh_CN o ar.</translation>
    </message>
    <message>
        <source>Keep what is set in this file.</source>
        <translation>Guardar los ajustes en este archivo.</translation>
    </message>
    <message>
        <source>Write a picture of every page to FILE-&lt;page&gt;.png and quit.</source>
        <translation>Escribir una imagen de cada página en FILE-&lt;page&gt;.png y salir.</translation>
    </message>
    <message>
        <source>fallow-console: the controller does not answer
</source>
        <translation>fallow-console: el controlador no responde
</translation>
    </message>
    <message>
        <source>fallow-console: wrong usage; see --help
</source>
        <translation>fallow-console: uso incorrecto; consulte --help
</translation>
    </message>
    <message>
        <source>Fallow</source>
        <translation>Fallow</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Estaciones de trabajo</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volúmenes</translation>
    </message>
    <message>
        <source>Stripe map</source>
        <translation>Mapa de franjas</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>No array is open.</source>
        <translation>No hay ningún conjunto abierto.</translation>
    </message>
    <message>
        <source>%1 – Fallow</source>
        <comment>name of the array</comment>
        <translation>%1 – Fallow</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Conectado a %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Conectando a %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>This is how it was at %1, %2.</source>
        <translation>Último estado conocido: %1, %2.</translation>
    </message>
    <message>
        <source>The controller refuses this console. %1 %2</source>
        <translation>El controlador rechaza esta consola. %1 %2</translation>
    </message>
    <message>
        <source>No connection to the controller; trying again by itself. %1 %2</source>
        <translation>No hay conexión con el controlador; se reintenta automáticamente. %1 %2</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando a %1…</translation>
    </message>
    <message>
        <source>The array appears as soon as the controller answers.</source>
        <translation>El conjunto aparece en cuanto responde el controlador.</translation>
    </message>
    <message>
        <source>Console and controller are of different versions</source>
        <translation>La consola y el controlador son de versiones distintas</translation>
    </message>
    <message>
        <source>The controller at %1 speaks a version that this console does not: bring both to the same version. (%2)</source>
        <translation>El controlador en %1 usa una versión que esta consola no conoce: ponga ambos en la misma versión. (%2)</translation>
    </message>
    <message>
        <source>The controller does not answer</source>
        <translation>El controlador no responde</translation>
    </message>
    <message>
        <source>%1 Is `fallowd` running at %2? The console tries again by itself.</source>
        <translation>%1 ¿Está `fallowd` en marcha en %2? La consola lo reintenta automáticamente.</translation>
    </message>
    <message>
        <source>Choose another array…</source>
        <translation>Elegir otro conjunto…</translation>
    </message>
    <message>
        <source>The controller at %1 is not the one that this identity belongs to</source>
        <translation>El controlador en %1 no es el que corresponde a esta identidad</translation>
    </message>
    <message>
        <source>Nothing was sent to it. If the array was set up anew, or the identity is one of another array, open the identity that belongs to it. If neither is so, somebody may stand between you and the controller.</source>
        <translation>No se le ha enviado nada. Si el conjunto se ha configurado de nuevo o la identidad es de otro conjunto, abra la identidad que le corresponde. Si no es ninguno de los dos casos, es posible que alguien se interponga entre usted y el controlador.</translation>
    </message>
    <message>
        <source>The controller at %1 refuses this identity</source>
        <translation>El controlador en %1 rechaza esta identidad</translation>
    </message>
    <message>
        <source>Open an administrator&apos;s identity</source>
        <translation>Abrir la identidad de un administrador</translation>
    </message>
    <message>
        <source>Identities (*.identity);;All files (*)</source>
        <translation>Identidades (*.identity);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 events were written to %2.</source>
        <translation>Se han escrito %1 eventos en %2.</translation>
    </message>
    <message>
        <source>The export did not come about. %1</source>
        <translation>La exportación no se ha realizado. %1</translation>
    </message>
    <message>
        <source>This controller is of a version that keeps no history.</source>
        <translation>La versión de este controlador no guarda historial.</translation>
    </message>
    <message>
        <source>The code was not withdrawn</source>
        <translation>El código no se ha anulado</translation>
    </message>
    <message>
        <source>The scrub was not started</source>
        <translation>La comprobación de fondo no se ha iniciado</translation>
    </message>
    <message>
        <source>The identity was made</source>
        <translation>La identidad se ha creado</translation>
    </message>
    <message>
        <source>%1 is to be carried to the new administrator by a safe way, and not to be kept here. It is good at once.</source>
        <translation>%1 se debe llevar al nuevo administrador por un medio seguro, y no se debe conservar aquí. Es válida de inmediato.</translation>
    </message>
    <message>
        <source>Your identity was renewed</source>
        <translation>Su identidad se ha renovado</translation>
    </message>
    <message>
        <source>%1 holds the new one. Copies elsewhere stay good until their own end; revoke the former certificate if they should not.</source>
        <translation>%1 contiene la nueva. Las copias que haya en otros sitios siguen siendo válidas hasta que caduquen; revoque el certificado anterior si no deben serlo.</translation>
    </message>
    <message>
        <source>No identity was made</source>
        <translation>No se ha creado ninguna identidad</translation>
    </message>
    <message>
        <source>It is not known which file this console was opened with.</source>
        <translation>No se sabe con qué archivo se abrió esta consola.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Begin on this page: overview, workstations, volumes, stripe-map, jobs, events or settings.</source>
        <translation>Empezar por esta página: overview, workstations, volumes, stripe-map, jobs, events o settings.</translation>
    </message>
</context>
<context>
    <name>fallow::console::MapFinder</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>What to find on the map</source>
        <translation>Qué buscar en el mapa</translation>
    </message>
    <message>
        <source>Least redundancy now</source>
        <translation>Menor redundancia ahora</translation>
    </message>
    <message>
        <source>Least redundancy, machines that are away counted</source>
        <translation>Menor redundancia, contando los equipos ausentes</translation>
    </message>
    <message>
        <source>A stripe by its number</source>
        <translation>Una franja por su número</translation>
    </message>
    <message>
        <source>Length of the range</source>
        <translation>Longitud del intervalo</translation>
    </message>
    <message>
        <source>Length, e.g. 1 MiB</source>
        <translation>Longitud, p. ej. 1 MiB</translation>
    </message>
    <message>
        <source>Offset, e.g. 20 GiB</source>
        <translation>Posición, p. ej. 20 GiB</translation>
    </message>
    <message>
        <source>Number, e.g. 3·17</source>
        <translation>Número, p. ej. 3·17</translation>
    </message>
    <message>
        <source>Offset of the range</source>
        <translation>Posición del intervalo</translation>
    </message>
    <message>
        <source>Number of the stripe</source>
        <translation>Número de la franja</translation>
    </message>
    <message>
        <source>A stripe&apos;s number is written as the map shows it, for instance 3·17 or 3.17.</source>
        <translation>El número de una franja se escribe como lo muestra el mapa, por ejemplo 3·17 o 3.17.</translation>
    </message>
    <message>
        <source>Offset and length are amounts of bytes, for instance 4096, 20 MiB or 1.5 GiB.</source>
        <translation>La posición y la longitud son cantidades de bytes, por ejemplo 4096, 20 MiB o 1.5 GiB (con punto decimal).</translation>
    </message>
    <message>
        <source>Where a range of a volume lies</source>
        <translation>Dónde está un intervalo de un volumen</translation>
    </message>
    <message>
        <source>Volume or snapshot in which the range is</source>
        <translation>Volumen o instantánea donde está el intervalo</translation>
    </message>
    <message>
        <source>the one shown</source>
        <translation>el que se muestra</translation>
    </message>
</context>
<context>
    <name>fallow::console::MapOverview</name>
    <message>
        <source>The whole volume</source>
        <translation>Todo el volumen</translation>
    </message>
    <message>
        <source>A small picture of all stripes; the frame shows which part the map shows.</source>
        <translation>Una imagen pequeña de todas las franjas; el marco señala la parte que muestra el mapa.</translation>
    </message>
    <message>
        <source>All of %1; press to go there</source>
        <comment>name of a volume</comment>
        <translation>Volumen %1 completo; pulse para ir a un punto</translation>
    </message>
</context>
<context>
    <name>fallow::console::MessagePanel</name>
    <message>
        <source>The identity expects:</source>
        <translation>La identidad espera:</translation>
    </message>
    <message>
        <source>The controller shows:</source>
        <translation>El controlador muestra:</translation>
    </message>
</context>
<context>
    <name>fallow::console::NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
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
            <numerusform>%1, %Ln asunto pendiente</numerusform>
            <numerusform>%1, %Ln asuntos pendientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::OverviewPage</name>
    <message>
        <source>Durability</source>
        <translation>Durabilidad</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidad</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Estaciones de trabajo</translation>
    </message>
    <message>
        <source>Throughput and repair over time</source>
        <translation>Rendimiento y reparación a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Throughput over time</source>
        <translation>Rendimiento a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparación</translation>
    </message>
    <message>
        <source>Repair over time</source>
        <translation>Reparación a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>None. A rebuild starts by itself when a machine is lost; scrubs and checks appear here, too.</source>
        <translation>Ninguna. Una reconstrucción empieza automáticamente cuando se pierde un equipo; aquí aparecen también las comprobaciones de fondo y las verificaciones.</translation>
    </message>
    <message>
        <source>How many machines may be lost without losing data. There is no data yet.</source>
        <translation>Cuántos equipos se pueden perder sin perder datos. Todavía no hay datos.</translation>
    </message>
    <message>
        <source>How much of the data can be read now. There is no data yet.</source>
        <translation>Qué parte de los datos se puede leer ahora. Todavía no hay datos.</translation>
    </message>
    <message>
        <source>some data is gone</source>
        <translation>se han perdido datos</translation>
    </message>
    <message numerus="yes">
        <source>more machine(s) may be lost</source>
        <translation>
            <numerusform>equipo más se puede perder</numerusform>
            <numerusform>equipos más se pueden perder</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts what exists anywhere: also on machines that are away.</source>
        <translation>Cuenta lo que existe en cualquier sitio: también en equipos ausentes.</translation>
    </message>
    <message>
        <source>can be read now</source>
        <translation>se puede leer ahora</translation>
    </message>
    <message>
        <source>%1 of %2 stripes have strips missing or away.</source>
        <translation>%1 de %2 franjas tienen tiras ausentes o que faltan.</translation>
    </message>
    <message>
        <source>All strips of all %1 stripes are at hand.</source>
        <translation>Todas las tiras de las %1 franjas están disponibles.</translation>
    </message>
    <message>
        <source>of %1 online</source>
        <translation>de %1 en línea</translation>
    </message>
    <message>
        <source>On a workstation, run fallow-agent with an enrolment code; `fallow enrol` makes one.</source>
        <translation>Ejecute fallow-agent en una estación de trabajo con un código de inscripción; `fallow enrol` crea uno.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln asleep or shut down, as announced.</source>
        <translation>
            <numerusform>%Ln en reposo o apagada, según lo anunciado.</numerusform>
            <numerusform>%Ln en reposo o apagadas, según lo anunciado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has announced an absence.</source>
        <translation>Ninguna ha anunciado una ausencia.</translation>
    </message>
    <message>
        <source>Waiting for the controller&apos;s history…</source>
        <translation>Esperando el historial del controlador…</translation>
    </message>
</context>
<context>
    <name>fallow::console::PageShots</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
</context>
<context>
    <name>fallow::console::PassphraseDialog</name>
    <message>
        <source>Keep it in the desktop&apos;s keyring</source>
        <translation>Guardarla en el depósito de claves del escritorio</translation>
    </message>
    <message>
        <source>Unlock the identity</source>
        <translation>Desbloquear la identidad</translation>
    </message>
    <message>
        <source>The identity is protected by a passphrase</source>
        <translation>La identidad está protegida con una frase de contraseña</translation>
    </message>
    <message>
        <source>The identity for %1 is protected by a passphrase</source>
        <translation>La identidad de %1 está protegida con una frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>This is not the right passphrase.</source>
        <translation>Esta no es la frase de contraseña correcta.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlanPage</name>
    <message>
        <source>To write</source>
        <translation>Por escribir</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Por leer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>Tiras</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Free there now</source>
        <translation>Libre allí ahora</translation>
    </message>
    <message>
        <source>Where the rebuilt strips go</source>
        <translation>Adónde van las tiras reconstruidas</translation>
    </message>
    <message>
        <source>As the &amp;policy says</source>
        <translation>Según la &amp;directiva</translation>
    </message>
    <message>
        <source>Hours in which it works</source>
        <translation>Horario de trabajo</translation>
    </message>
    <message>
        <source>As the policy says</source>
        <translation>Según la directiva</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>A cualquier hora</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>Solo entre</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>No antes de</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>No después de</translation>
    </message>
    <message>
        <source>&amp;Limit:</source>
        <translation>&amp;Límite:</translation>
    </message>
    <message>
        <source>&amp;Hours:</source>
        <translation>&amp;Horario:</translation>
    </message>
    <message>
        <source>As the policy says (at any hour)</source>
        <translation>Según la directiva (a cualquier hora)</translation>
    </message>
    <message>
        <source>As the policy says (%1)</source>
        <translation>Según la directiva (%1)</translation>
    </message>
    <message>
        <source>%1 counts as lost from now on</source>
        <translation>%1 se da por perdido a partir de ahora</translation>
    </message>
    <message>
        <source>A rebuild runs already. This one joins it, and it takes these terms.</source>
        <translation>Ya hay una reconstrucción en curso. Esta se le suma y le aplica estas condiciones.</translation>
    </message>
    <message>
        <source>None of it can be rebuilt now. What is in the way stands below.</source>
        <translation>Ahora no se puede reconstruir nada. El motivo se indica más abajo.</translation>
    </message>
    <message>
        <source>A part can be rebuilt now; the rest follows by itself when machines come back or have room.</source>
        <translation>Una parte se puede reconstruir ahora; el resto sigue automáticamente cuando vuelvan equipos o tengan espacio.</translation>
    </message>
    <message>
        <source>All of it can be rebuilt. Every strip is read back and compared before it counts.</source>
        <translation>Se puede reconstruir todo. Cada tira se relee y se compara antes de que cuente.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>%1 strips onto %2 stores</source>
        <translation>%1 tiras en %2 almacenes</translation>
    </message>
    <message>
        <source>from the surviving strips, and to compare what was written</source>
        <translation>de las tiras que quedan y para comparar lo escrito</translation>
    </message>
    <message>
        <source>as quickly as the last rebuild went (%1)</source>
        <translation>a la velocidad de la última reconstrucción (%1)</translation>
    </message>
    <message>
        <source>as quickly as reading goes now (%1)</source>
        <translation>a la velocidad de lectura actual (%1)</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>a %1</translation>
    </message>
    <message>
        <source>It could not be measured how quickly the stores answer.</source>
        <translation>No se ha podido medir la rapidez de respuesta de los almacenes.</translation>
    </message>
    <message>
        <source>of work</source>
        <translation>de trabajo</translation>
    </message>
    <message>
        <source>at the limit of %1</source>
        <translation>con el límite de %1</translation>
    </message>
    <message>
        <source>There is nothing that could be done now.</source>
        <translation>Ahora no se puede hacer nada.</translation>
    </message>
    <message>
        <source>Give two different times of day.</source>
        <translation>Indique dos horas distintas.</translation>
    </message>
    <message>
        <source>Confirm above what counts as lost.</source>
        <translation>Confirme arriba lo que se da por perdido.</translation>
    </message>
    <message>
        <source>by the controller&apos;s clock, where it is %1 now</source>
        <translation>según el reloj del controlador, donde ahora son las %1</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlannerForm</name>
    <message>
        <source>Spread over workstations</source>
        <translation>Reparto entre estaciones de trabajo</translation>
    </message>
    <message>
        <source>Parity on workstations, in rotation</source>
        <translation>Paridad en estaciones de trabajo, por rotación</translation>
    </message>
    <message>
        <source>Parity on workstations, one after the other</source>
        <translation>Paridad en estaciones de trabajo, una tras otra</translation>
    </message>
    <message>
        <source>Each disk mirrored to one workstation</source>
        <translation>Espejo de cada disco en una estación de trabajo</translation>
    </message>
    <message>
        <source>Each disk mirrored to many workstations</source>
        <translation>Espejo de cada disco en muchas estaciones de trabajo</translation>
    </message>
    <message>
        <source>Striped, without redundancy</source>
        <translation>En franjas, sin redundancia</translation>
    </message>
    <message>
        <source>Data and parity lie on workstations alone, each strip on another one. Needs no disk of the controller.</source>
        <translation>Los datos y la paridad están solo en estaciones de trabajo, cada tira en una distinta. No necesita ningún disco del controlador.</translation>
    </message>
    <message>
        <source>Data lies on the controller&apos;s disks, its parity on workstations in turn. Readable at night from the disks alone.</source>
        <translation>Los datos están en los discos del controlador y su paridad, por turnos, en las estaciones de trabajo. De noche se puede leer solo con los discos.</translation>
    </message>
    <message>
        <source>Data lies on the controller&apos;s disks; one workstation is filled with parity before the next is begun.</source>
        <translation>Los datos están en los discos del controlador; una estación de trabajo se llena de paridad antes de empezar la siguiente.</translation>
    </message>
    <message>
        <source>Each disk of the controller has its copy on one workstation. A dead disk is read straight from it.</source>
        <translation>Cada disco del controlador tiene su copia en una estación de trabajo. Si un disco se avería, se lee directamente de ella.</translation>
    </message>
    <message>
        <source>Each disk of the controller has its copies on all workstations in turn. A dead disk is rebuilt from all of them at once.</source>
        <translation>Cada disco del controlador tiene sus copias repartidas por turnos entre todas las estaciones de trabajo. Si un disco se avería, se reconstruye a partir de todas a la vez.</translation>
    </message>
    <message>
        <source>The fastest and the least safe: the loss of any one disk or workstation loses data. For what can be made again.</source>
        <translation>La más rápida y la menos segura: la pérdida de un solo disco o estación de trabajo supone perder datos. Para lo que se pueda volver a crear.</translation>
    </message>
    <message>
        <source>Compress what promises to shrink</source>
        <translation>Comprimir lo que prometa reducirse</translation>
    </message>
    <message>
        <source>Export it by NBD at once</source>
        <translation>Exportarlo por NBD de inmediato</translation>
    </message>
    <message>
        <source>for instance home</source>
        <translation>por ejemplo, home</translation>
    </message>
    <message>
        <source>Name of the volume</source>
        <translation>Nombre del volumen</translation>
    </message>
    <message>
        <source>Size of the volume</source>
        <translation>Tamaño del volumen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Where parity lies</source>
        <translation>Dónde está la paridad</translation>
    </message>
    <message>
        <source>workstations</source>
        <translation>estaciones de trabajo</translation>
    </message>
    <message>
        <source>the controller&apos;s disks</source>
        <translation>los discos del controlador</translation>
    </message>
    <message>
        <source>either</source>
        <translation>cualquiera de los dos</translation>
    </message>
    <message>
        <source>Strip size</source>
        <translation>Tamaño de tira</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (habitual)</translation>
    </message>
    <message>
        <source>Parity strips written before a stripe counts</source>
        <translation>Tiras de paridad escritas antes de que una franja cuente</translation>
    </message>
    <message>
        <source>A stripe counts as written when its data strips and so many parity strips are durable; the others follow</source>
        <translation>Una franja cuenta como escrita cuando sus tiras de datos y este número de tiras de paridad están guardadas de forma permanente; las demás llegan después</translation>
    </message>
    <message>
        <source>Parity lies on</source>
        <translation>Paridad en</translation>
    </message>
    <message>
        <source>Parity at once</source>
        <translation>Paridad inmediata</translation>
    </message>
    <message>
        <source>Strips on disks</source>
        <translation>Tiras en discos</translation>
    </message>
    <message>
        <source>Data strips (k)</source>
        <translation>Tiras de datos (k)</translation>
    </message>
    <message>
        <source>Strips on workstations</source>
        <translation>Tiras en estaciones de trabajo</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Parity strips (m)</source>
        <translation>Tiras de paridad (m)</translation>
    </message>
    <message>
        <source>Give the volume a name.</source>
        <translation>Dé un nombre al volumen.</translation>
    </message>
    <message>
        <source>A volume&apos;s name holds no slash and no control character.</source>
        <translation>El nombre de un volumen no puede contener barras (/) ni caracteres de control.</translation>
    </message>
    <message>
        <source>There is a volume of this name already.</source>
        <translation>Ya hay un volumen con este nombre.</translation>
    </message>
    <message>
        <source>As the array&apos;s policies say</source>
        <translation>Según las directivas del conjunto</translation>
    </message>
    <message>
        <source>The layout that the policies name for new volumes. It is none of the others.</source>
        <translation>La disposición que indican las directivas para los volúmenes nuevos. No es ninguna de las otras.</translation>
    </message>
    <message>
        <source>as the policies say</source>
        <translation>según las directivas</translation>
    </message>
    <message>
        <source>The array&apos;s usual layout, %1, needs more machines or disks than there are.</source>
        <translation>La disposición habitual del conjunto, %1, necesita más equipos o discos de los que hay.</translation>
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
        <translation>Cuándo se podría leer, según las semanas observadas de los equipos</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Qué pasa si</translation>
    </message>
    <message>
        <source>How many workstations are lost</source>
        <translation>Cuántas estaciones de trabajo se pierden</translation>
    </message>
    <message>
        <source>everything is there</source>
        <translation>todo está disponible</translation>
    </message>
    <message>
        <source>so many workstations are lost at once:</source>
        <translation>se pierde a la vez este número de estaciones de trabajo:</translation>
    </message>
    <message>
        <source>all desktops are off</source>
        <translation>todos los equipos de escritorio están apagados</translation>
    </message>
    <message>
        <source>those away now stay away</source>
        <translation>los ausentes de ahora siguen ausentes</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <comment>failure domain</comment>
        <translation>se apaga %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more workstation(s)</source>
        <translation>
            <numerusform>%Ln estación de trabajo más</numerusform>
            <numerusform>%Ln estaciones de trabajo más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more disk(s) of the controller</source>
        <translation>
            <numerusform>%Ln disco más del controlador</numerusform>
            <numerusform>%Ln discos más del controlador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more store(s)</source>
        <translation>
            <numerusform>%Ln almacén más</numerusform>
            <numerusform>%Ln almacenes más</numerusform>
        </translation>
    </message>
    <message>
        <source>stores with more room</source>
        <translation>almacenes con más espacio</translation>
    </message>
    <message>
        <source>Too few machines: this layout wants %1 that share no failure domain.</source>
        <translation>Faltan equipos: esta disposición necesita %1 que no compartan dominio de fallo.</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two things that are missing</comment>
        <translation> y </translation>
    </message>
    <message>
        <source>Survives nothing: the loss of any one machine or disk loses data.</source>
        <translation>No soporta nada: la pérdida de un solo equipo o disco supone perder datos.</translation>
    </message>
    <message numerus="yes">
        <source>Survives the loss of any %Ln machine(s) or disk(s) at once.</source>
        <translation>
            <numerusform>Soporta la pérdida de %Ln equipo o disco cualquiera.</numerusform>
            <numerusform>Soporta la pérdida simultánea de %Ln equipos o discos cualesquiera.</numerusform>
        </translation>
    </message>
    <message>
        <source>But there is room for %1 only: it can be made, and cannot be filled.</source>
        <translation>Pero solo caben %1: se puede crear, pero no llenar.</translation>
    </message>
    <message>
        <source>But too few machines are there at this moment: writing waits for them.</source>
        <translation>Pero en este momento no hay suficientes equipos: la escritura los espera.</translation>
    </message>
    <message>
        <source>There are %1 disks and %2 failure domains of workstations.</source>
        <translation>Hay %1 discos y %2 dominios de fallo de estaciones de trabajo.</translation>
    </message>
    <message>
        <source>Room for %1 of data now, %2 if the stores were empty; volumes that are there may still grow by %3. %4 bytes are stored for each byte.</source>
        <translation>Ahora caben %1 de datos, %2 si los almacenes estuvieran vacíos; los volúmenes existentes aún pueden crecer %3. Se guardan %4 bytes por cada byte.</translation>
    </message>
    <message numerus="yes">
        <source>The first stripes on a few of the stores; %Ln more take their turn.</source>
        <translation>
            <numerusform>Las primeras franjas en algunos de los almacenes; %Ln más espera su turno.</numerusform>
            <numerusform>Las primeras franjas en algunos de los almacenes; %Ln más esperan su turno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the first stripes would lie.</source>
        <translation>Dónde estarían las primeras franjas.</translation>
    </message>
    <message>
        <source>All data can be read and written.</source>
        <translation>Se pueden leer y escribir todos los datos.</translation>
    </message>
    <message>
        <source>About %1 of the data would be lost, if it happened before anything is rebuilt.</source>
        <translation>Se perdería cerca del %1 de los datos si ocurriera antes de reconstruir nada.</translation>
    </message>
    <message>
        <source>Nothing is lost: no stripe loses more strips than its parity makes up for.</source>
        <translation>No se pierde nada: ninguna franja pierde más tiras de las que compensa su paridad.</translation>
    </message>
    <message>
        <source>All data can still be read.</source>
        <translation>Se pueden seguir leyendo todos los datos.</translation>
    </message>
    <message>
        <source>%1 of the data can be read; the rest waits until they are back. Nothing is lost.</source>
        <translation>Se puede leer el %1 de los datos; el resto espera a que vuelvan. No se pierde nada.</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>legible</translation>
    </message>
    <message>
        <source>Readable %1 of the week; least on %2 at %3:00, %4. Known of %5 of %6 workstations.</source>
        <translation>Legible el %1 de la semana; el mínimo, %2 a las %3:00: %4. Calculado con %5 de %6 estaciones de trabajo.</translation>
    </message>
</context>
<context>
    <name>fallow::console::PoliciesSection</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Policies of the array</source>
        <translation>Directivas del conjunto</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Restablecer valor predeterminado</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stays as it is</source>
        <translation>«%1» queda como estaba</translation>
    </message>
    <message>
        <source>The policies cannot be shown</source>
        <translation>No se pueden mostrar las directivas</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>Consultando al controlador…</translation>
    </message>
    <message>
        <source>The policies could not be brought up to date</source>
        <translation>Las directivas no se han podido actualizar</translation>
    </message>
    <message>
        <source>Changed from the default: %1 of %2</source>
        <translation>Distintas del valor predeterminado: %1 de %2</translation>
    </message>
</context>
<context>
    <name>fallow::console::PolicyModel</name>
    <message>
        <source>Policy</source>
        <translation>Directiva</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
</context>
<context>
    <name>fallow::console::RebuildWizard</name>
    <message>
        <source>What failed</source>
        <translation>Qué ha fallado</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impacto</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Reconstrucción</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>The controller is at work</source>
        <translation>El controlador está trabajando</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>There is no connection to the controller. The console tries again by itself.</source>
        <translation>No hay conexión con el controlador. La consola lo reintenta automáticamente.</translation>
    </message>
    <message>
        <source>Nothing is left to do here.</source>
        <translation>Aquí no queda nada por hacer.</translation>
    </message>
    <message>
        <source>&amp;Start rebuild</source>
        <translation>&amp;Iniciar reconstrucción</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The controller counts what that means…</source>
        <translation>El controlador calcula qué supone…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>There was nothing left to rebuild.</source>
        <translation>No quedaba nada que reconstruir.</translation>
    </message>
    <message>
        <source>The report is not to be had now: %1 The page Jobs shows it later.</source>
        <translation>El informe no está disponible ahora: %1 La página Tareas lo muestra más tarde.</translation>
    </message>
    <message>
        <source>Close (it goes on)</source>
        <translation>Cerrar (continúa)</translation>
    </message>
    <message>
        <source>It is not known whether the rebuild has begun; the page Jobs tells.</source>
        <translation>No se sabe si la reconstrucción ha comenzado; la página Tareas lo indica.</translation>
    </message>
    <message>
        <source>%1 is no longer as it was when this was planned. Nothing has been changed; look at it once more.</source>
        <translation>%1 ya no está como estaba cuando se hizo este plan. No se ha cambiado nada; revíselo de nuevo.</translation>
    </message>
    <message>
        <source>The controller was started anew and knows nothing of this rebuild. If something is still missing, begin a rebuild again.</source>
        <translation>El controlador se ha reiniciado y no sabe nada de esta reconstrucción. Si aún falta algo, inicie una nueva.</translation>
    </message>
</context>
<context>
    <name>fallow::console::RegistrationQueue</name>
    <message>
        <source>Workstations that ask to join</source>
        <translation>Estaciones de trabajo que solicitan unirse</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) ask to join</source>
        <translation>
            <numerusform>%Ln estación de trabajo solicita unirse</numerusform>
            <numerusform>%Ln estaciones de trabajo solicitan unirse</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Aprobar…</translation>
    </message>
    <message>
        <source>Approve %1…</source>
        <translation>Aprobar %1…</translation>
    </message>
    <message>
        <source>Approve all…</source>
        <translation>Aprobar todas…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Reject %1…</source>
        <translation>Rechazar %1…</translation>
    </message>
    <message>
        <source>Reject all…</source>
        <translation>Rechazar todas…</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ReportView</name>
    <message>
        <source>Save as &amp;page…</source>
        <translation>Guardar como &amp;página…</translation>
    </message>
    <message>
        <source>Save as &amp;JSON…</source>
        <translation>Guardar como &amp;JSON…</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>El informe completo</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Páginas (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>report-job-%1</source>
        <comment>a file&apos;s name</comment>
        <translation>informe-tarea-%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>No se puede escribir %1: %2. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>Consultando al controlador…</translation>
    </message>
</context>
<context>
    <name>fallow::console::RunPage</name>
    <message>
        <source>&amp;Set limit</source>
        <translation>&amp;Fijar límite</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Cancel rebuild</source>
        <translation>&amp;Cancelar reconstrucción</translation>
    </message>
    <message>
        <source>Progress of the rebuild</source>
        <translation>Progreso de la reconstrucción</translation>
    </message>
    <message>
        <source>Each strip is computed from the surviving ones, written, read back and compared; only then does it count. You may close this window: the rebuild goes on, over a restart of the controller too, and the page Jobs shows it.</source>
        <translation>Cada tira se calcula a partir de las que quedan, se escribe, se relee y se compara; solo entonces cuenta. Puede cerrar esta ventana: la reconstrucción continúa, incluso si se reinicia el controlador, y la página Tareas la muestra.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Looking at what is missing…</source>
        <translation>Examinando lo que falta…</translation>
    </message>
    <message>
        <source>Paused. It stays paused until somebody lets it go on, over restarts too.</source>
        <translation>En pausa. Sigue en pausa hasta que alguien la reanude, incluso después de reinicios.</translation>
    </message>
    <message>
        <source>Waiting.</source>
        <translation>En espera.</translation>
    </message>
    <message>
        <source>time left is known after a few seconds of work</source>
        <translation>el tiempo restante se sabrá tras unos segundos de trabajo</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>límite de %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Cancel the rebuild?</source>
        <translation>¿Cancelar la reconstrucción?</translation>
    </message>
    <message>
        <source>What has been rebuilt stays. The rest lacks redundancy until it is rebuilt.</source>
        <translation>Lo que se ha reconstruido se conserva. Al resto le falta redundancia hasta que se reconstruya.</translation>
    </message>
    <message>
        <source>Cancel rebuild</source>
        <translation>Cancelar reconstrucción</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Dejar que continúe</translation>
    </message>
</context>
<context>
    <name>fallow::console::SettingsPage</name>
    <message>
        <source>Parts of the settings</source>
        <translation>Secciones de los ajustes</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Directivas</translation>
    </message>
    <message>
        <source>Enrolment codes</source>
        <translation>Códigos de inscripción</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>This console</source>
        <translation>Esta consola</translation>
    </message>
</context>
<context>
    <name>fallow::console::SizeEdit</name>
    <message>
        <source>Unit of %1</source>
        <translation>%1: unidad</translation>
    </message>
</context>
<context>
    <name>fallow::console::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripLegend</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>Paridad</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Machine away</source>
        <translation>Equipo ausente</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Being rebuilt</source>
        <translation>En reconstrucción</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation>Errónea</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripModel</name>
    <message>
        <source>nowhere</source>
        <translation>en ningún sitio</translation>
    </message>
    <message>
        <source>Local disk %1</source>
        <translation>Disco local %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of strip, its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Tira</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
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
        <translation>Volumen cuyas franjas se muestran</translation>
    </message>
    <message>
        <source>All volumes</source>
        <translation>Todos los volúmenes</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom, from the whole fleet to single stripes</source>
        <translation>Zoom, desde todo el parque de equipos hasta franjas sueltas</translation>
    </message>
    <message>
        <source>From the whole fleet to single stripes; Ctrl and the wheel, or + and −, do the same</source>
        <translation>Desde todo el parque de equipos hasta franjas sueltas; Ctrl y la rueda, o + y −, hacen lo mismo</translation>
    </message>
    <message>
        <source>The map could not be brought up to date; trying again by itself. %1</source>
        <translation>El mapa no se ha podido actualizar; se reintenta automáticamente. %1</translation>
    </message>
    <message>
        <source>Stripes with the least redundancy</source>
        <translation>Franjas con la menor redundancia</translation>
    </message>
    <message>
        <source>%1 from %2 on of %3</source>
        <comment>size, offset, volume</comment>
        <translation>%1 desde el byte %2 de %3</translation>
    </message>
    <message>
        <source>This cannot be looked for</source>
        <translation>Esto no se puede buscar</translation>
    </message>
    <message>
        <source>It was not found</source>
        <translation>No se ha encontrado</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>The controller still reads its catalog. Try again in a moment.</source>
        <translation>El controlador aún está leyendo su catálogo. Vuelva a intentarlo dentro de un momento.</translation>
    </message>
    <message>
        <source>%1 stripes</source>
        <translation>%1 franjas</translation>
    </message>
    <message>
        <source>This volume has no stripes yet</source>
        <translation>Este volumen todavía no tiene franjas</translation>
    </message>
    <message>
        <source>Stripes appear as data is written; small writes wait in the journal first.</source>
        <translation>Las franjas aparecen a medida que se escriben datos; las escrituras pequeñas esperan primero en el diario.</translation>
    </message>
    <message>
        <source>There are no stripes yet</source>
        <translation>Todavía no hay franjas</translation>
    </message>
    <message>
        <source>Each stripe of a volume is a row here, and each store a column. They appear as data is written to a volume.</source>
        <translation>Cada franja de un volumen es aquí una fila, y cada almacén, una columna. Aparecen a medida que se escriben datos en un volumen.</translation>
    </message>
    <message>
        <source>The controller reads its catalog for the map: %1 of about %2 stripes.</source>
        <translation>El controlador lee su catálogo para el mapa: %1 de unas %2 franjas.</translation>
    </message>
    <message>
        <source>By the strips that exist, machines that are away included.</source>
        <translation>Según las tiras que existen, incluidos los equipos ausentes.</translation>
    </message>
    <message>
        <source>By the strips that can be read now.</source>
        <translation>Según las tiras que se pueden leer ahora.</translation>
    </message>
    <message>
        <source>There are no stripes.</source>
        <translation>No hay franjas.</translation>
    </message>
    <message>
        <source>All are whole. </source>
        <translation>Todas están completas. </translation>
    </message>
    <message numerus="yes">
        <source>These are the first %Ln.</source>
        <translation>
            <numerusform>Se muestra solo %Ln.</numerusform>
            <numerusform>Se muestran solo las %Ln primeras.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>size, offset</comment>
        <translation>%1 desde el byte %2</translation>
    </message>
    <message>
        <source>Where the range lies</source>
        <translation>Dónde está el intervalo</translation>
    </message>
    <message>
        <source>Nothing of it lies in a stripe: it was never written, or still waits in the volume&apos;s journal.</source>
        <translation>Nada de él está en una franja: nunca se escribió o espera todavía en el diario del volumen.</translation>
    </message>
    <message numerus="yes">
        <source>It lies in %Ln piece(s); their stripes are marked on the map.</source>
        <translation>
            <numerusform>Está en %Ln fragmento; su franja está marcada en el mapa.</numerusform>
            <numerusform>Está en %Ln fragmentos; sus franjas están marcadas en el mapa.</numerusform>
        </translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>volumen %1</translation>
    </message>
    <message>
        <source>%1 ends at %2; the offset lies beyond that.</source>
        <comment>volume, its size</comment>
        <translation>%1 termina en %2; la posición queda más allá.</translation>
    </message>
    <message>
        <source>There is no such stripe now. A stripe goes when all that it holds was written anew elsewhere; its number is not used again.</source>
        <translation>Esa franja no existe ahora. Una franja desaparece cuando todo su contenido se ha vuelto a escribir en otro lugar; su número no se reutiliza.</translation>
    </message>
    <message>
        <source>%1 (snapshot)</source>
        <translation>%1 (instantánea)</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripeMapView</name>
    <message>
        <source>No strip of this stripe lies here.</source>
        <translation>Aquí no hay ninguna tira de esta franja.</translation>
    </message>
    <message>
        <source>%1 each, %2 of the stripe in use</source>
        <translation>%1 cada una, %2 de la franja en uso</translation>
    </message>
    <message>
        <source>No strip lies here, or it is not known yet.</source>
        <translation>Aquí no hay ninguna tira o todavía no se conoce.</translation>
    </message>
    <message>
        <source>The weakest stripe here: %1</source>
        <comment>its strips to spare</comment>
        <translation>La franja más débil de aquí: %1</translation>
    </message>
    <message>
        <source>Stripe map</source>
        <translation>Mapa de franjas</translation>
    </message>
    <message>
        <source>Columns are stores, rows are stripes. The arrow keys move from cell to cell, Enter goes closer or opens a stripe, plus and minus zoom.</source>
        <translation>Las columnas son almacenes; las filas, franjas. Las teclas de dirección llevan de una celda a otra, Intro acerca o abre una franja, más y menos cambian el zoom.</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>Sobran</translation>
    </message>
    <message>
        <source>Stripe</source>
        <translation>Franja</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln stripe(s)</source>
        <comment>name of a volume</comment>
        <translation>
            <numerusform>%1, %Ln franja</numerusform>
            <numerusform>%1, %Ln franjas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::StripePanel</name>
    <message>
        <source>Go closer</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Strips of the stripe</source>
        <translation>Tiras de la franja</translation>
    </message>
    <message>
        <source>Stripes that were found</source>
        <translation>Franjas encontradas</translation>
    </message>
    <message>
        <source>No strip lies here.</source>
        <translation>Aquí no hay ninguna tira.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of strips, their number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The weakest stripe here: %1</source>
        <comment>its strips to spare</comment>
        <translation>La franja más débil de aquí: %1</translation>
    </message>
    <message>
        <source>The controller is being asked…</source>
        <translation>Consultando al controlador…</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>strips to spare</comment>
        <translation>Ahora: %1</translation>
    </message>
    <message>
        <source>With the machines that are away: %1</source>
        <comment>strips to spare</comment>
        <translation>Con los equipos ausentes: %1</translation>
    </message>
    <message>
        <source>%1; %2 each strip, %3 of it in use</source>
        <comment>layout, size, share</comment>
        <translation>%1; %2 por tira, %3 en uso</translation>
    </message>
    <message>
        <source>Row %1, written in epoch %2</source>
        <translation>Fila %1, escrita en la época %2</translation>
    </message>
    <message>
        <source>The volume&apos;s map is being searched for what lies in it…</source>
        <translation>Buscando en el mapa del volumen lo que contiene…</translation>
    </message>
    <message>
        <source>Searching the volume&apos;s map: %1</source>
        <comment>share</comment>
        <translation>Buscando en el mapa del volumen: %1</translation>
    </message>
    <message>
        <source>Nothing of the volume lies in it any more; it will be collected.</source>
        <translation>Ya no contiene nada del volumen; su espacio se recuperará.</translation>
    </message>
    <message>
        <source>Of the volume there lie in it:</source>
        <translation>Contiene del volumen:</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>size, offset</comment>
        <translation>%1 desde el byte %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ValueDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumeModel</name>
    <message>
        <source>idle</source>
        <translation>inactivo</translation>
    </message>
    <message>
        <source>↓ %1  ↑ %2</source>
        <comment>volume: written and read per second</comment>
        <translation>↓ %1  ↑ %2</translation>
    </message>
    <message>
        <source>not exported</source>
        <translation>no exportado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <translation>
            <numerusform>%Ln conectado</numerusform>
            <numerusform>%Ln conectados</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody connected</source>
        <translation>nadie conectado</translation>
    </message>
    <message>
        <source>%1 stripes: %2 with strips missing or away, %3 that cannot be read now</source>
        <translation>%1 franjas: %2 con tiras ausentes o que faltan, %3 que no se pueden leer ahora</translation>
    </message>
    <message>
        <source>How many more strips of its worst stripe may be lost without losing data</source>
        <translation>Cuántas tiras más de su peor franja se pueden perder sin perder datos</translation>
    </message>
    <message>
        <source>%1 bytes stored for each byte of data</source>
        <translation>%1 bytes guardados por cada byte de datos</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportación</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>Redundancia</translation>
    </message>
    <message>
        <source>Snapshot of %1; its volume has been deleted</source>
        <translation>Instantánea del %1; su volumen se ha eliminado</translation>
    </message>
    <message>
        <source>Snapshot of %1, taken %2</source>
        <translation>Instantánea de %1, creada el %2</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>compartido</translation>
    </message>
    <message>
        <source>It shares its stripes with its volume; they are counted there</source>
        <translation>Comparte sus franjas con su volumen; se cuentan allí</translation>
    </message>
    <message>
        <source>%1 of it is only kept for snapshots</source>
        <translation>%1 de ellos solo se conservan para instantáneas</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumePanel</name>
    <message>
        <source>Resize…</source>
        <translation>Cambiar tamaño…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>It is not exported: nobody can attach it now.</source>
        <translation>No está exportado: nadie puede conectarlo ahora.</translation>
    </message>
    <message>
        <source>Address of the export</source>
        <translation>Dirección de la exportación</translation>
    </message>
    <message>
        <source>Attach on Linux</source>
        <translation>Conectar en Linux</translation>
    </message>
    <message>
        <source>Attach on Windows</source>
        <translation>Conectar en Windows</translation>
    </message>
    <message>
        <source>takes no writes at present</source>
        <translation>por ahora no admite escrituras</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more loss(es) survived</source>
        <translation>
            <numerusform>soporta %Ln pérdida más</numerusform>
            <numerusform>soporta %Ln pérdidas más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of it holds data</source>
        <translation>%1, de los que %2 contienen datos</translation>
    </message>
    <message>
        <source>%1 stored on all stores, %2 for each byte</source>
        <translation>%1 guardados en todos los almacenes, %2 por cada byte</translation>
    </message>
    <message>
        <source>nothing stored yet</source>
        <translation>todavía no se ha guardado nada</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>Disposición: %1</translation>
    </message>
    <message>
        <source>%1 stripes, %2 with strips missing or away, %3 not readable now</source>
        <translation>%1 franjas, %2 con tiras ausentes o que faltan, %3 ilegibles ahora</translation>
    </message>
    <message>
        <source>Compressed where it pays</source>
        <translation>Comprimido donde compensa</translation>
    </message>
    <message>
        <source>Not compressed</source>
        <translation>Sin comprimir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) connected</source>
        <translation>
            <numerusform>%Ln cliente conectado</numerusform>
            <numerusform>%Ln clientes conectados</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop exporting…</source>
        <translation>Dejar de exportar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Snapshot…</source>
        <translation>Instantánea…</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>%1; its stripes are shared with its volume and counted there</source>
        <translation>%1; sus franjas se comparten con su volumen y se cuentan allí</translation>
    </message>
    <message>
        <source>%1 more is kept for snapshots only</source>
        <translation>%1 más se conservan solo para instantáneas</translation>
    </message>
    <message>
        <source>It cannot be used now: %1
Export… tries again at once.</source>
        <translation>No se puede usar ahora: %1
«Exportar…» lo vuelve a intentar enseguida.</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumePlanner</name>
    <message>
        <source>Create volume</source>
        <translation>Crear volumen</translation>
    </message>
    <message>
        <source>New volume</source>
        <translation>Volumen nuevo</translation>
    </message>
    <message>
        <source>The volume is being made</source>
        <translation>Creando el volumen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close (it goes on)</source>
        <translation>Cerrar (continúa)</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumesPage</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search volumes</source>
        <translation>Buscar volúmenes</translation>
    </message>
    <message>
        <source>New volume…</source>
        <translation>Volumen nuevo…</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volúmenes</translation>
    </message>
    <message>
        <source>How large shall %1 be?</source>
        <translation>¿Qué tamaño debe tener %1?</translation>
    </message>
    <message>
        <source>It has %1 now, and %2 of it hold data.</source>
        <translation>Ahora tiene %1, de los que %2 contienen datos.</translation>
    </message>
    <message>
        <source>New size</source>
        <translation>Tamaño nuevo</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Continuar…</translation>
    </message>
    <message>
        <source>This is its size now.</source>
        <translation>Este es su tamaño actual.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s)</source>
        <translation>
            <numerusform>%Ln volumen</numerusform>
            <numerusform>%Ln volúmenes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 volumes</source>
        <translation>%1 de %2 volúmenes</translation>
    </message>
    <message>
        <source>No volume has been made yet</source>
        <translation>Todavía no se ha creado ningún volumen</translation>
    </message>
    <message>
        <source>A volume is a disk that the whole array keeps. The planner shows what a layout gives, and which failures it survives, before anything is made.</source>
        <translation>Un volumen es un disco guardado entre todo el conjunto. El planificador muestra qué ofrece una disposición, y qué fallos soporta, antes de crear nada.</translation>
    </message>
    <message>
        <source>No volume matches</source>
        <translation>Ningún volumen coincide</translation>
    </message>
    <message>
        <source>Search for another text.</source>
        <translation>Busque otro texto.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>How shall the snapshot of %1 be called?</source>
        <translation>¿Cómo se debe llamar la instantánea de %1?</translation>
    </message>
    <message>
        <source>It shows the volume as it is at that moment, and can be attached read-only. Nothing is copied.</source>
        <translation>Muestra el volumen tal como está en ese momento y se puede conectar en solo lectura. No se copia nada.</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>Nombre de la instantánea</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Hace falta un nombre.</translation>
    </message>
    <message>
        <source>A name holds no slash.</source>
        <translation>Un nombre no puede contener barras (/).</translation>
    </message>
    <message>
        <source>There is a volume or snapshot of that name already.</source>
        <translation>Ya hay un volumen o una instantánea con ese nombre.</translation>
    </message>
</context>
<context>
    <name>fallow::console::WeekChart</name>
    <message>
        <source>%1, %2:00 to %3:00</source>
        <comment>day, hours</comment>
        <translation>%1, de %2:00 a %3:00</translation>
    </message>
    <message>
        <source>%1: not known yet</source>
        <translation>%1: aún sin determinar</translation>
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
        <translation>Estaciones de trabajo</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Name, address, version, failure domain or fingerprint; several words narrow it down</source>
        <translation>Nombre, dirección, versión, dominio de fallo o huella digital; varias palabras acotan la búsqueda</translation>
    </message>
    <message>
        <source>Search workstations</source>
        <translation>Buscar estaciones de trabajo</translation>
    </message>
    <message>
        <source>State of the workstations shown</source>
        <translation>Estado de las estaciones de trabajo mostradas</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Agrupar por</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sin grupos</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Por estado</translation>
    </message>
    <message>
        <source>By failure domain</source>
        <translation>Por dominio de fallo</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Por clase</translation>
    </message>
    <message>
        <source>By version</source>
        <translation>Por versión</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Add workstation…</source>
        <translation>Añadir estación de trabajo…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln estación de trabajo</numerusform>
            <numerusform>%Ln estaciones de trabajo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 workstations</source>
        <translation>%1 de %2 estaciones de trabajo</translation>
    </message>
    <message>
        <source>No workstation has joined yet</source>
        <translation>Todavía no se ha unido ninguna estación de trabajo</translation>
    </message>
    <message>
        <source>Make a one-time code and type it on the workstation. A workstation that asks without a code appears here too, to be approved.</source>
        <translation>Cree un código de un solo uso y escríbalo en la estación de trabajo. Las que lo solicitan sin código también aparecen aquí, a la espera de aprobación.</translation>
    </message>
    <message>
        <source>No workstation matches</source>
        <translation>Ninguna estación de trabajo coincide</translation>
    </message>
    <message>
        <source>Search for another text, or show every state.</source>
        <translation>Busque otro texto o muestre cualquier estado.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
</context>
<context>
    <name>fallow::tray::AboutPage</name>
    <message>
        <source>Save a diagnostics bundle…</source>
        <translation>Guardar paquete de diagnóstico…</translation>
    </message>
    <message>
        <source>Fallow makes one reliable storage array out of the unused disk space of an organisation&apos;s computers. This one lends a part of its free space; you decide how much at most, and when.</source>
        <translation>Fallow forma un conjunto de almacenamiento fiable con el espacio de disco no utilizado de los equipos de una organización. Este presta una parte de su espacio libre; usted decide cuánto como máximo y cuándo.</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Controlador</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>When something does not work, your helpdesk may ask for a diagnostics bundle: a small .zip with the agent&apos;s state, its log and figures of this computer. No keys, no codes and none of your files are in it; the names of volumes are.</source>
        <translation>Cuando algo no funciona, el soporte técnico puede pedirle un paquete de diagnóstico: un pequeño .zip con el estado del agente, su registro y datos de este equipo. No incluye claves, códigos ni ninguno de sus archivos; sí los nombres de los volúmenes.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Save the diagnostics bundle</source>
        <translation>Guardar el paquete de diagnóstico</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>Archivos comprimidos (*.zip)</translation>
    </message>
    <message>
        <source>The agent is packing…</source>
        <translation>El agente está preparando el paquete…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>No se ha podido guardar: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>fallow::tray::ActionsPanel</name>
    <message>
        <source>Pause lending</source>
        <translation>Pausar el préstamo</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>Pause lending for 30 minutes</source>
        <translation>Pausar el préstamo 30 minutos</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 h</translation>
    </message>
    <message>
        <source>Pause lending for 2 hours</source>
        <translation>Pausar el préstamo 2 horas</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Hasta mañana</translation>
    </message>
    <message>
        <source>Pause lending until tomorrow morning</source>
        <translation>Pausar el préstamo hasta mañana por la mañana</translation>
    </message>
    <message>
        <source>It resumes by itself.</source>
        <translation>Se reanuda automáticamente.</translation>
    </message>
    <message>
        <source>Resume now</source>
        <translation>Reanudar ahora</translation>
    </message>
    <message>
        <source>I&apos;m leaving</source>
        <translation>Me voy</translation>
    </message>
    <message>
        <source>Finishes what is under way and tells the array that this computer goes. You see when it is safe to unplug.</source>
        <translation>Termina lo que está en curso y avisa al conjunto de que este equipo se va. Se le avisará cuando pueda desconectar.</translation>
    </message>
    <message>
        <source>I&apos;m staying</source>
        <translation>Me quedo</translation>
    </message>
    <message>
        <source>Join an array…</source>
        <translation>Unirse a un conjunto…</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Uniéndose…</translation>
    </message>
</context>
<context>
    <name>fallow::tray::AgentLink</name>
    <message>
        <source>the agent is of another version</source>
        <translation>el agente es de otra versión</translation>
    </message>
</context>
<context>
    <name>fallow::tray::ContentsPage</name>
    <message>
        <source>Volumes with pieces on this disk</source>
        <translation>Volúmenes con fragmentos en este disco</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Size here</source>
        <translation>Tamaño aquí</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Fragmentos</translation>
    </message>
    <message>
        <source>the storage array</source>
        <translation>este conjunto de almacenamiento</translation>
    </message>
    <message>
        <source>Nothing lies here yet.</source>
        <translation>Todavía no hay nada aquí.</translation>
    </message>
    <message>
        <source>Pieces of these volumes of %1 lie on your disk. Each is encrypted and only a part of the whole: neither you nor anybody with this disk in hand can read it, and the array cannot read your files.</source>
        <translation>En su disco hay fragmentos de estos volúmenes de %1. Cada uno está cifrado y es solo una parte del total: ni usted ni nadie que tenga este disco en sus manos puede leerlo, y el conjunto no puede leer sus archivos.</translation>
    </message>
    <message numerus="yes">
        <source>Together %1 in %Ln pieces, in one hidden file.</source>
        <translation>
            <numerusform>En total, %1 en %Ln fragmento, en un archivo oculto.</numerusform>
            <numerusform>En total, %1 en %Ln fragmentos, en un archivo oculto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation>Volumen %1</translation>
    </message>
    <message numerus="yes">
        <source>Together %1 in %Ln pieces, on the partition %2.</source>
        <translation>
            <numerusform>En total, %1 en %Ln fragmento, en la partición %2.</numerusform>
            <numerusform>En total, %1 en %Ln fragmentos, en la partición %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::tray::DetailsWindow</name>
    <message>
        <source>Fallow on this computer</source>
        <translation>Fallow en este equipo</translation>
    </message>
    <message>
        <source>On my disk</source>
        <translation>En mi disco</translation>
    </message>
    <message>
        <source>Traffic and wear</source>
        <translation>Tráfico y desgaste</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
</context>
<context>
    <name>fallow::tray::EnrolDialog</name>
    <message>
        <source>Join an array</source>
        <translation>Unirse a un conjunto</translation>
    </message>
    <message>
        <source>Paste the code that your administrator gave you:</source>
        <translation>Pegue el código que le ha dado el administrador:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>No code? Give the array&apos;s address, or leave it empty to look for one in this network. An administrator then has to approve this computer:</source>
        <translation>¿No tiene código? Indique la dirección del conjunto, o déjela vacía para buscar uno en esta red. Después un administrador tendrá que aprobar este equipo:</translation>
    </message>
    <message>
        <source>storage.example:7440</source>
        <translation>storage.example:7440</translation>
    </message>
    <message>
        <source>Address of the array</source>
        <translation>Dirección del conjunto</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Its fingerprint is below. Ask your administrator to read theirs to you, by a way that you trust, and go on only if it is the same:</source>
        <translation>Abajo está su huella digital. Pida al administrador que le lea la suya, por un medio de confianza, y continúe solo si es la misma:</translation>
    </message>
    <message>
        <source>The array&apos;s fingerprint</source>
        <translation>Huella digital del conjunto</translation>
    </message>
    <message>
        <source>It is the same: join</source>
        <translation>Es la misma: unirse</translation>
    </message>
    <message>
        <source>This computer&apos;s fingerprint</source>
        <translation>Huella digital de este equipo</translation>
    </message>
    <message>
        <source>Do not join</source>
        <translation>No unirse</translation>
    </message>
    <message>
        <source>Close; it goes on</source>
        <translation>Cerrar; continúa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>An array answers at %1.</source>
        <translation>Un conjunto responde en %1.</translation>
    </message>
    <message>
        <source>The array is being asked.</source>
        <translation>Se está consultando al conjunto.</translation>
    </message>
    <message>
        <source>The array cannot be reached yet; the agent keeps trying. It says: %1</source>
        <translation>Todavía no se puede acceder al conjunto; el agente lo sigue intentando. Indica: %1</translation>
    </message>
    <message>
        <source>Your administrator now sees this computer in the console, with the fingerprint below. When both are the same, they approve it.</source>
        <translation>El administrador ve ahora este equipo en la consola, con la huella digital de abajo. Si las dos coinciden, lo aprueba.</translation>
    </message>
    <message>
        <source>This computer belongs to an array.</source>
        <translation>Este equipo pertenece a un conjunto.</translation>
    </message>
    <message>
        <source>This computer belongs to %1.</source>
        <translation>Este equipo pertenece a %1.</translation>
    </message>
    <message>
        <source>It is not the same</source>
        <translation>No es la misma</translation>
    </message>
    <message>
        <source>What this computer lent before is used again: %1</source>
        <translation>Lo que este equipo prestaba antes se vuelve a usar: %1</translation>
    </message>
    <message>
        <source>Here lies what was lent to an array before: %1. If it was this array, your administrator decides what becomes of it; until then it is left alone.</source>
        <translation>Aquí está lo que antes se prestaba a un conjunto: %1. Si era este conjunto, su administrador decide qué se hace con ello; hasta entonces no se toca.</translation>
    </message>
    <message>
        <source>These folders may hold what was lent before, but the agent may not read them: %1. To have it used again, your administrator has to make them the agent&apos;s own.</source>
        <translation>Estas carpetas pueden contener lo que antes se prestaba, pero el agente no puede leerlas: %1. Para que se vuelva a usar, su administrador debe hacer que pertenezcan al agente.</translation>
    </message>
    <message>
        <source>If it will not come back, this computer can join without it. The array then takes what lay there for lost and makes it anew on other computers; what too few others hold cannot be made anew. Your own files are not affected.</source>
        <translation>Si no va a volver, este equipo puede unirse sin él. En ese caso el conjunto da por perdido lo que había allí y lo crea de nuevo en otros equipos; lo que guardan demasiado pocos equipos no se puede volver a crear. Sus archivos no se ven afectados.</translation>
    </message>
    <message>
        <source>The disk with it will not come back</source>
        <translation>El disco que lo contiene no va a volver</translation>
    </message>
    <message>
        <source>Join without it</source>
        <translation>Unirse sin él</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>fallow::tray::HoursRow</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from 18:00 to 08:00</comment>
        <translation>a</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>×</source>
        <comment>remove these hours</comment>
        <translation>×</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Quitar estas horas</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>ningún día</translation>
    </message>
    <message>
        <source>of the next day</source>
        <translation>del día siguiente</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>todo el día</translation>
    </message>
</context>
<context>
    <name>fallow::tray::LimitsPanel</name>
    <message>
        <source>Lend at most</source>
        <translation>Prestar como máximo</translation>
    </message>
    <message>
        <source>The array never takes more than this of your disk. All the way up: as much as your administrator asks for.</source>
        <translation>El conjunto nunca ocupa más que esto en su disco. Con el control al máximo: tanto como pida el administrador.</translation>
    </message>
    <message>
        <source>Keep free at least</source>
        <translation>Dejar libre al menos</translation>
    </message>
    <message>
        <source>When less than this is free on your disk, lent space is given back to you.</source>
        <translation>Cuando en su disco queda libre menos que esto, se le devuelve espacio prestado.</translation>
    </message>
    <message>
        <source>as much as the administrator asks for</source>
        <translation>tanto como pida el administrador</translation>
    </message>
    <message>
        <source>Lend at most: %1</source>
        <translation>Prestar como máximo: %1</translation>
    </message>
    <message>
        <source>Keep free for me: %1</source>
        <translation>Dejar libre para mí: %1</translation>
    </message>
</context>
<context>
    <name>fallow::tray::LogPage</name>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>The agent&apos;s log</source>
        <translation>Registro del agente</translation>
    </message>
    <message>
        <source>The agent has said nothing yet.</source>
        <translation>El agente todavía no ha anotado nada.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::SchedulePage</name>
    <message>
        <source>Lend at any time</source>
        <translation>Prestar en cualquier momento</translation>
    </message>
    <message>
        <source>Lend only in these hours</source>
        <translation>Prestar solo en estas horas</translation>
    </message>
    <message>
        <source>Outside its hours this computer serves nothing; what it holds stays. The array counts on it less, so it works best when the hours are many and the same each week.</source>
        <translation>Fuera de su horario este equipo no da servicio; lo que guarda se conserva. El conjunto cuenta menos con él, así que funciona mejor cuando las horas son muchas y las mismas cada semana.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Añadir horas</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>Aplicado.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::StatusWindow</name>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>Fallow</source>
        <translation>Fallow</translation>
    </message>
    <message>
        <source>No space is lent</source>
        <translation>No se presta espacio</translation>
    </message>
</context>
<context>
    <name>fallow::tray::SystemTray</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>Pause lending</source>
        <translation>Pausar el préstamo</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Durante 30 minutos</translation>
    </message>
    <message>
        <source>For 2 hours</source>
        <translation>Durante 2 horas</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Hasta mañana</translation>
    </message>
    <message>
        <source>Resume lending</source>
        <translation>Reanudar el préstamo</translation>
    </message>
    <message>
        <source>Close this icon</source>
        <translation>Cerrar este icono</translation>
    </message>
    <message>
        <source>Quit and stop lending</source>
        <translation>Salir y dejar de prestar</translation>
    </message>
</context>
<context>
    <name>fallow::tray::TrafficPage</name>
    <message>
        <source>less than %1 %</source>
        <translation>menos del %1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>menos de un segundo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Came from the array</source>
        <translation>Recibido del conjunto</translation>
    </message>
    <message>
        <source>Went to the array</source>
        <translation>Enviado al conjunto</translation>
    </message>
    <message>
        <source>Written to your disk</source>
        <translation>Escrito en su disco</translation>
    </message>
    <message>
        <source>Wear: were your disk an SSD of the usual kind, this month&apos;s writing would have used up %1 of what it is made to withstand.</source>
        <translation>Desgaste: si su disco fuera un SSD corriente, lo escrito este mes habría consumido %1 de lo que puede soportar.</translation>
    </message>
    <message>
        <source>Delay: today nothing on this computer had to wait for the disk while the array used it.</source>
        <translation>Retraso: hoy nada en este equipo ha tenido que esperar al disco mientras lo usaba el conjunto.</translation>
    </message>
    <message>
        <source>Delay: while the array used the disk today, some program of this computer waited for it for %1 in all. Not all of that is the array&apos;s doing: your own programs wait for each other, too.</source>
        <translation>Retraso: hoy, mientras el conjunto usaba el disco, algún programa de este equipo ha tenido que esperarlo %1 en total. No todo se debe al conjunto: sus propios programas también se esperan unos a otros.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces could not be read back.</source>
        <translation>
            <numerusform>No se ha podido leer %Ln fragmento.</numerusform>
            <numerusform>No se han podido leer %Ln fragmentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check: what lies here is read back and compared whenever nobody is disturbed; the first round is at %1.</source>
        <translation>Comprobación: lo que hay aquí se lee y se compara cuando no molesta a nadie; la primera vuelta va por: %1.</translation>
    </message>
    <message>
        <source>Last full check, in which all that lies here is read back and compared: %1.</source>
        <translation>Última comprobación completa, en la que se relee y compara todo lo que hay aquí: %1.</translation>
    </message>
    <message>
        <source>Disk: it says of itself that it is failing. Make a backup of your own files and tell your helpdesk.</source>
        <translation>Disco: indica que está fallando. Haga una copia de seguridad de sus archivos y avise al soporte técnico.</translation>
    </message>
    <message>
        <source>Disk: it says of itself that it is well.</source>
        <translation>Disco: indica que está en buen estado.</translation>
    </message>
    <message>
        <source>Temperature: %1 °C.</source>
        <translation>Temperatura: %1 °C.</translation>
    </message>
    <message numerus="yes">
        <source>Powered on for %Ln hours.</source>
        <translation>
            <numerusform>Encendido durante %Ln hora.</numerusform>
            <numerusform>Encendido durante %Ln horas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad sectors.</source>
        <translation>
            <numerusform>%Ln sector defectuoso.</numerusform>
            <numerusform>%Ln sectores defectuosos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of what it is made to withstand %1 is used up, by all that was ever written to it.</source>
        <translation>De lo que puede soportar se ha consumido el %1, por todo lo que se ha escrito en él hasta ahora.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modelo: %1</translation>
    </message>
    <message>
        <source>It takes longer than the month that is meant for it: the computer is too seldom on with nobody at it.</source>
        <translation>Tarda más del mes previsto: el equipo está muy pocas veces encendido sin que nadie lo use.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::TrayApp</name>
    <message>
        <source>Shows what this computer lends to a Fallow storage array.</source>
        <translation>Muestra lo que este equipo presta a un conjunto de almacenamiento Fallow.</translation>
    </message>
    <message>
        <source>The agent&apos;s local socket.</source>
        <translation>El socket local del agente.</translation>
    </message>
    <message>
        <source>Show the window at once.</source>
        <translation>Mostrar la ventana de inmediato.</translation>
    </message>
    <message>
        <source>Run the agent in this program, for this user alone.</source>
        <translation>Ejecutar el agente en este programa, solo para este usuario.</translation>
    </message>
    <message>
        <source>With --host-service: the agent&apos;s own directory.</source>
        <translation>Con --host-service: el directorio propio del agente.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::UsageRing</name>
    <message>
        <source>Lent space and disk</source>
        <translation>Espacio prestado y disco</translation>
    </message>
    <message>
        <source>%1 of the lent %2 used; %3 of %4 free on the disk</source>
        <translation>%1 de los %2 prestados en uso; %3 de %4 libres en el disco</translation>
    </message>
    <message>
        <source>nothing is lent; %1 of %2 free on the disk</source>
        <translation>no se presta nada; %1 de %2 libres en el disco</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
</context>
</TS>
