<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>ActionPreview</name>
    <message>
        <source>Nothing has to be moved.</source>
        <translation>لا حاجة إلى نقل أي شيء.</translation>
    </message>
    <message>
        <source>Moves %1.</source>
        <translation>يُنقل %1.</translation>
    </message>
    <message>
        <source>Moves %1, about %2.</source>
        <translation>يُنقل %1، ويستغرق ذلك نحو %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are touched.</source>
        <translation>
            <numerusform>لا يتأثر أي شريط.</numerusform>
            <numerusform>يتأثر شريط واحد.</numerusform>
            <numerusform>يتأثر شريطان.</numerusform>
            <numerusform>تتأثر %Ln أشرطة.</numerusform>
            <numerusform>يتأثر %Ln شريطًا.</numerusform>
            <numerusform>يتأثر %Ln شريط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) would be lost for good: too few of their strips would be left.</source>
        <translation>
            <numerusform>لن يُفقد أي شريط.</numerusform>
            <numerusform>سيُفقد شريط واحد نهائيًا: لن يبقى من قطعه ما يكفي.</numerusform>
            <numerusform>سيُفقد شريطان نهائيًا: لن يبقى من قطعهما ما يكفي.</numerusform>
            <numerusform>ستُفقد %Ln أشرطة نهائيًا: لن يبقى من قطعها ما يكفي.</numerusform>
            <numerusform>سيُفقد %Ln شريطًا نهائيًا: لن يبقى من قطعها ما يكفي.</numerusform>
            <numerusform>سيُفقد %Ln شريط نهائيًا: لن يبقى من قطعها ما يكفي.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of data would be gone for good.</source>
        <translation>ستضيع نهائيًا بيانات حجمها %1.</translation>
    </message>
    <message>
        <source>No data is lost, but some would not survive one more loss until this is done.</source>
        <translation>لا تُفقد أي بيانات، لكن بعضها لن يتحمل فقدانًا آخر حتى يكتمل هذا.</translation>
    </message>
    <message>
        <source>No data at risk.</source>
        <translation>لا بيانات في خطر.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more loss(es) are survived meanwhile.</source>
        <translation>
            <numerusform>لا يمكن تحمّل أي فقدان آخر أثناء ذلك.</numerusform>
            <numerusform>يمكن تحمّل فقدان آخر أثناء ذلك.</numerusform>
            <numerusform>يمكن تحمّل فقدانين آخرين أثناء ذلك.</numerusform>
            <numerusform>يمكن تحمّل %Ln حالات فقدان أخرى أثناء ذلك.</numerusform>
            <numerusform>يمكن تحمّل %Ln حالة فقدان أخرى أثناء ذلك.</numerusform>
            <numerusform>يمكن تحمّل %Ln حالة فقدان أخرى أثناء ذلك.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdministratorPlans</name>
    <message>
        <source>Revoke the certificate of %1?</source>
        <translation>إبطال شهادة %1؟</translation>
    </message>
    <message>
        <source>Whoever holds it is shut out at once and for good, on every computer that has a copy of the identity. This cannot be undone; a new identity can be made.</source>
        <translation>يُمنع حاملها من الدخول فورًا ونهائيًا، على كل حاسوب توجد عليه نسخة من الهوية. لا يمكن التراجع عن هذا؛ ويمكن إنشاء هوية جديدة.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إبطال</translation>
    </message>
    <message>
        <source>It is the one that you use: this console is shut out, too.</source>
        <translation>هي الشهادة التي تستخدمها أنت: ستُمنع لوحة الإدارة هذه من الدخول أيضًا.</translation>
    </message>
    <message>
        <source>It is connected now. No data at risk.</source>
        <translation>صاحبها متصل الآن. لا بيانات في خطر.</translation>
    </message>
    <message>
        <source>It is not connected now. No data at risk.</source>
        <translation>صاحبها غير متصل الآن. لا بيانات في خطر.</translation>
    </message>
</context>
<context>
    <name>AttachGuide</name>
    <message>
        <source>Attach it as a disk (package nbd-client)</source>
        <translation>إرفاقها كقرص (الحزمة nbd-client)</translation>
    </message>
    <message>
        <source>Once, on an empty volume: make a file system</source>
        <translation>مرة واحدة، على وحدة تخزين فارغة: إنشاء نظام ملفات</translation>
    </message>
    <message>
        <source>Mount it</source>
        <translation>تركيب نظام الملفات</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>فك التركيب والفصل</translation>
    </message>
    <message>
        <source>At every start: one line for /etc/nbdtab, one for /etc/fstab</source>
        <translation>عند كل إقلاع: سطر في ‎/etc/nbdtab وسطر في ‎/etc/fstab</translation>
    </message>
    <message>
        <source>With QEMU&apos;s tools: look at it, or copy an image into it</source>
        <translation>بأدوات QEMU: معاينتها، أو نسخ صورة قرص إليها</translation>
    </message>
    <message>
        <source>With the WNBD driver installed, in a PowerShell that runs as administrator</source>
        <translation>بعد تثبيت برنامج التشغيل WNBD، في نافذة PowerShell تعمل بصلاحيات المسؤول</translation>
    </message>
    <message>
        <source>Once, on an empty volume: give it a letter (look for the number of the disk first)</source>
        <translation>مرة واحدة، على وحدة تخزين فارغة: تخصيص حرف لها (ابحث عن رقم القرص أولًا)</translation>
    </message>
    <message>
        <source>Mount it read-only, if its file system is ext4</source>
        <translation>تركيب نظام الملفات للقراءة فقط، إذا كان ext4</translation>
    </message>
    <message>
        <source>Mount it read-only, if its file system is XFS</source>
        <translation>تركيب نظام الملفات للقراءة فقط، إذا كان XFS</translation>
    </message>
    <message>
        <source>At every start, with ext4: one line for /etc/nbdtab, one for /etc/fstab</source>
        <translation>عند كل إقلاع، مع ext4: سطر في ‎/etc/nbdtab وسطر في ‎/etc/fstab</translation>
    </message>
    <message>
        <source>With QEMU&apos;s tools: look at it, or copy it to an image</source>
        <translation>بأدوات QEMU: معاينتها، أو نسخها إلى صورة قرص</translation>
    </message>
    <message>
        <source>If it stays offline: bring it online (look for the number of the disk first)</source>
        <translation>إذا بقي القرص غير متصل: جعله متصلًا (ابحث عن رقم القرص أولًا)</translation>
    </message>
    <message>
        <source>Only by TLS: put an administrator&apos;s identity and a copy of the controller&apos;s authority/ca.pem where only root reads them (each machine should have an identity of its own)</source>
        <translation>عبر TLS فقط: ضع هوية مسؤول ونسخة من authority/ca.pem الخاص بوحدة التحكم حيث لا يقرؤهما إلا root (ويُستحسن أن تكون لكل جهاز هوية خاصة به)</translation>
    </message>
    <message>
        <source>It is exported by a socket of the controller alone: only programs on the controller itself can attach it. An address of the network is set in fallowd.json (nbdHost).</source>
        <translation>مصدَّرة عبر مقبس خاص بوحدة التحكم: لا تستطيع إرفاقها إلا البرامج العاملة على وحدة التحكم نفسها. يُضبط عنوان على الشبكة في fallowd.json (nbdHost).</translation>
    </message>
    <message>
        <source>The controller serves volumes only by TLS, which WNBD does not know. Attach it on a Linux machine, or allow NBD in the clear in fallowd.json (nbdTls: allow) on a network that you trust.</source>
        <translation>لا تقدّم وحدة التحكم وحدات التخزين إلا عبر TLS الذي لا يعرفه WNBD. أرفقها على جهاز Linux، أو اسمح باستخدام NBD دون تشفير في fallowd.json ‏(nbdTls: allow) على شبكة تثق بها.</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 وواحدة أخرى</numerusform>
            <numerusform>%1 واثنتان أخريان</numerusform>
            <numerusform>%1 و%Ln أخرى</numerusform>
            <numerusform>%1 و%Ln أخرى</numerusform>
            <numerusform>%1 و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) lost</source>
        <translation>
            <numerusform>لا محطات عمل مفقودة</numerusform>
            <numerusform>محطة عمل مفقودة</numerusform>
            <numerusform>محطتا عمل مفقودتان</numerusform>
            <numerusform>%Ln محطات عمل مفقودة</numerusform>
            <numerusform>%Ln محطة عمل مفقودة</numerusform>
            <numerusform>%Ln محطة عمل مفقودة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) unreachable</source>
        <translation>
            <numerusform>كل محطات العمل يمكن الوصول إليها</numerusform>
            <numerusform>يتعذر الوصول إلى محطة عمل</numerusform>
            <numerusform>يتعذر الوصول إلى محطتي عمل</numerusform>
            <numerusform>يتعذر الوصول إلى %Ln محطات عمل</numerusform>
            <numerusform>يتعذر الوصول إلى %Ln محطة عمل</numerusform>
            <numerusform>يتعذر الوصول إلى %Ln محطة عمل</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. What they held is rebuilt elsewhere.</source>
        <translation>%1. يُعاد بناء ما كانت تحمله في مكان آخر.</translation>
    </message>
    <message>
        <source>%1. Away without a word; their strips count again when they return.</source>
        <translation>%1. غابت دون إعلان؛ وتُحتسب قطعها من جديد عند عودتها.</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <comment>a job</comment>
        <translation>فشلت المهمة: %1</translation>
    </message>
    <message>
        <source>%1 found something</source>
        <comment>a job</comment>
        <translation>عثرت المهمة على مشكلات: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s)</source>
        <translation>
            <numerusform>لا قطع تالفة أو غير مقروءة</numerusform>
            <numerusform>قطعة واحدة تالفة أو غير مقروءة</numerusform>
            <numerusform>قطعتان تالفتان أو غير مقروءتين</numerusform>
            <numerusform>%Ln قطع تالفة أو غير مقروءة</numerusform>
            <numerusform>%Ln قطعة تالفة أو غير مقروءة</numerusform>
            <numerusform>%Ln قطعة تالفة أو غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>Found since the controller started. What can be is repaired by itself; a scrub looks at every strip of every store.</source>
        <translation>اكتُشفت منذ بدء تشغيل وحدة التحكم. يُصلَح منها ما أمكن تلقائيًا؛ والفحص الدوري يراجع كل قطعة في كل مخزن.</translation>
    </message>
    <message>
        <source>The array is nearly full</source>
        <translation>المصفوفة شبه ممتلئة</translation>
    </message>
    <message>
        <source>No space is lent yet</source>
        <translation>لا توجد مساحة مُعارة بعد</translation>
    </message>
    <message>
        <source>Workstations join with an enrolment code, and lend what their disks can spare.</source>
        <translation>تنضم محطات العمل برمز تسجيل، وتعير ما يفيض من مساحة أقراصها.</translation>
    </message>
    <message>
        <source>There is no volume yet</source>
        <translation>لا توجد وحدات تخزين بعد</translation>
    </message>
    <message>
        <source>A volume is what file systems, virtual machines and backups see of the array.</source>
        <translation>وحدة التخزين هي ما تراه أنظمة الملفات والأجهزة الافتراضية والنسخ الاحتياطية من المصفوفة.</translation>
    </message>
    <message>
        <source>%1 asks to join</source>
        <translation>طلب انضمام من %1</translation>
    </message>
    <message>
        <source>Approve it only if the workstation shows this fingerprint: %1</source>
        <translation>لا توافق إلا إذا كانت محطة العمل تعرض هذه البصمة: ‎%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more ask to join</source>
        <translation>
            <numerusform>لا طلبات انضمام أخرى</numerusform>
            <numerusform>طلب انضمام آخر</numerusform>
            <numerusform>طلبا انضمام آخران</numerusform>
            <numerusform>%Ln طلبات انضمام أخرى</numerusform>
            <numerusform>%Ln طلب انضمام آخر</numerusform>
            <numerusform>%Ln طلب انضمام آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of workstations shows them all.</source>
        <translation>تعرضها كلها قائمة محطات العمل.</translation>
    </message>
    <message>
        <source>Free: %1. More workstations, or larger quotas, make room.</source>
        <translation>المتاح: %1. مزيد من محطات العمل أو حصص أكبر يوفّر مكانًا.</translation>
    </message>
    <message>
        <source>Empty it while all that lies there can be read, and have the disk replaced.</source>
        <translation>أخلِ محطة العمل ما دام كل ما عليها مقروءًا، واطلب استبدال القرص.</translation>
    </message>
    <message>
        <source>The disk of %1 says that it is failing</source>
        <translation>يفيد قرص %1 بأنه بدأ يتعطل</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>model, advice</comment>
        <translation>الطراز: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more disk(s) say that they are failing</source>
        <translation>
            <numerusform>لا أقراص أخرى تفيد بأنها بدأت تتعطل</numerusform>
            <numerusform>قرص آخر يفيد بأنه بدأ يتعطل</numerusform>
            <numerusform>قرصان آخران يفيدان بأنهما بدآ يتعطلان</numerusform>
            <numerusform>%Ln أقراص أخرى تفيد بأنها بدأت تتعطل</numerusform>
            <numerusform>%Ln قرصًا آخر تفيد بأنها بدأت تتعطل</numerusform>
            <numerusform>%Ln قرص آخر تفيد بأنها بدأت تتعطل</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks to join and has found an old store</source>
        <translation>طلب انضمام من %1، وقد عثرت على مخزن قديم</translation>
    </message>
    <message>
        <source>The list of workstations shows whose it was; decide there whether it is adopted.</source>
        <translation>تُظهر قائمة محطات العمل لمن كان المخزن؛ قرّر هناك ما إذا كان سيُتبنّى.</translation>
    </message>
    <message>
        <source>That of %1 has ended on %2.</source>
        <translation>انتهت شهادة %1 في %2.</translation>
    </message>
    <message>
        <source>That of %1 ends on %2.</source>
        <translation>تنتهي شهادة %1 في %2.</translation>
    </message>
    <message numerus="yes">
        <source>And of %Ln more.</source>
        <comment>administrators whose certificates end</comment>
        <translation>
            <numerusform>ولا شهادات أخرى.</numerusform>
            <numerusform>وكذلك شهادة مسؤول آخر.</numerusform>
            <numerusform>وكذلك شهادتا مسؤولين آخرين.</numerusform>
            <numerusform>وكذلك شهادات %Ln مسؤولين آخرين.</numerusform>
            <numerusform>وكذلك شهادات %Ln مسؤولًا آخر.</numerusform>
            <numerusform>وكذلك شهادات %Ln مسؤول آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever holds one that has not ended renews it; for the others a new one is made.</source>
        <translation>من كانت شهادته لم تنتهِ بعد يجددها؛ أما الآخرون فتُنشأ لهم شهادات جديدة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) of administrators end soon or have ended</source>
        <translation>
            <numerusform>لا شهادات مسؤولين تنتهي قريبًا أو انتهت</numerusform>
            <numerusform>شهادة مسؤول واحدة تنتهي قريبًا أو انتهت</numerusform>
            <numerusform>شهادتا مسؤولين تنتهيان قريبًا أو انتهتا</numerusform>
            <numerusform>%Ln شهادات مسؤولين تنتهي قريبًا أو انتهت</numerusform>
            <numerusform>%Ln شهادة مسؤول تنتهي قريبًا أو انتهت</numerusform>
            <numerusform>%Ln شهادة مسؤول تنتهي قريبًا أو انتهت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) online, but serving nothing</source>
        <translation>
            <numerusform>لا محطات عمل متصلة دون أن تخدم شيئًا</numerusform>
            <numerusform>محطة عمل واحدة متصلة لكنها لا تخدم شيئًا</numerusform>
            <numerusform>محطتا عمل متصلتان لكنهما لا تخدمان شيئًا</numerusform>
            <numerusform>%Ln محطات عمل متصلة لكنها لا تخدم شيئًا</numerusform>
            <numerusform>%Ln محطة عمل متصلة لكنها لا تخدم شيئًا</numerusform>
            <numerusform>%Ln محطة عمل متصلة لكنها لا تخدم شيئًا</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. No data connection comes about. The events say why; perhaps a firewall on the way lets only a part through.</source>
        <translation>%1. لا يقوم أي اتصال للبيانات. تذكر الأحداث السبب؛ ربما لا يسمح جدار حماية في الطريق إلا بمرور جزء.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s) cannot be used</source>
        <translation>
            <numerusform>كل وحدات التخزين صالحة للاستخدام</numerusform>
            <numerusform>يتعذر استخدام وحدة تخزين واحدة</numerusform>
            <numerusform>يتعذر استخدام وحدتي تخزين</numerusform>
            <numerusform>يتعذر استخدام %Ln وحدات تخزين</numerusform>
            <numerusform>يتعذر استخدام %Ln وحدة تخزين</numerusform>
            <numerusform>يتعذر استخدام %Ln وحدة تخزين</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>names, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The disk %1 of the controller cannot be used</source>
        <translation>يتعذر استخدام القرص %1 في وحدة التحكم</translation>
    </message>
    <message numerus="yes">
        <source>Writing to %Ln volume(s) may fail</source>
        <translation>
            <numerusform>لا يُتوقع فشل الكتابة إلى أي وحدة تخزين</numerusform>
            <numerusform>قد تفشل الكتابة إلى وحدة تخزين واحدة</numerusform>
            <numerusform>قد تفشل الكتابة إلى وحدتي تخزين</numerusform>
            <numerusform>قد تفشل الكتابة إلى %Ln وحدات تخزين</numerusform>
            <numerusform>قد تفشل الكتابة إلى %Ln وحدة تخزين</numerusform>
            <numerusform>قد تفشل الكتابة إلى %Ln وحدة تخزين</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some data of %Ln volume(s) cannot be read</source>
        <translation>
            <numerusform>تتعذر قراءة بعض بيانات %Ln وحدة تخزين</numerusform>
            <numerusform>تتعذر قراءة بعض بيانات وحدة تخزين واحدة</numerusform>
            <numerusform>تتعذر قراءة بعض بيانات وحدتي تخزين</numerusform>
            <numerusform>تتعذر قراءة بعض بيانات %Ln وحدات تخزين</numerusform>
            <numerusform>تتعذر قراءة بعض بيانات %Ln وحدة تخزين</numerusform>
            <numerusform>تتعذر قراءة بعض بيانات %Ln وحدة تخزين</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubbles</name>
    <message>
        <source>the storage array</source>
        <translation>مصفوفة التخزين</translation>
    </message>
    <message>
        <source>Lending has a problem</source>
        <translation>توجد مشكلة في الإعارة</translation>
    </message>
    <message>
        <source>The agent cannot serve its store.</source>
        <translation>لا يستطيع الوكيل تشغيل مخزنه.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>عرض السجل</translation>
    </message>
    <message>
        <source>Your disk is nearly full</source>
        <translation>قرصك شبه ممتلئ</translation>
    </message>
    <message>
        <source>You can lend less; nothing is lost by it.</source>
        <translation>يمكنك تقليل ما تعيره؛ ولا يُفقد بذلك شيء.</translation>
    </message>
    <message>
        <source>Lend less</source>
        <translation>تقليل الإعارة</translation>
    </message>
    <message>
        <source>Your disk may be failing</source>
        <translation>ربما بدأ قرصك يتعطل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces that lay on it could not be read back. The array repairs them; your own files cannot be repaired that way. Make a backup and tell your helpdesk.</source>
        <translation>
            <numerusform>كل القطع المخزنة عليه مقروءة.</numerusform>
            <numerusform>تعذّرت قراءة قطعة واحدة مخزنة عليه. تصلحها المصفوفة؛ أما ملفاتك فلا يمكن إصلاحها بهذه الطريقة. خذ نسخة احتياطية وأبلغ الدعم الفني.</numerusform>
            <numerusform>تعذّرت قراءة قطعتين مخزنتين عليه. تصلحهما المصفوفة؛ أما ملفاتك فلا يمكن إصلاحها بهذه الطريقة. خذ نسخة احتياطية وأبلغ الدعم الفني.</numerusform>
            <numerusform>تعذّرت قراءة %Ln قطع مخزنة عليه. تصلحها المصفوفة؛ أما ملفاتك فلا يمكن إصلاحها بهذه الطريقة. خذ نسخة احتياطية وأبلغ الدعم الفني.</numerusform>
            <numerusform>تعذّرت قراءة %Ln قطعة مخزنة عليه. تصلحها المصفوفة؛ أما ملفاتك فلا يمكن إصلاحها بهذه الطريقة. خذ نسخة احتياطية وأبلغ الدعم الفني.</numerusform>
            <numerusform>تعذّرت قراءة %Ln قطعة مخزنة عليه. تصلحها المصفوفة؛ أما ملفاتك فلا يمكن إصلاحها بهذه الطريقة. خذ نسخة احتياطية وأبلغ الدعم الفني.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>عرض التفاصيل</translation>
    </message>
    <message>
        <source>Safe to unplug</source>
        <translation>يمكنك الفصل بأمان</translation>
    </message>
    <message>
        <source>%1 knows that this computer is away.</source>
        <translation>أُبلغت %1 بأن هذا الحاسوب غائب.</translation>
    </message>
    <message>
        <source>I&apos;m staying</source>
        <translation>سأبقى</translation>
    </message>
    <message>
        <source>This computer has joined %1</source>
        <translation>انضم هذا الحاسوب إلى %1</translation>
    </message>
    <message>
        <source>It lends a part of its free space. You decide how much at most.</source>
        <translation>يعير جزءًا من مساحته الحرة. أنت تحدد الحد الأقصى.</translation>
    </message>
    <message>
        <source>Choose how much</source>
        <translation>تحديد المقدار</translation>
    </message>
    <message>
        <source>This computer has not joined</source>
        <translation>لم ينضم هذا الحاسوب</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>%1 of the space that you lend is being given back.</source>
        <translation>تجري إعادة %1 من المساحة التي تعيرها.</translation>
    </message>
</context>
<context>
    <name>ConsoleSettings</name>
    <message>
        <source>The console&apos;s settings cannot be written to %1.</source>
        <translation>تتعذر كتابة إعدادات لوحة الإدارة في ‎%1.</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>نائم</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>يتعذر الوصول إليه</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>قيد الإخلاء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problem(s) were found and not listed</source>
        <translation>
            <numerusform>لم تُكتشف مشكلات أخرى غير المدرجة</numerusform>
            <numerusform>اكتُشفت مشكلة أخرى ولم تُدرج</numerusform>
            <numerusform>اكتُشفت مشكلتان أخريان ولم تُدرجا</numerusform>
            <numerusform>اكتُشفت %Ln مشكلات أخرى ولم تُدرج</numerusform>
            <numerusform>اكتُشفت %Ln مشكلة أخرى ولم تُدرج</numerusform>
            <numerusform>اكتُشفت %Ln مشكلة أخرى ولم تُدرج</numerusform>
        </translation>
    </message>
    <message>
        <source>it belongs to machine %1, which is not enrolled</source>
        <translation>ينتمي إلى الجهاز %1، وهو غير مسجَّل</translation>
    </message>
    <message>
        <source>a size of %1 bytes makes no sense</source>
        <translation>الحجم %1 بايت غير معقول</translation>
    </message>
    <message>
        <source>it has no key</source>
        <translation>لا مفتاح لها</translation>
    </message>
    <message>
        <source>its layout makes no sense: %1</source>
        <translation>نمط توزيعها غير معقول: %1</translation>
    </message>
    <message>
        <source>%1+%2 strips of %3 bytes make no sense</source>
        <translation>التوزيع ‎%1+%2 بقطع حجمها %3 بايت غير معقول</translation>
    </message>
    <message>
        <source>its summary lies beyond its end</source>
        <translation>ملخصه واقع بعد نهايته</translation>
    </message>
    <message>
        <source>a strip lies on store %1, which is not known</source>
        <translation>توجد قطعة منه على المخزن %1، وهو غير معروف</translation>
    </message>
    <message>
        <source>two of its strips lie on store %1</source>
        <translation>توجد قطعتان منه على المخزن %1</translation>
    </message>
    <message>
        <source>two of its strips lie on machine %1</source>
        <translation>توجد قطعتان منه على الجهاز %1</translation>
    </message>
    <message>
        <source>it lies in stripe %1 of volume %2</source>
        <translation>المدى واقع في الشريط %1 من وحدة التخزين %2</translation>
    </message>
    <message>
        <source>it lies in stripe %1, which is not there</source>
        <translation>المدى واقع في الشريط %1، وهو غير موجود</translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) cross the border of a map segment</source>
        <translation>
            <numerusform>لا كتل تتجاوز حدود مقطع من الخريطة</numerusform>
            <numerusform>كتلة واحدة تتجاوز حدود مقطع من الخريطة</numerusform>
            <numerusform>كتلتان تتجاوزان حدود مقطع من الخريطة</numerusform>
            <numerusform>%Ln كتل تتجاوز حدود مقطع من الخريطة</numerusform>
            <numerusform>%Ln كتلة تتجاوز حدود مقطع من الخريطة</numerusform>
            <numerusform>%Ln كتلة تتجاوز حدود مقطع من الخريطة</numerusform>
        </translation>
    </message>
    <message>
        <source>it ends behind the volume</source>
        <translation>ينتهي المدى بعد نهاية وحدة التخزين</translation>
    </message>
    <message>
        <source>its chunk does not hold it</source>
        <translation>جزء البيانات الذي يشير إليه المدى لا يحتويه</translation>
    </message>
    <message>
        <source>it is of write %1, the snapshot shows what was written up to %2</source>
        <translation>المدى من الكتابة %1، واللقطة تعرض ما كُتب حتى %2</translation>
    </message>
    <message>
        <source>it is of write %1, the volume knows of %2</source>
        <translation>المدى من الكتابة %1، وآخر ما تعرفه وحدة التخزين %2</translation>
    </message>
    <message>
        <source>it ends behind the payload of stripe %1</source>
        <translation>ينتهي المدى بعد نهاية حمولة الشريط %1</translation>
    </message>
    <message>
        <source>the extent before it ends at block %1</source>
        <translation>ينتهي المدى السابق له عند الكتلة %1</translation>
    </message>
    <message>
        <source>it shows two versions of a block: the extent of write %1 begins before block %2, where the one before it ends</source>
        <translation>تُظهر اللقطة نسختين من كتلة واحدة: يبدأ المدى من الكتابة %1 قبل الكتلة %2، حيث ينتهي المدى السابق له</translation>
    </message>
    <message>
        <source>it counts %1 live blocks, the map refers to %2</source>
        <translation>عدد الكتل الحية المسجَّل فيه %1، وما تشير إليه الخريطة %2</translation>
    </message>
    <message>
        <source>it counts %1 blocks that only snapshots refer to, there are %2</source>
        <translation>عدد الكتل التي لا تشير إليها إلا اللقطات مسجَّل فيه على أنه %1، والموجود %2</translation>
    </message>
    <message>
        <source>the volume is gone, but %1 of its stripes are there</source>
        <translation>لم تعد وحدة التخزين موجودة، لكن %1 من أشرطتها موجودة</translation>
    </message>
    <message>
        <source>its sums say %1 strips, there are %2</source>
        <translation>عدد القطع بحسب مجاميعه %1، والموجود %2</translation>
    </message>
    <message numerus="yes">
        <source>its sums say nothing, there are %Ln strip(s)</source>
        <translation>
            <numerusform>لا تذكر مجاميعه شيئًا، ولا توجد قطع</numerusform>
            <numerusform>لا تذكر مجاميعه شيئًا، وتوجد قطعة واحدة</numerusform>
            <numerusform>لا تذكر مجاميعه شيئًا، وتوجد قطعتان</numerusform>
            <numerusform>لا تذكر مجاميعه شيئًا، وتوجد %Ln قطع</numerusform>
            <numerusform>لا تذكر مجاميعه شيئًا، وتوجد %Ln قطعة</numerusform>
            <numerusform>لا تذكر مجاميعه شيئًا، وتوجد %Ln قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>A diagnostics bundle was made</source>
        <translation>أُعدّت حزمة تشخيص</translation>
    </message>
    <message>
        <source>The job is paused.</source>
        <translation>المهمة متوقفة مؤقتًا.</translation>
    </message>
    <message>
        <source>The job goes on.</source>
        <translation>تستمر المهمة.</translation>
    </message>
    <message>
        <source>The job is being cancelled.</source>
        <translation>جارٍ إلغاء المهمة.</translation>
    </message>
    <message>
        <source>The limit is set.</source>
        <translation>ضُبط الحد.</translation>
    </message>
    <message>
        <source>The array was made</source>
        <translation>أُنشئت المصفوفة</translation>
    </message>
    <message>
        <source>It was cancelled before it went on after the controller&apos;s restart.</source>
        <translation>أُلغيت قبل أن تُستأنف بعد إعادة تشغيل وحدة التحكم.</translation>
    </message>
    <message>
        <source>The controller was started anew while it ran; start it again if it is wanted.</source>
        <translation>أُعيد تشغيل وحدة التحكم أثناء تنفيذها؛ ابدأها من جديد إن كانت مطلوبة.</translation>
    </message>
    <message>
        <source>The store is no longer to be emptied.</source>
        <translation>لم يعد إخلاء المخزن مطلوبًا.</translation>
    </message>
    <message>
        <source>Outside its hours, %1: only stripes that would not survive another loss are rebuilt now.</source>
        <translation>خارج ساعاتها (‎%1): لا يُعاد الآن إلا بناء الأشرطة التي لن تتحمل فقدانًا آخر.</translation>
    </message>
    <message>
        <source>Waits for its hours, %1.</source>
        <translation>تنتظر ساعاتها (‎%1).</translation>
    </message>
    <message>
        <source>Every store checks every strip</source>
        <translation>يفحص كل مخزن كل قطعة</translation>
    </message>
    <message>
        <source>The catalog is checked</source>
        <translation>يجري التحقق من الفهرس</translation>
    </message>
    <message>
        <source>Nothing is wrong with the catalog.</source>
        <translation>الفهرس سليم تمامًا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) were found.</source>
        <translation>
            <numerusform>لم تُكتشف مشكلات.</numerusform>
            <numerusform>اكتُشفت مشكلة واحدة.</numerusform>
            <numerusform>اكتُشفت مشكلتان.</numerusform>
            <numerusform>اكتُشفت %Ln مشكلات.</numerusform>
            <numerusform>اكتُشفت %Ln مشكلة.</numerusform>
            <numerusform>اكتُشفت %Ln مشكلة.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is an up-to-date copy of the catalog again.</source>
        <translation>توجد من جديد نسخة محدَّثة من الفهرس.</translation>
    </message>
    <message>
        <source>No copy of the catalog was made: %1; there is no backup beside it. It is tried again every few minutes.</source>
        <translation>لم تُنشأ نسخة من الفهرس: %1؛ ولا توجد نسخة احتياطية بجانبه. تُعاد المحاولة كل بضع دقائق.</translation>
    </message>
    <message>
        <source>No copy of the catalog was made: %1; the newest backup is %2. It is tried again every few minutes.</source>
        <translation>لم تُنشأ نسخة من الفهرس: %1؛ وأحدث نسخة احتياطية هي ‎%2. تُعاد المحاولة كل بضع دقائق.</translation>
    </message>
    <message>
        <source>Version %1, epoch %2</source>
        <translation>الإصدار %1، الحقبة %2</translation>
    </message>
    <message>
        <source>has vanished from its store</source>
        <translation>اختفت من مخزنها</translation>
    </message>
    <message>
        <source>holds other bytes than were written</source>
        <translation>تحتوي على بايتات غير التي كُتبت</translation>
    </message>
    <message>
        <source>cannot be read by its disk</source>
        <translation>تتعذر قراءتها من قرصها</translation>
    </message>
    <message>
        <source>is wrong</source>
        <translation>تالفة</translation>
    </message>
    <message>
        <source>Fewer strips exist than are needed; it waits for a machine to come back</source>
        <translation>القطع الموجودة أقل من المطلوب؛ ويُنتظر أن يعود أحد الأجهزة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) of %1 stripes were rebuilt (%2).</source>
        <translation>
            <numerusform>لم يُعَد بناء أي قطعة (الأشرطة: %1، الحجم: %2).</numerusform>
            <numerusform>أُعيد بناء قطعة واحدة (الأشرطة: %1، الحجم: %2).</numerusform>
            <numerusform>أُعيد بناء قطعتين (الأشرطة: %1، الحجم: %2).</numerusform>
            <numerusform>أُعيد بناء %Ln قطع (الأشرطة: %1، الحجم: %2).</numerusform>
            <numerusform>أُعيد بناء %Ln قطعة (الأشرطة: %1، الحجم: %2).</numerusform>
            <numerusform>أُعيد بناء %Ln قطعة (الأشرطة: %1، الحجم: %2).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were read back and compared.</source>
        <translation>أُعيدت قراءة %1 منها ومقارنتها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) were not read back as they were written, and were put elsewhere</source>
        <translation>
            <numerusform>أُعيدت قراءة كل القطع كما كُتبت</numerusform>
            <numerusform>قطعة واحدة لم تُقرأ كما كُتبت، فوُضعت في مكان آخر</numerusform>
            <numerusform>قطعتان لم تُقرآ كما كُتبتا، فوُضعتا في مكان آخر</numerusform>
            <numerusform>%Ln قطع لم تُقرأ كما كُتبت، فوُضعت في مكان آخر</numerusform>
            <numerusform>%Ln قطعة لم تُقرأ كما كُتبت، فوُضعت في مكان آخر</numerusform>
            <numerusform>%Ln قطعة لم تُقرأ كما كُتبت، فوُضعت في مكان آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) needed nothing any more.</source>
        <translation>
            <numerusform>لا أشرطة لم تعد تحتاج إلى شيء.</numerusform>
            <numerusform>شريط واحد لم يعد يحتاج إلى شيء.</numerusform>
            <numerusform>شريطان لم يعودا يحتاجان إلى شيء.</numerusform>
            <numerusform>%Ln أشرطة لم تعد تحتاج إلى شيء.</numerusform>
            <numerusform>%Ln شريطًا لم تعد تحتاج إلى شيء.</numerusform>
            <numerusform>%Ln شريط لم تعد تحتاج إلى شيء.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) wait for another machine to hold a strip.</source>
        <translation>
            <numerusform>لا أشرطة تنتظر جهازًا آخر ليحمل قطعة.</numerusform>
            <numerusform>ينتظر شريط واحد جهازًا آخر ليحمل قطعة.</numerusform>
            <numerusform>ينتظر شريطان جهازًا آخر ليحمل قطعة.</numerusform>
            <numerusform>تنتظر %Ln أشرطة جهازًا آخر ليحمل قطعة.</numerusform>
            <numerusform>ينتظر %Ln شريطًا جهازًا آخر ليحمل قطعة.</numerusform>
            <numerusform>ينتظر %Ln شريط جهازًا آخر ليحمل قطعة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be rebuilt now.</source>
        <translation>
            <numerusform>لا أشرطة تتعذر إعادة بنائها الآن.</numerusform>
            <numerusform>تتعذر الآن إعادة بناء شريط واحد.</numerusform>
            <numerusform>تتعذر الآن إعادة بناء شريطين.</numerusform>
            <numerusform>تتعذر الآن إعادة بناء %Ln أشرطة.</numerusform>
            <numerusform>تتعذر الآن إعادة بناء %Ln شريطًا.</numerusform>
            <numerusform>تتعذر الآن إعادة بناء %Ln شريط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) failed: %1.</source>
        <translation>
            <numerusform>لم تفشل إعادة بناء أي شريط: %1.</numerusform>
            <numerusform>فشلت إعادة بناء شريط واحد: %1.</numerusform>
            <numerusform>فشلت إعادة بناء شريطين: %1.</numerusform>
            <numerusform>فشلت إعادة بناء %Ln أشرطة: %1.</numerusform>
            <numerusform>فشلت إعادة بناء %Ln شريطًا: %1.</numerusform>
            <numerusform>فشلت إعادة بناء %Ln شريط: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) kept, %1 no longer needed and dropped, %2 taken up again, %3 missing</source>
        <translation>
            <numerusform>لم يُحتفظ بأي قطعة؛ لم تعد لازمة وحُذفت: %1، اعتُمدت من جديد: %2، ناقصة: %3</numerusform>
            <numerusform>احتُفظ بقطعة واحدة؛ لم تعد لازمة وحُذفت: %1، اعتُمدت من جديد: %2، ناقصة: %3</numerusform>
            <numerusform>احتُفظ بقطعتين؛ لم تعد لازمة وحُذفت: %1، اعتُمدت من جديد: %2، ناقصة: %3</numerusform>
            <numerusform>احتُفظ بـ%Ln قطع؛ لم تعد لازمة وحُذفت: %1، اعتُمدت من جديد: %2، ناقصة: %3</numerusform>
            <numerusform>احتُفظ بـ%Ln قطعة؛ لم تعد لازمة وحُذفت: %1، اعتُمدت من جديد: %2، ناقصة: %3</numerusform>
            <numerusform>احتُفظ بـ%Ln قطعة؛ لم تعد لازمة وحُذفت: %1، اعتُمدت من جديد: %2، ناقصة: %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more strip(s) are wrong or gone; they are rebuilt from the others where enough of those can be read</source>
        <translation>
            <numerusform>لا قطع أخرى تالفة أو مفقودة</numerusform>
            <numerusform>قطعة أخرى تالفة أو مفقودة؛ يُعاد بناؤها من القطع الأخرى حيث يمكن قراءة ما يكفي منها</numerusform>
            <numerusform>قطعتان أخريان تالفتان أو مفقودتان؛ يُعاد بناؤهما من القطع الأخرى حيث يمكن قراءة ما يكفي منها</numerusform>
            <numerusform>%Ln قطع أخرى تالفة أو مفقودة؛ يُعاد بناؤها من القطع الأخرى حيث يمكن قراءة ما يكفي منها</numerusform>
            <numerusform>%Ln قطعة أخرى تالفة أو مفقودة؛ يُعاد بناؤها من القطع الأخرى حيث يمكن قراءة ما يكفي منها</numerusform>
            <numerusform>%Ln قطعة أخرى تالفة أو مفقودة؛ يُعاد بناؤها من القطع الأخرى حيث يمكن قراءة ما يكفي منها</numerusform>
        </translation>
    </message>
    <message>
        <source>Strip %1 of %2 %3; it stays for what can still be read of it, as too few others of its stripe can be read now</source>
        <extracomment>%3 says what is wrong with it, for instance &quot;has vanished from its store&quot;</extracomment>
        <translation>القطعة %1 من %2 %3؛ وتبقى لأجل ما لا يزال ممكنًا قراءته منها، إذ لا يمكن الآن قراءة ما يكفي من قطع شريطها الأخرى</translation>
    </message>
    <message>
        <source>Strip %1 of %2 %3; it is rebuilt from the others</source>
        <translation>القطعة %1 من %2 %3؛ ويُعاد بناؤها من القطع الأخرى</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) (%1) were checked by their stores, %2 also here; %3 were wrong, %4 are on stores that are away.</source>
        <translation>
            <numerusform>لم تفحص المخازن أي قطعة (%1)، وفُحصت %2 هنا أيضًا؛ التالفة: %3، الموجودة على مخازن غائبة: %4.</numerusform>
            <numerusform>فحصت المخازن قطعة واحدة (%1)، وفُحصت %2 هنا أيضًا؛ التالفة: %3، الموجودة على مخازن غائبة: %4.</numerusform>
            <numerusform>فحصت المخازن قطعتين (%1)، وفُحصت %2 هنا أيضًا؛ التالفة: %3، الموجودة على مخازن غائبة: %4.</numerusform>
            <numerusform>فحصت المخازن %Ln قطع (%1)، وفُحصت %2 هنا أيضًا؛ التالفة: %3، الموجودة على مخازن غائبة: %4.</numerusform>
            <numerusform>فحصت المخازن %Ln قطعة (%1)، وفُحصت %2 هنا أيضًا؛ التالفة: %3، الموجودة على مخازن غائبة: %4.</numerusform>
            <numerusform>فحصت المخازن %Ln قطعة (%1)، وفُحصت %2 هنا أيضًا؛ التالفة: %3، الموجودة على مخازن غائبة: %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>It called a strip right that is wrong</source>
        <translation>أفاد بسلامة قطعة تالفة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) (%1) were moved to other stores.</source>
        <translation>
            <numerusform>لم تُنقل أي قطعة (%1) إلى مخازن أخرى.</numerusform>
            <numerusform>نُقلت قطعة واحدة (%1) إلى مخازن أخرى.</numerusform>
            <numerusform>نُقلت قطعتان (%1) إلى مخازن أخرى.</numerusform>
            <numerusform>نُقلت %Ln قطع (%1) إلى مخازن أخرى.</numerusform>
            <numerusform>نُقلت %Ln قطعة (%1) إلى مخازن أخرى.</numerusform>
            <numerusform>نُقلت %Ln قطعة (%1) إلى مخازن أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) could not be moved: %1</source>
        <translation>
            <numerusform>لم يتعذر نقل أي قطعة: %1</numerusform>
            <numerusform>تعذّر نقل قطعة واحدة: %1</numerusform>
            <numerusform>تعذّر نقل قطعتين: %1</numerusform>
            <numerusform>تعذّر نقل %Ln قطع: %1</numerusform>
            <numerusform>تعذّر نقل %Ln قطعة: %1</numerusform>
            <numerusform>تعذّر نقل %Ln قطعة: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The local disk cannot be used: %1</source>
        <translation>لا يمكن استخدام القرص المحلي: %1</translation>
    </message>
    <message>
        <source>It has obeyed another controller (epoch %1) than this one of epoch %2, and refuses. Either another controller runs: stop one of them. Or this one was restored from a backup: then start it with --supersede-epoch %1.</source>
        <translation>أطاع وحدة تحكم أخرى (الحقبة %1) غير هذه ذات الحقبة %2، وهو يرفض. إما أن وحدة تحكم أخرى تعمل: فأوقف إحداهما. وإما أن هذه استُعيدت من نسخة احتياطية: فشغّلها عندها بالخيار ‎--supersede-epoch %1.</translation>
    </message>
    <message>
        <source>It has obeyed another controller than this one of epoch %1, and refuses. Either another controller runs: stop one of them. Or this one was restored from a backup: then start it with --supersede-epoch EPOCH.</source>
        <translation>أطاع وحدة تحكم أخرى غير هذه ذات الحقبة %1، وهو يرفض. إما أن وحدة تحكم أخرى تعمل: فأوقف إحداهما. وإما أن هذه استُعيدت من نسخة احتياطية: فشغّلها عندها بالخيار ‎--supersede-epoch EPOCH.</translation>
    </message>
    <message>
        <source>The enrolment code is for: %1</source>
        <translation>رمز التسجيل مخصص لـ: %1</translation>
    </message>
    <message>
        <source>It holds nothing any more, and stays out of use until it is taken back</source>
        <translation>لم يعد يحمل شيئًا، ويبقى خارج الاستخدام إلى أن يُعاد إليه</translation>
    </message>
    <message>
        <source>The quota of store %1 is %2.</source>
        <translation>حصة المخزن %1 هي %2.</translation>
    </message>
    <message>
        <source>Store %1 of %2 was added.</source>
        <translation>أُضيف المخزن %1 بحجم %2.</translation>
    </message>
    <message>
        <source>Store %1 takes the place of store %2, which is rebuilt from the others.</source>
        <translation>يحل المخزن %1 محل المخزن %2 الذي يُعاد بناؤه من المخازن الأخرى.</translation>
    </message>
    <message>
        <source>Its disk says that it is failing: have what lies there moved away while it can be read, and the disk replaced</source>
        <translation>يفيد قرصه بأنه بدأ يتعطل: اطلب نقل ما عليه ما دام مقروءًا، واستبدال القرص</translation>
    </message>
    <message>
        <source>Its disk (%1) says that it is failing: have what lies there moved away while it can be read, and the disk replaced</source>
        <translation>يفيد قرصه (%1) بأنه بدأ يتعطل: اطلب نقل ما عليه ما دام مقروءًا، واستبدال القرص</translation>
    </message>
    <message>
        <source>Its disk no longer says that it is failing</source>
        <translation>لم يعد قرصه يفيد بأنه بدأ يتعطل</translation>
    </message>
    <message>
        <source>Its disk (%1) no longer says that it is failing</source>
        <translation>لم يعد قرصه (%1) يفيد بأنه بدأ يتعطل</translation>
    </message>
    <message>
        <source>Its disk is nearly full (%1 free): it takes back space that it lent; what lay there is rebuilt elsewhere</source>
        <translation>قرصه شبه ممتلئ (المتاح %1): يستعيد مساحة كان يعيرها؛ وما كان فيها يُعاد بناؤه في مكان آخر</translation>
    </message>
    <message>
        <source>Its disk is nearly full (%1 free), and giving space back was not enough: its store is emptied and taken out of the array. Make room on that machine, or plan without it</source>
        <translation>قرصه شبه ممتلئ (المتاح %1)، ولم تكفِ إعادة المساحة: يُخلى مخزنه ويُخرج من المصفوفة. وفّر مكانًا على ذلك الجهاز، أو خطّط من دونه</translation>
    </message>
    <message>
        <source>Its store is empty and was given back; the machine stays enrolled</source>
        <translation>مخزنه فارغ وأُعيدت مساحته؛ ويبقى الجهاز مسجَّلًا</translation>
    </message>
    <message>
        <source>Goes on when the machines have come back after the controller&apos;s restart.</source>
        <translation>تُستأنف بعد عودة الأجهزة إثر إعادة تشغيل وحدة التحكم.</translation>
    </message>
    <message>
        <source>The controller was started anew</source>
        <translation>أُعيد تشغيل وحدة التحكم</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>Left at its default: %1</source>
        <translation>بقيت على قيمتها الافتراضية: %1</translation>
    </message>
    <message>
        <source>From %1 to %2, the default</source>
        <translation>من %1 إلى %2، وهي القيمة الافتراضية</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>Nothing is missing: no strip has to be rebuilt.</source>
        <translation>لا شيء ناقص: لا حاجة إلى إعادة بناء أي قطعة.</translation>
    </message>
    <message>
        <source>%1 of them have to wait until machines come back.</source>
        <translation>على %1 منها أن تنتظر حتى تعود الأجهزة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) would be lost: too few of their strips would be left.</source>
        <translation>
            <numerusform>لن يُفقد أي شريط.</numerusform>
            <numerusform>سيُفقد شريط واحد: لن يبقى من قطعه ما يكفي.</numerusform>
            <numerusform>سيُفقد شريطان: لن يبقى من قطعهما ما يكفي.</numerusform>
            <numerusform>ستُفقد %Ln أشرطة: لن يبقى من قطعها ما يكفي.</numerusform>
            <numerusform>سيُفقد %Ln شريطًا: لن يبقى من قطعها ما يكفي.</numerusform>
            <numerusform>سيُفقد %Ln شريط: لن يبقى من قطعها ما يكفي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) find no place: no two strips of a stripe may share a machine, and the others are away or full. Bring another workstation in, or raise a quota.</source>
        <translation>
            <numerusform>لا قطع بلا مكان.</numerusform>
            <numerusform>لا مكان لقطعة واحدة: لا يجوز أن تشترك قطعتان من شريط واحد في جهاز، والأجهزة الأخرى غائبة أو ممتلئة. أضف محطة عمل أخرى، أو زد حصة.</numerusform>
            <numerusform>لا مكان لقطعتين: لا يجوز أن تشترك قطعتان من شريط واحد في جهاز، والأجهزة الأخرى غائبة أو ممتلئة. أضف محطة عمل أخرى، أو زد حصة.</numerusform>
            <numerusform>لا مكان لـ%Ln قطع: لا يجوز أن تشترك قطعتان من شريط واحد في جهاز، والأجهزة الأخرى غائبة أو ممتلئة. أضف محطة عمل أخرى، أو زد حصة.</numerusform>
            <numerusform>لا مكان لـ%Ln قطعة: لا يجوز أن تشترك قطعتان من شريط واحد في جهاز، والأجهزة الأخرى غائبة أو ممتلئة. أضف محطة عمل أخرى، أو زد حصة.</numerusform>
            <numerusform>لا مكان لـ%Ln قطعة: لا يجوز أن تشترك قطعتان من شريط واحد في جهاز، والأجهزة الأخرى غائبة أو ممتلئة. أضف محطة عمل أخرى، أو زد حصة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be read now: they are rebuilt when machines come back.</source>
        <translation>
            <numerusform>كل الأشرطة مقروءة الآن.</numerusform>
            <numerusform>تتعذر الآن قراءة شريط واحد: يُعاد بناؤه عندما تعود الأجهزة.</numerusform>
            <numerusform>تتعذر الآن قراءة شريطين: يُعاد بناؤهما عندما تعود الأجهزة.</numerusform>
            <numerusform>تتعذر الآن قراءة %Ln أشرطة: يُعاد بناؤها عندما تعود الأجهزة.</numerusform>
            <numerusform>تتعذر الآن قراءة %Ln شريطًا: يُعاد بناؤها عندما تعود الأجهزة.</numerusform>
            <numerusform>تتعذر الآن قراءة %Ln شريط: يُعاد بناؤها عندما تعود الأجهزة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are lost: too few of their strips exist anywhere. If a lost machine comes back, they are there again.</source>
        <translation>
            <numerusform>لم يُفقد أي شريط.</numerusform>
            <numerusform>فُقد شريط واحد: لا يوجد في أي مكان ما يكفي من قطعه. إن عاد جهاز مفقود، عاد معه.</numerusform>
            <numerusform>فُقد شريطان: لا يوجد في أي مكان ما يكفي من قطعهما. إن عاد جهاز مفقود، عادا معه.</numerusform>
            <numerusform>فُقدت %Ln أشرطة: لا يوجد في أي مكان ما يكفي من قطعها. إن عاد جهاز مفقود، عادت معه.</numerusform>
            <numerusform>فُقد %Ln شريطًا: لا يوجد في أي مكان ما يكفي من قطعها. إن عاد جهاز مفقود، عادت معه.</numerusform>
            <numerusform>فُقد %Ln شريط: لا يوجد في أي مكان ما يكفي من قطعها. إن عاد جهاز مفقود، عادت معه.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is online. If it is only to leave, retire it instead: then its strips are moved away while they still count, and no redundancy is lost.</source>
        <translation>الجهاز %1 متصل. إن كان المراد أن يغادر فحسب، فأخرجه من الخدمة بدلًا من ذلك: عندها تُنقل قطعه وهي لا تزال محتسبة، ولا يضيع شيء من الاحتياطي.</translation>
    </message>
    <message>
        <source>%1 announced its absence and is expected back. What it holds is needed again only if it stays away.</source>
        <translation>أعلن الجهاز %1 غيابه ويُتوقع أن يعود. ولا يلزم تعويض ما يحمله إلا إذا استمر غيابه.</translation>
    </message>
    <message>
        <source>This store answers, and no error of it is known.</source>
        <translation>يستجيب هذا المخزن، ولا يُعرف له أي خطأ.</translation>
    </message>
    <message>
        <source>The space that only it used was given back.</source>
        <translation>أُعيدت المساحة التي لم يكن يستخدمها سواها.</translation>
    </message>
    <message>
        <source>Made with %1, %2</source>
        <translation>أُنشئت بحجم %1، ونمط التوزيع ‎%2</translation>
    </message>
    <message>
        <source>Shows volume %1 as it was at this moment</source>
        <translation>تعرض وحدة التخزين %1 كما كانت في هذه اللحظة</translation>
    </message>
    <message>
        <source>Offered by NBD</source>
        <translation>مصدَّرة عبر NBD</translation>
    </message>
    <message>
        <source>No longer offered by NBD</source>
        <translation>لم تعد مصدَّرة عبر NBD</translation>
    </message>
    <message>
        <source>Snapshot deleted with what only it showed</source>
        <translation>حُذفت اللقطة مع ما لم يكن يظهر إلا فيها</translation>
    </message>
    <message>
        <source>Deleted with all its data</source>
        <translation>حُذفت مع كل بياناتها</translation>
    </message>
    <message>
        <source>%1 It goes on at the next start of the controller.</source>
        <translation>%1 تُستأنف المهمة عند بدء التشغيل التالي لوحدة التحكم.</translation>
    </message>
    <message>
        <source>has found store %1 of %2 on its disk; an administrator decides what becomes of it</source>
        <translation>عثر على قرصه على المخزن %1 التابع لـ%2؛ ويقرر أحد المسؤولين ما يُفعل به</translation>
    </message>
    <message>
        <source>has found store %1 of %2 on its disk; an administrator decides what becomes of it. It cannot be adopted now:</source>
        <translation>عثر على قرصه على المخزن %1 التابع لـ%2؛ ويقرر أحد المسؤولين ما يُفعل به. لا يمكن تبنّيه الآن:</translation>
    </message>
    <message>
        <source>the array does not know this store any more</source>
        <translation>لم تعد المصفوفة تعرف هذا المخزن</translation>
    </message>
    <message>
        <source>the store was retired: it was emptied, or let go with its machine, before</source>
        <translation>أُخرج المخزن من الخدمة: أُخلي سابقًا، أو أُزيل مع جهازه</translation>
    </message>
    <message>
        <source>%1 is connected with this store at this moment, so one of the two disks is a copy. Switch %1 off first if this machine shall have the store</source>
        <translation>الجهاز %1 متصل في هذه اللحظة ومعه هذا المخزن، فأحد القرصين نسخة. أوقف تشغيل %1 أولًا إذا كان المراد أن يكون المخزن لهذا الجهاز</translation>
    </message>
    <message>
        <source>the controller has just started, and %1, which was connected before, may be about to come back. Try again in a minute</source>
        <translation>بدأ تشغيل وحدة التحكم للتو، وقد يكون %1، الذي كان متصلًا من قبل، على وشك العودة. أعد المحاولة بعد دقيقة</translation>
    </message>
    <message>
        <source>was approved, and deletes what it found on its disk: store %1</source>
        <translation>تمت الموافقة عليه، وهو يحذف ما عثر عليه على قرصه: المخزن %1</translation>
    </message>
    <message>
        <source>was approved and adopted store %1 of %2 (machine %3), which was retired</source>
        <translation>تمت الموافقة عليه وتبنّى المخزن %1 التابع لـ%2 (الجهاز %3)، الذي أُخرج من الخدمة</translation>
    </message>
    <message>
        <source>a one-time enrolment code was made, valid until %1</source>
        <translation>أُنشئ رمز تسجيل يُستخدم مرة واحدة، صالح حتى %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open enrolment code(s) were withdrawn</source>
        <translation>
            <numerusform>لم تُسحب رموز تسجيل سارية</numerusform>
            <numerusform>سُحب رمز تسجيل سارٍ</numerusform>
            <numerusform>سُحب رمزا تسجيل ساريان</numerusform>
            <numerusform>سُحبت %Ln رموز تسجيل سارية</numerusform>
            <numerusform>سُحب %Ln رمز تسجيل ساريًا</numerusform>
            <numerusform>سُحب %Ln رمز تسجيل سارٍ</numerusform>
        </translation>
    </message>
    <message>
        <source>an open enrolment code of %1 was withdrawn</source>
        <translation>سُحب رمز تسجيل سارٍ أنشأه %1</translation>
    </message>
    <message>
        <source>an open enrolment code of %1 was withdrawn: %2</source>
        <translation>سُحب رمز تسجيل سارٍ أنشأه %1: %2</translation>
    </message>
    <message>
        <source>asks to join; compare its fingerprint %1 before approving</source>
        <translation>يطلب الانضمام؛ قارن بصمته ‎%1 قبل الموافقة</translation>
    </message>
    <message>
        <source>joined by a one-time code</source>
        <translation>انضم برمز يُستخدم مرة واحدة</translation>
    </message>
    <message>
        <source>came back without its store %1; the strips there are lost</source>
        <translation>عاد دون مخزنه %1؛ والقطع التي كانت عليه مفقودة</translation>
    </message>
    <message>
        <source>store %1 is now %2</source>
        <translation>حالة المخزن %1 الآن: %2</translation>
    </message>
    <message>
        <source>was approved</source>
        <translation>تمت الموافقة عليه</translation>
    </message>
    <message>
        <source>was turned away</source>
        <translation>رُفض انضمامه</translation>
    </message>
    <message>
        <source>its certificate was revoked</source>
        <translation>أُبطلت شهادته</translation>
    </message>
    <message>
        <source>two machines use its certificate at the same time; perhaps its disk was copied. Both are shut out: switch the copy off or enrol it anew, then approve the machine again</source>
        <translation>يستخدم جهازان شهادته في الوقت نفسه؛ ربما نُسخ قرصه. مُنع كلاهما من الدخول: أوقف تشغيل النسخة أو سجّلها من جديد، ثم وافق على الجهاز مرة أخرى</translation>
    </message>
    <message>
        <source>was retired</source>
        <translation>أُخرج من الخدمة</translation>
    </message>
    <message>
        <source>was forgotten</source>
        <translation>نُسي</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>stayed</source>
        <translation>بقي</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>تأخر عن موعد عودته</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>انقضت المهلة</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>عاد</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>اتصل</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>أُعلن الغياب</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>أُعلن الفقدان</translation>
    </message>
    <message>
        <source>is a failure domain of its own</source>
        <translation>نطاق عطل قائم بذاته</translation>
    </message>
    <message>
        <source>its failure domain is &quot;%1&quot;</source>
        <translation>نطاق العطل الذي ينتمي إليه هو «%1»</translation>
    </message>
    <message>
        <source>was called &quot;%1&quot;</source>
        <translation>كان اسمه «%1»</translation>
    </message>
    <message>
        <source>Data of the volume is being written again.</source>
        <translation>عادت كتابة بيانات وحدة التخزين.</translation>
    </message>
    <message>
        <source>Data cannot be read unchanged from any combination of strips (%1).</source>
        <translation>لا يمكن قراءة البيانات سليمة دون تغيّر من أي مجموعة من القطع (%1).</translation>
    </message>
    <message>
        <source>A store that is needed no more could not be removed: %1</source>
        <translation>تعذّرت إزالة مخزن لم يعد لازمًا: ‎%1</translation>
    </message>
    <message>
        <source>Somebody changed the permissions of the store; they were set right again: %1</source>
        <translation>غيّر أحدهم أذونات المخزن؛ وقد أُعيدت إلى ما يجب أن تكون عليه: ‎%1</translation>
    </message>
    <message>
        <source>Somebody changed the permissions of the store: %1</source>
        <translation>غيّر أحدهم أذونات المخزن: ‎%1</translation>
    </message>
    <message>
        <source>The disk failed while the store was written to. What can be read is served on, but the store takes nothing new until the agent is restarted. See to the disk: %1</source>
        <translation>تعطّل القرص أثناء الكتابة على المخزن. يستمر تقديم ما يمكن قراءته، لكن المخزن لا يستقبل شيئًا جديدًا حتى يُعاد تشغيل الوكيل. افحص القرص: ‎%1</translation>
    </message>
    <message>
        <source>Somebody moved the store away; it serves until the agent is restarted. Put it back: %1</source>
        <translation>نقل أحدهم المخزن من مكانه؛ ويظل يعمل حتى يُعاد تشغيل الوكيل. أعده إلى مكانه: ‎%1</translation>
    </message>
    <message numerus="yes">
        <source>The partition became smaller: %Ln strip(s) or more are lost with its end</source>
        <translation>
            <numerusform>صغُر حجم القسم: لم تُفقد قطع مع نهايته</numerusform>
            <numerusform>صغُر حجم القسم: فُقدت قطعة واحدة أو أكثر مع نهايته</numerusform>
            <numerusform>صغُر حجم القسم: فُقدت قطعتان أو أكثر مع نهايته</numerusform>
            <numerusform>صغُر حجم القسم: فُقدت %Ln قطع أو أكثر مع نهايته</numerusform>
            <numerusform>صغُر حجم القسم: فُقدت %Ln قطعة أو أكثر مع نهايته</numerusform>
            <numerusform>صغُر حجم القسم: فُقدت %Ln قطعة أو أكثر مع نهايته</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody cut the store&apos;s file: %Ln strip(s) or more are lost with its end</source>
        <translation>
            <numerusform>اقتطع أحدهم من ملف المخزن: لم تُفقد قطع مع نهايته</numerusform>
            <numerusform>اقتطع أحدهم من ملف المخزن: فُقدت قطعة واحدة أو أكثر مع نهايته</numerusform>
            <numerusform>اقتطع أحدهم من ملف المخزن: فُقدت قطعتان أو أكثر مع نهايته</numerusform>
            <numerusform>اقتطع أحدهم من ملف المخزن: فُقدت %Ln قطع أو أكثر مع نهايته</numerusform>
            <numerusform>اقتطع أحدهم من ملف المخزن: فُقدت %Ln قطعة أو أكثر مع نهايته</numerusform>
            <numerusform>اقتطع أحدهم من ملف المخزن: فُقدت %Ln قطعة أو أكثر مع نهايته</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk with the store&apos;s partition was taken away: %1</source>
        <translation>أُزيل القرص الذي عليه قسم المخزن: ‎%1</translation>
    </message>
    <message>
        <source>Somebody deleted the store; what lay there is rebuilt elsewhere: %1</source>
        <translation>حذف أحدهم المخزن؛ وما كان عليه يُعاد بناؤه في مكان آخر: ‎%1</translation>
    </message>
    <message>
        <source>Within 30 days not all that lies on this machine could be checked: %1 of %2 are left. It is checked while the machine is on and nobody works at it, and there was too little of that</source>
        <translation>لم يمكن خلال 30 يومًا فحص كل ما يوجد على هذا الجهاز: يتبقى %1 من أصل %2. يجري الفحص عندما يكون الجهاز مشغَّلًا دون أن يعمل عليه أحد، ولم يكن من ذلك ما يكفي</translation>
    </message>
    <message>
        <source>Shows a volume that is gone since, as it was at this moment</source>
        <translation>تعرض وحدة تخزين لم تعد موجودة، كما كانت في هذه اللحظة</translation>
    </message>
    <message>
        <source>The catalog refuses what the volume has written, so the volume takes no more writes. Check the catalog and start the controller again; what was flushed is in the journal. %1</source>
        <translation>يرفض الفهرس ما كتبته وحدة التخزين، ولذلك لا تقبل كتابات أخرى. افحص الفهرس وأعد تشغيل وحدة التحكم؛ وما حُفظ نهائيًا موجود في السجل. %1</translation>
    </message>
    <message>
        <source>connected with a certificate (%1) that was not made by an administrator: by fallowd on the controller, or before certificates were listed</source>
        <translation>اتصل بشهادة (%1) لم يصدرها مسؤول، بل أصدرها fallowd على وحدة التحكم أو صدرت قبل تسجيل الشهادات</translation>
    </message>
    <message>
        <source>was given a certificate (%1) that is good until %2</source>
        <translation>حصل على شهادة (%1) صالحة حتى %2</translation>
    </message>
    <message>
        <source>the certificate %1 was revoked</source>
        <translation>أُلغيت الشهادة %1</translation>
    </message>
    <message>
        <source>the certificate %1 has ended: another administrator makes a new one, or fallowd administrator on the controller</source>
        <translation>انتهت صلاحية الشهادة %1: يصدر مسؤول آخر شهادة جديدة، أو fallowd administrator على وحدة التحكم</translation>
    </message>
    <message>
        <source>the certificate %1 ends on %2: its holder renews it, in the console&apos;s settings or with fallow administrators renew</source>
        <translation>تنتهي صلاحية الشهادة %1 في %2: يجددها صاحبها من إعدادات لوحة الإدارة أو بالأمر fallow administrators renew</translation>
    </message>
    <message>
        <source>the program does not start</source>
        <translation>لم يبدأ تشغيل البرنامج</translation>
    </message>
    <message>
        <source>no evaluation array lies there</source>
        <translation>لا توجد مصفوفة تجريبية هناك</translation>
    </message>
    <message>
        <source>it cannot be deleted</source>
        <translation>يتعذر حذفه</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>غير مثبت</translation>
    </message>
    <message>
        <source>there is a file of that name already</source>
        <translation>يوجد ملف بهذا الاسم بالفعل</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>مُبطل</translation>
    </message>
    <message>
        <source>this controller does not know the method</source>
        <translation>لا تعرف وحدة التحكم هذه هذا الأمر</translation>
    </message>
    <message>
        <source>your certificate was revoked</source>
        <translation>أُبطلت شهادتك</translation>
    </message>
    <message>
        <source>an administrator&apos;s name has 1 to %1 characters and no blanks at its ends</source>
        <translation>عدد أحرف اسم المسؤول من 1 إلى %1، بلا فراغات في أوله أو آخره</translation>
    </message>
    <message>
        <source>an administrator&apos;s name holds no control characters</source>
        <translation>لا يحتوي اسم المسؤول على أحرف تحكم</translation>
    </message>
    <message>
        <source>the certificate is no administrator&apos;s</source>
        <translation>الشهادة ليست شهادة مسؤول</translation>
    </message>
    <message>
        <source>this administrator&apos;s certificate was revoked</source>
        <translation>أُبطلت شهادة هذا المسؤول</translation>
    </message>
    <message>
        <source>this administrator&apos;s certificate has ended</source>
        <translation>انتهت صلاحية شهادة هذا المسؤول</translation>
    </message>
    <message>
        <source>there is a good certificate of that name: its holder renews it, or you revoke it first</source>
        <translation>توجد شهادة صالحة بهذا الاسم: يجددها صاحبها، أو تبطلها أنت أولًا</translation>
    </message>
    <message>
        <source>a certificate is good for 1 to %1 days</source>
        <translation>مدة صلاحية الشهادة بالأيام من 1 إلى %1</translation>
    </message>
    <message>
        <source>%1 certificates of administrators are kept</source>
        <translation>بلغ عدد شهادات المسؤولين المحفوظة %1</translation>
    </message>
    <message>
        <source>no administrator&apos;s certificate has a fingerprint that begins so</source>
        <translation>لا توجد شهادة مسؤول تبدأ بصمتها هكذا</translation>
    </message>
    <message>
        <source>several certificates begin so: give more of the fingerprint</source>
        <translation>تبدأ بصمات عدة شهادات هكذا: اكتب جزءًا أطول من البصمة</translation>
    </message>
    <message>
        <source>no other administrator&apos;s certificate that was ever used is good: nobody could administer the array any more. Make another, and connect with it once, before you revoke this one</source>
        <translation>لا توجد شهادة مسؤول أخرى صالحة سبق استخدامها: لن يستطيع أحد بعد ذلك إدارة المصفوفة. أنشئ شهادة أخرى واتصل بها مرة واحدة قبل أن تبطل هذه</translation>
    </message>
    <message>
        <source>it is blocked until the controller restarts, but could not be written down; revoke it once more: %1</source>
        <translation>حُظرت الشهادة حتى إعادة تشغيل وحدة التحكم، لكن تعذّر تدوين ذلك؛ أبطلها مرة أخرى: %1</translation>
    </message>
    <message>
        <source>your certificate has ended</source>
        <translation>انتهت صلاحية شهادتك</translation>
    </message>
    <message>
        <source>this store is not lost: declare its workstation lost first, or wait for it</source>
        <translation>هذا المخزن ليس مفقودًا: أعلن فقدان محطة عمله أولًا، أو انتظرها</translation>
    </message>
    <message>
        <source>there is no room for a copy of the catalog: %1</source>
        <translation>لا مكان لنسخة من الفهرس: %1</translation>
    </message>
    <message numerus="yes">
        <source>The catalog is an older copy. %Ln revocation(s) that it had forgotten are in force again; look through the workstations and the certificates for others.</source>
        <translation>
            <numerusform>الفهرس نسخة أقدم. لم يُعثر على إبطال كان قد نسيه؛ راجع محطات العمل والشهادات بحثًا عن إبطالات أخرى.</numerusform>
            <numerusform>الفهرس نسخة أقدم. إبطال واحد كان قد نسيه عاد ساريًا؛ راجع محطات العمل والشهادات بحثًا عن إبطالات أخرى.</numerusform>
            <numerusform>الفهرس نسخة أقدم. إبطالان كان قد نسيهما عادا ساريين؛ راجع محطات العمل والشهادات بحثًا عن إبطالات أخرى.</numerusform>
            <numerusform>الفهرس نسخة أقدم. %Ln إبطالات كان قد نسيها عادت سارية؛ راجع محطات العمل والشهادات بحثًا عن إبطالات أخرى.</numerusform>
            <numerusform>الفهرس نسخة أقدم. %Ln إبطالًا كان قد نسيها عادت سارية؛ راجع محطات العمل والشهادات بحثًا عن إبطالات أخرى.</numerusform>
            <numerusform>الفهرس نسخة أقدم. %Ln إبطال كان قد نسيها عادت سارية؛ راجع محطات العمل والشهادات بحثًا عن إبطالات أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of %1 cannot be read. If the catalog is an older copy, it may have forgotten what they revoke.</source>
        <translation>
            <numerusform>لا أسطر تتعذر قراءتها من ‎%1. إذا كان الفهرس نسخة أقدم، فربما نسي ما تبطله.</numerusform>
            <numerusform>تتعذر قراءة سطر واحد من ‎%1. إذا كان الفهرس نسخة أقدم، فربما نسي ما يبطله هذا السطر.</numerusform>
            <numerusform>تتعذر قراءة سطرين من ‎%1. إذا كان الفهرس نسخة أقدم، فربما نسي ما يبطله هذان السطران.</numerusform>
            <numerusform>تتعذر قراءة %Ln أسطر من ‎%1. إذا كان الفهرس نسخة أقدم، فربما نسي ما تبطله هذه الأسطر.</numerusform>
            <numerusform>تتعذر قراءة %Ln سطرًا من ‎%1. إذا كان الفهرس نسخة أقدم، فربما نسي ما تبطله هذه الأسطر.</numerusform>
            <numerusform>تتعذر قراءة %Ln سطر من ‎%1. إذا كان الفهرس نسخة أقدم، فربما نسي ما تبطله هذه الأسطر.</numerusform>
        </translation>
    </message>
    <message>
        <source>the volume is not open</source>
        <translation>وحدة التخزين ليست مفتوحة</translation>
    </message>
    <message>
        <source>there is no such local store</source>
        <translation>لا يوجد مخزن محلي كهذا</translation>
    </message>
    <message>
        <source>the volume is being deleted</source>
        <translation>وحدة التخزين قيد الحذف</translation>
    </message>
    <message>
        <source>this machine may no longer serve the array</source>
        <translation>لم يعد مسموحًا لهذا الجهاز بخدمة المصفوفة</translation>
    </message>
    <message>
        <source>two machines use this certificate</source>
        <translation>يستخدم جهازان هذه الشهادة</translation>
    </message>
    <message>
        <source>there is no such open code: it was used, or has expired</source>
        <translation>لا يوجد رمز سارٍ كهذا: إما أنه استُخدم أو انتهت صلاحيته</translation>
    </message>
    <message>
        <source>there is no such machine</source>
        <translation>لا يوجد جهاز كهذا</translation>
    </message>
    <message>
        <source>the machine does not wait for approval</source>
        <translation>الجهاز لا ينتظر الموافقة</translation>
    </message>
    <message>
        <source>turn the machine away, or retire it, first</source>
        <translation>ارفض انضمام الجهاز أو أخرجه من الخدمة أولًا</translation>
    </message>
    <message>
        <source>the catalog still records strips on its store %1: rebuild them elsewhere first, or delete the volumes that they belong to</source>
        <translation>لا يزال الفهرس يذكر قطعًا على مخزنه %1: أعد بناءها في مكان آخر أولًا، أو احذف وحدات التخزين التي تنتمي إليها</translation>
    </message>
    <message>
        <source>there is no such store</source>
        <translation>لا يوجد مخزن كهذا</translation>
    </message>
    <message>
        <source>a quota is not negative</source>
        <translation>لا تكون الحصة سالبة</translation>
    </message>
    <message>
        <source>the store is no longer in use</source>
        <translation>لم يعد المخزن مستخدمًا</translation>
    </message>
    <message>
        <source>give an existing directory, with its whole path</source>
        <translation>اكتب مجلدًا موجودًا بمساره الكامل</translation>
    </message>
    <message>
        <source>a store holds at least 1 MiB</source>
        <translation>لا يقل حجم المخزن عن 1 MiB</translation>
    </message>
    <message>
        <source>a store is adopted, left or deleted: one of the three</source>
        <translation>المخزن يُتبنّى أو يُترك أو يُحذف: واحد من الثلاثة فقط</translation>
    </message>
    <message>
        <source>it found %1 on its disk: say whether it adopts that, leaves it, or deletes it</source>
        <translation>وجد الجهاز على قرصه ‎%1: حدّد ما إذا كان يتبنّى ذلك أو يتركه أو يحذفه</translation>
    </message>
    <message>
        <source>the machine does not wait with store %1 on its disk</source>
        <translation>الجهاز لا ينتظر الموافقة ومعه المخزن %1 على قرصه</translation>
    </message>
    <message>
        <source>the machine does not wait with a store that it found</source>
        <translation>الجهاز لا ينتظر الموافقة ومعه مخزن عثر عليه</translation>
    </message>
    <message>
        <source>there is no such volume</source>
        <translation>لا توجد وحدة تخزين كهذه</translation>
    </message>
    <message>
        <source>the machine has no store that could be emptied</source>
        <translation>ليس للجهاز مخزن يمكن إخلاؤه</translation>
    </message>
    <message>
        <source>the machine is not being emptied</source>
        <translation>الجهاز ليس قيد الإخلاء</translation>
    </message>
    <message>
        <source>name 1 to %1 machines</source>
        <translation>اذكر أجهزة عددها من 1 إلى %1</translation>
    </message>
    <message>
        <source>there is no such job</source>
        <translation>لا توجد مهمة كهذه</translation>
    </message>
    <message>
        <source>the job has ended already</source>
        <translation>انتهت المهمة بالفعل</translation>
    </message>
    <message>
        <source>this kind of job cannot be paused</source>
        <translation>لا يمكن إيقاف هذا النوع من المهام مؤقتًا</translation>
    </message>
    <message>
        <source>this kind of job cannot be cancelled</source>
        <translation>لا يمكن إلغاء هذا النوع من المهام</translation>
    </message>
    <message>
        <source>this kind of job has no limit</source>
        <translation>لا حد لهذا النوع من المهام</translation>
    </message>
    <message>
        <source>a limit is at least 0, which lifts it</source>
        <translation>لا يقل الحد عن 0، والقيمة 0 ترفعه</translation>
    </message>
    <message>
        <source>there is no such stripe; it may have been collected</source>
        <translation>لا يوجد شريط كهذا؛ ربما جُمع ضمن البيانات المهملة</translation>
    </message>
    <message>
        <source>the range lies outside the volume, which has %1 bytes</source>
        <translation>يقع المقطع خارج وحدة التخزين، وحجمها %1 بايت</translation>
    </message>
    <message>
        <source>there is no such policy</source>
        <translation>لا توجد سياسة كهذه</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3</source>
        <translation>تقبل السياسة %1 قيمة من %2 إلى %3</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 percent</source>
        <translation>تقبل السياسة %1 نسبة مئوية من %2 إلى %3</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 days</source>
        <translation>تقبل السياسة %1 عدد أيام من %2 إلى %3</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 seconds</source>
        <translation>تقبل السياسة %1 عدد ثوانٍ من %2 إلى %3</translation>
    </message>
    <message>
        <source>(0: %1)</source>
        <translation>(0: %1)</translation>
    </message>
    <message>
        <source>a strip size is a multiple of 4 KiB</source>
        <translation>حجم القطعة من مضاعفات 4 KiB</translation>
    </message>
    <message>
        <source>%1 takes true or false</source>
        <translation>تقبل السياسة %1 القيمة true أو false</translation>
    </message>
    <message>
        <source>give a workstation or a store, not both</source>
        <translation>حدّد محطة عمل أو مخزنًا، لا كليهما</translation>
    </message>
    <message>
        <source>a limit is at least 0, which is none</source>
        <translation>لا يقل الحد عن 0، والقيمة 0 تعني بلا حد</translation>
    </message>
    <message>
        <source>say which disk the directory replaces</source>
        <translation>حدّد القرص الذي يحل المجلد محله</translation>
    </message>
    <message>
        <source>this workstation has not joined: it holds nothing</source>
        <translation>لم تنضم محطة العمل هذه: فهي لا تحمل شيئًا</translation>
    </message>
    <message>
        <source>there is no such workstation</source>
        <translation>لا توجد محطة عمل كهذه</translation>
    </message>
    <message>
        <source>only a disk of the controller can be replaced by a directory here</source>
        <translation>لا يمكن أن يحل مجلد هنا إلا محل قرص من أقراص وحدة التحكم</translation>
    </message>
    <message>
        <source>give an existing directory of the controller, with its whole path</source>
        <translation>اكتب مجلدًا موجودًا على وحدة التحكم بمساره الكامل</translation>
    </message>
    <message>
        <source>What was revoked of %1 is in the catalog, but could not be written down beside it: %2. An older copy of the catalog, put in its place, would not know of it.</source>
        <translation>ما أُبطل من %1 مدوَّن في الفهرس، لكن تعذّر تدوينه بجانبه: %2. وإذا وُضعت نسخة أقدم من الفهرس مكانه، فلن تعرف به.</translation>
    </message>
    <message>
        <source>a snapshot keeps its size</source>
        <translation>حجم اللقطة ثابت</translation>
    </message>
    <message>
        <source>the volume has gone again</source>
        <translation>لم تعد وحدة التخزين موجودة</translation>
    </message>
    <message>
        <source>a volume&apos;s name has 1 to %1 characters and no blanks at its ends</source>
        <translation>عدد أحرف اسم وحدة التخزين من 1 إلى %1، بلا فراغات في أوله أو آخره</translation>
    </message>
    <message>
        <source>a volume&apos;s name holds no slash and no control character</source>
        <translation>لا يحتوي اسم وحدة التخزين على شرطة مائلة ولا على أحرف تحكم</translation>
    </message>
    <message>
        <source>a volume has 1 MiB to %1</source>
        <translation>حجم وحدة التخزين من 1 MiB إلى %1</translation>
    </message>
    <message>
        <source>an array has at most %1 volumes and snapshots</source>
        <translation>الحد الأقصى لعدد وحدات التخزين واللقطات في المصفوفة هو %1</translation>
    </message>
    <message>
        <source>there is a volume of that name already</source>
        <translation>توجد وحدة تخزين بهذا الاسم بالفعل</translation>
    </message>
    <message>
        <source>a snapshot has no snapshots of its own: take one of its volume</source>
        <translation>لا لقطات للقطة نفسها: خذ لقطة من وحدة تخزينها</translation>
    </message>
    <message>
        <source>the confirmation is not the volume&apos;s name</source>
        <translation>التأكيد لا يطابق اسم وحدة التخزين</translation>
    </message>
    <message>
        <source>the volume is being deleted already</source>
        <translation>وحدة التخزين قيد الحذف بالفعل</translation>
    </message>
    <message>
        <source>hours are written &quot;always&quot;, or from one time of day to another, for instance &quot;22:00-06:00&quot;</source>
        <translation>تُكتب الساعات «always»، أو من وقت في اليوم إلى وقت آخر، مثل «‎22:00-06:00»</translation>
    </message>
    <message>
        <source>these %1 stores cannot hold one stripe of &quot;%2&quot;</source>
        <translation>لا تتسع هذه المخازن (عددها %1) لشريط واحد بنمط التوزيع «‎%2»</translation>
    </message>
    <message>
        <source>selection paired or spread needs one data strip on a local disk and its copies on clients (dataCount 1, localDataCount 1, parityCount at least 1, parityClass client)</source>
        <translation>يتطلب الاختيار paired أو spread قطعة بيانات واحدة على قرص محلي ونسخها على محطات العمل (dataCount 1, localDataCount 1, parityCount ≥ 1, parityClass client)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no layout; say for instance &quot;4+2&quot;, &quot;mirrored paired 1+1&quot;, &quot;striped 2 local + 2 clients&quot; or &quot;parity-on-clients 3+1 rotating&quot;</source>
        <translation>ليس «‎%1» نمط توزيع؛ اكتب مثلًا «‎4+2» أو «mirrored paired 1+1» أو «striped 2 local + 2 clients» أو «parity-on-clients 3+1 rotating»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option of a layout; say &quot;redundancy 2&quot; or &quot;strip 256 KiB&quot; (at most 4 MiB)</source>
        <translation>ليس «‎%1» خيارًا من خيارات نمط التوزيع؛ اكتب «redundancy 2» أو «strip 256 KiB» (4 MiB على الأكثر)</translation>
    </message>
    <message>
        <source>the machine was approved without it; to adopt a store it has to enrol anew</source>
        <translation>تمت الموافقة على الجهاز من دونه؛ وليتبنّى مخزنًا عليه أن يُسجَّل من جديد</translation>
    </message>
    <message>
        <source>the machine was turned away; forget it first, then it may ask again</source>
        <translation>رُفض انضمام الجهاز؛ انسَه أولًا، ثم يمكنه أن يطلب مجددًا</translation>
    </message>
    <message>
        <source>the machine has not found store %1 on its disk</source>
        <translation>لم يعثر الجهاز على المخزن %1 على قرصه</translation>
    </message>
    <message>
        <source>an enrolment code is valid for 1 ms to 30 days</source>
        <translation>مدة صلاحية رمز التسجيل من ميلي ثانية واحدة إلى 30 يومًا</translation>
    </message>
    <message>
        <source>%1 enrolment codes are open; withdraw them first</source>
        <translation>بلغ عدد رموز التسجيل السارية %1؛ اسحبها أولًا</translation>
    </message>
    <message>
        <source>the enrolment code has been used</source>
        <translation>استُخدم رمز التسجيل من قبل</translation>
    </message>
    <message>
        <source>this machine&apos;s key is not welcome: it was turned away, revoked or retired</source>
        <translation>مفتاح هذا الجهاز غير مقبول: رُفض انضمامه أو أُبطل أو أُخرج من الخدمة</translation>
    </message>
    <message>
        <source>too many wrong enrolment codes; try again in a minute</source>
        <translation>رموز تسجيل خاطئة أكثر مما يجوز؛ أعد المحاولة بعد دقيقة</translation>
    </message>
    <message>
        <source>the enrolment code is of another array</source>
        <translation>رمز التسجيل يخص مصفوفة أخرى</translation>
    </message>
    <message>
        <source>the enrolment code is unknown, has been used or was withdrawn</source>
        <translation>رمز التسجيل غير معروف، أو استُخدم من قبل، أو سُحب</translation>
    </message>
    <message>
        <source>the enrolment code has expired; ask for a new one</source>
        <translation>انتهت صلاحية رمز التسجيل؛ اطلب رمزًا جديدًا</translation>
    </message>
    <message>
        <source>an array has at most %1 machines</source>
        <translation>الحد الأقصى لعدد الأجهزة في المصفوفة هو %1</translation>
    </message>
    <message>
        <source>%1 machines wait for approval already</source>
        <translation>بلغ عدد الأجهزة التي تنتظر الموافقة %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address as host:port</source>
        <translation>ليس «‎%1» عنوانًا بالصيغة host:port</translation>
    </message>
    <message>
        <source>this is no enrolment code: one begins with FALLOW- and an address</source>
        <translation>هذا ليس رمز تسجيل: يبدأ رمز التسجيل بـ ‎FALLOW-‎ ثم عنوان</translation>
    </message>
    <message>
        <source>an enrolment code holds no &quot;%1&quot;</source>
        <translation>لا يحتوي رمز التسجيل على «‎%1»</translation>
    </message>
    <message>
        <source>the enrolment code has %1 digits after its address, it must have %2</source>
        <translation>عدد خانات رمز التسجيل بعد عنوانه %1، ويجب أن يكون %2</translation>
    </message>
    <message>
        <source>the enrolment code is mistyped: its last group does not fit the rest</source>
        <translation>في كتابة رمز التسجيل خطأ: مجموعته الأخيرة لا توافق بقيته</translation>
    </message>
    <message>
        <source>the machine is not approved</source>
        <translation>لم تتم الموافقة على الجهاز</translation>
    </message>
    <message>
        <source>the agent has obeyed epoch %1, this controller is of epoch %2</source>
        <translation>أطاع الوكيل وحدة تحكم من الحقبة %1، ووحدة التحكم هذه من الحقبة %2</translation>
    </message>
    <message>
        <source>this machine was not given that store</source>
        <translation>لم يُعطَ هذا الجهاز ذلك المخزن</translation>
    </message>
    <message>
        <source>the store is known in another life; say hello again to begin a new one</source>
        <translation>المخزن معروف من حياة أخرى؛ ابدأ الاتصال من جديد لتبدأ حياة جديدة</translation>
    </message>
    <message>
        <source>another store has the same own id: it was copied</source>
        <translation>لمخزن آخر المعرّف نفسه: فقد نُسخ</translation>
    </message>
    <message>
        <source>the store is known already as %1</source>
        <translation>المخزن معروف بالفعل برقم %1</translation>
    </message>
    <message>
        <source>no such machine is enrolled</source>
        <translation>لا يوجد جهاز مسجَّل كهذا</translation>
    </message>
    <message>
        <source>the machine is %1</source>
        <translation>حالة الجهاز: %1</translation>
    </message>
    <message>
        <source>its certificate has been revoked</source>
        <translation>أُبطلت شهادته</translation>
    </message>
    <message>
        <source>its certificate is not the one it was given last</source>
        <translation>شهادته ليست آخر شهادة أُعطيت له</translation>
    </message>
    <message>
        <source>only an approved machine can be fenced off</source>
        <translation>لا يمكن عزل جهاز إلا إذا تمت الموافقة عليه</translation>
    </message>
    <message>
        <source>its store %1 is still in use; retire the machine first</source>
        <translation>لا يزال مخزنه %1 مستخدمًا؛ أخرج الجهاز من الخدمة أولًا</translation>
    </message>
    <message>
        <source>only an approved machine can be declared lost</source>
        <translation>لا يمكن إعلان فقدان جهاز إلا إذا تمت الموافقة عليه</translation>
    </message>
    <message>
        <source>%1 has at most %2 characters</source>
        <translation>لا يزيد عدد أحرف %1 على %2</translation>
    </message>
    <message>
        <source>%1 has no blanks at its ends</source>
        <translation>لا فراغات في أول %1 أو آخره</translation>
    </message>
    <message>
        <source>%1 holds no control character</source>
        <translation>لا يحتوي %1 على أحرف تحكم</translation>
    </message>
    <message>
        <source>a failure domain&apos;s name</source>
        <translation>اسم نطاق العطل</translation>
    </message>
    <message>
        <source>a machine&apos;s name</source>
        <translation>اسم الجهاز</translation>
    </message>
    <message>
        <source>a machine&apos;s name is not empty</source>
        <translation>لا يكون اسم الجهاز فارغًا</translation>
    </message>
    <message>
        <source>there is a machine of that name already</source>
        <translation>يوجد جهاز بهذا الاسم بالفعل</translation>
    </message>
    <message>
        <source>what answers there is no controller of an array</source>
        <translation>ما يستجيب هناك ليس وحدة تحكم لمصفوفة</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>لم يصل رد في الوقت المناسب</translation>
    </message>
    <message>
        <source>the controller proves itself by another authority than the identity&apos;s: expected %1, shown %2</source>
        <translation>تُثبت وحدة التحكم هويتها بمرجع تصديق غير المرجع الوارد في ملف الهوية: المتوقع ‎%1، والمعروض ‎%2</translation>
    </message>
    <message>
        <source>no connection within %1 ms</source>
        <translation>لم يتم الاتصال خلال %1 ميلي ثانية</translation>
    </message>
    <message>
        <source>it is not a controller</source>
        <translation>ليس وحدة تحكم</translation>
    </message>
    <message>
        <source>it is the controller of another array</source>
        <translation>هو وحدة تحكم مصفوفة أخرى</translation>
    </message>
    <message>
        <source>this machine&apos;s network has no domain to ask</source>
        <translation>لا نطاق DNS في شبكة هذا الجهاز يمكن سؤاله</translation>
    </message>
    <message>
        <source>the network names no controller</source>
        <translation>لا تذكر الشبكة أي وحدة تحكم</translation>
    </message>
    <message>
        <source>an address is host:port, for instance storage.example:7440</source>
        <translation>صيغة العنوان host:port، مثل storage.example:7440</translation>
    </message>
    <message>
        <source>the certificate does not parse</source>
        <translation>يتعذر تحليل الشهادة</translation>
    </message>
    <message>
        <source>the authority&apos;s certificate does not parse</source>
        <translation>يتعذر تحليل شهادة مرجع التصديق</translation>
    </message>
    <message>
        <source>the private key does not parse</source>
        <translation>يتعذر تحليل المفتاح الخاص</translation>
    </message>
    <message>
        <source>the private key is not the certificate&apos;s</source>
        <translation>المفتاح الخاص لا يخص هذه الشهادة</translation>
    </message>
    <message>
        <source>the certificate was not issued by the authority</source>
        <translation>لم تصدر الشهادة عن مرجع التصديق</translation>
    </message>
    <message>
        <source>this is not an identity file of a Fallow array</source>
        <translation>هذا ليس ملف هوية لمصفوفة Fallow</translation>
    </message>
    <message>
        <source>the identity file does not say where the controller is</source>
        <translation>لا يذكر ملف الهوية مكان وحدة التحكم</translation>
    </message>
    <message>
        <source>the identity file holds no private key</source>
        <translation>لا يحتوي ملف الهوية على مفتاح خاص</translation>
    </message>
    <message>
        <source>the identity file holds no certificate</source>
        <translation>لا يحتوي ملف الهوية على شهادة</translation>
    </message>
    <message>
        <source>the identity file holds no certificate of the array&apos;s authority</source>
        <translation>لا يحتوي ملف الهوية على شهادة مرجع تصديق المصفوفة</translation>
    </message>
    <message>
        <source>this file is too large to be an identity file</source>
        <translation>هذا الملف أكبر من أن يكون ملف هوية</translation>
    </message>
    <message>
        <source>cannot write the identity file: %1</source>
        <translation>تتعذر كتابة ملف الهوية: %1</translation>
    </message>
    <message>
        <source>the identity has a passphrase already</source>
        <translation>للهوية عبارة مرور بالفعل</translation>
    </message>
    <message>
        <source>a passphrase has 1 to %1 bytes of UTF-8</source>
        <translation>طول عبارة المرور من 1 إلى %1 بايت بترميز UTF-8</translation>
    </message>
    <message>
        <source>the service does not run</source>
        <translation>الخدمة لا تعمل</translation>
    </message>
    <message>
        <source>the service does not answer</source>
        <translation>الخدمة لا تستجيب</translation>
    </message>
    <message>
        <source>there is no connection to the controller</source>
        <translation>لا اتصال بوحدة التحكم</translation>
    </message>
    <message>
        <source>the identity is protected by a passphrase: unlock it first</source>
        <translation>الهوية محمية بعبارة مرور: افتح قفلها أولًا</translation>
    </message>
    <message>
        <source>the partition carries: %1</source>
        <translation>القسم يحتوي على: ‎%1</translation>
    </message>
    <message>
        <source>the partition was not given to the array: that is done by hand, once</source>
        <translation>لم يُعطَ القسم للمصفوفة: يتم ذلك يدويًا، مرة واحدة</translation>
    </message>
    <message>
        <source>the partition holds no more than %1</source>
        <translation>لا يتسع القسم لأكثر من %1</translation>
    </message>
    <message>
        <source>the file system is mounted read-only</source>
        <translation>نظام الملفات مركَّب للقراءة فقط</translation>
    </message>
    <message>
        <source>the partition is not there: is its disk connected?</source>
        <translation>القسم غير موجود: هل قرصه موصول؟</translation>
    </message>
    <message>
        <source>the partition is in use: mounted, as swap, by RAID or LVM, or by another process</source>
        <translation>القسم قيد الاستخدام: مركَّب، أو مساحة تبديل (swap)، أو ضمن RAID أو LVM، أو تستخدمه عملية أخرى</translation>
    </message>
    <message>
        <source>the partition is write-protected</source>
        <translation>القسم محمي من الكتابة</translation>
    </message>
    <message>
        <source>another process has the storage file open</source>
        <translation>ملف التخزين مفتوح لدى عملية أخرى</translation>
    </message>
    <message>
        <source>the store belongs to array %1</source>
        <translation>ينتمي المخزن إلى المصفوفة ‎%1</translation>
    </message>
    <message>
        <source>the storage file is store %1 of this array, not %2</source>
        <translation>ملف التخزين هو المخزن %1 من هذه المصفوفة، لا %2</translation>
    </message>
    <message>
        <source>somebody has put the partition to other use; it carries: %1</source>
        <translation>خصّص أحدهم القسم لاستخدام آخر؛ وهو يحتوي على: ‎%1</translation>
    </message>
    <message>
        <source>the partition does not carry the store (any more)</source>
        <translation>القسم لا يحتوي على المخزن (أو لم يعد يحتوي عليه)</translation>
    </message>
    <message>
        <source>this is not a storage file of Fallow</source>
        <translation>هذا ليس ملف تخزين لـ Fallow</translation>
    </message>
    <message>
        <source>the superblock does not match its checksum</source>
        <translation>الكتلة الفائقة (superblock) لا تطابق مجموعها الاختباري</translation>
    </message>
    <message>
        <source>the storage file has format version %1; this build knows %2</source>
        <translation>إصدار صيغة ملف التخزين %1؛ وهذه النسخة تعرف الإصدار %2</translation>
    </message>
    <message>
        <source>a volume&apos;s size is a multiple of 4 KiB and at most 1 PiB</source>
        <translation>حجم وحدة التخزين من مضاعفات 4 KiB ولا يزيد على 1 PiB</translation>
    </message>
    <message>
        <source>a snapshot of the volume is being taken</source>
        <translation>يجري أخذ لقطة من وحدة التخزين</translation>
    </message>
    <message>
        <source>the volume is being resized</source>
        <translation>يجري تغيير حجم وحدة التخزين</translation>
    </message>
    <message>
        <source>another snapshot of the volume is being taken</source>
        <translation>يجري أخذ لقطة أخرى من وحدة التخزين</translation>
    </message>
    <message>
        <source>what is buffered could not be written to the stores in time, so no snapshot was taken; look at the stores and try again</source>
        <translation>تعذّرت كتابة البيانات المخزَّنة مؤقتًا على المخازن في الوقت المناسب، فلم تُؤخذ لقطة؛ افحص المخازن وأعد المحاولة</translation>
    </message>
    <message>
        <source>another agent runs on this directory</source>
        <translation>يعمل وكيل آخر على هذا المجلد</translation>
    </message>
    <message>
        <source>agent.json: %1. It must belong to the user that the agent runs as: chown -R %2 %3</source>
        <translation>الملف agent.json: %1. يجب أن يكون ملكًا للمستخدم الذي يعمل الوكيل باسمه: ‎chown -R %2 %3</translation>
    </message>
    <message>
        <source>agent.json cannot be read: %1. Put it right; or remove it and join once more, and what this machine lends is used again: %2</source>
        <translation>تتعذر قراءة الملف agent.json: %1. أصلحه؛ أو احذفه وانضم من جديد، فيُستخدم مجددًا ما يعيره هذا الجهاز: ‎%2</translation>
    </message>
    <message>
        <source>This machine&apos;s identity: %1. It must belong to the user that the agent runs as: chown -R %2 %3</source>
        <translation>هوية هذا الجهاز: %1. يجب أن تكون ملكًا للمستخدم الذي يعمل الوكيل باسمه: ‎chown -R %2 %3</translation>
    </message>
    <message>
        <source>This machine cannot prove who it is: %1. Put back %2 from a backup; or remove agent.json beside it and join once more, and what this machine lends is used again</source>
        <translation>لا يستطيع هذا الجهاز إثبات هويته: %1. استرجع ‎%2 من نسخة احتياطية؛ أو احذف agent.json الموجود بجانبه وانضم من جديد، فيُستخدم مجددًا ما يعيره هذا الجهاز</translation>
    </message>
    <message>
        <source>agent.json cannot be used: %1. Put it right: %2</source>
        <translation>لا يمكن استخدام الملف agent.json: %1. أصلحه: ‎%2</translation>
    </message>
    <message>
        <source>this machine lends nothing: it belongs to no array yet</source>
        <translation>هذا الجهاز لا يعير شيئًا: فهو لا ينتمي إلى أي مصفوفة بعد</translation>
    </message>
    <message>
        <source>this machine belongs to an array already</source>
        <translation>هذا الجهاز ينتمي إلى مصفوفة بالفعل</translation>
    </message>
    <message>
        <source>a search is under way</source>
        <translation>هناك بحث جارٍ</translation>
    </message>
    <message>
        <source>The store cannot be opened: %1</source>
        <translation>يتعذر فتح المخزن: %1</translation>
    </message>
    <message>
        <source>The disk that is lent is not there: %1</source>
        <translation>القرص المُعار غير موجود: ‎%1</translation>
    </message>
    <message>
        <source>The controller does not accept this machine any more: %1</source>
        <translation>لم تعد وحدة التحكم تقبل هذا الجهاز: %1</translation>
    </message>
    <message>
        <source>The partition that is lent cannot be measured: %1</source>
        <translation>يتعذر قياس حجم القسم المُعار: %1</translation>
    </message>
    <message>
        <source>An older controller than this store has seen: %1</source>
        <translation>وحدة التحكم أقدم من التي عرفها هذا المخزن: %1</translation>
    </message>
    <message>
        <source>The store cannot be made: %1</source>
        <translation>يتعذر إنشاء المخزن: %1</translation>
    </message>
    <message>
        <source>A store lies where the new one should, and it is not empty: move it away</source>
        <translation>يوجد مخزن في الموضع المخصص للمخزن الجديد، وهو ليس فارغًا: انقله إلى مكان آخر</translation>
    </message>
    <message>
        <source>The configuration cannot be written: %1</source>
        <translation>تتعذر كتابة الإعدادات: %1</translation>
    </message>
    <message>
        <source>The store cannot be used: %1</source>
        <translation>لا يمكن استخدام المخزن: %1</translation>
    </message>
    <message>
        <source>this workstation is enrolled already; remove agent.json to begin anew</source>
        <translation>محطة العمل هذه مسجَّلة بالفعل؛ احذف agent.json للبدء من جديد</translation>
    </message>
    <message>
        <source>cannot make the directory</source>
        <translation>يتعذر إنشاء المجلد</translation>
    </message>
    <message>
        <source>the administrator has turned this machine away</source>
        <translation>رفض المسؤول انضمام هذا الجهاز</translation>
    </message>
    <message>
        <source>the authority is not the one that was agreed on</source>
        <translation>مرجع التصديق ليس المرجع المتفق عليه</translation>
    </message>
    <message>
        <source>another store lies where the index or the files of this machine&apos;s store belong; move it away, and enrol once more</source>
        <translation>يوجد مخزن آخر في موضع الكشاف أو الملفات الخاصة بمخزن هذا الجهاز؛ انقله إلى مكان آخر، ثم أعد التسجيل</translation>
    </message>
    <message>
        <source>a schedule has at most %1 entries</source>
        <translation>الحد الأقصى لعدد بنود الجدول هو %1</translation>
    </message>
    <message>
        <source>an entry needs a day of the week, a begin from 0 to 1439 and an end from 1 to 1440 minutes</source>
        <translation>يحتاج البند إلى يوم من أيام الأسبوع، وبداية من 0 إلى 1439 دقيقة، ونهاية من 1 إلى 1440 دقيقة</translation>
    </message>
    <message>
        <source>a pause ends in the future, and within a week</source>
        <translation>ينتهي الإيقاف المؤقت في المستقبل، وخلال أسبوع</translation>
    </message>
    <message>
        <source>a size is not negative</source>
        <translation>لا يكون الحجم سالبًا</translation>
    </message>
    <message>
        <source>the administrator asks for at least %1</source>
        <translation>يطلب المسؤول ما لا يقل عن %1</translation>
    </message>
    <message>
        <source>the administrator lets you keep at most %1 free</source>
        <translation>لا يسمح لك المسؤول بترك مساحة حرة تزيد على %1</translation>
    </message>
    <message>
        <source>Deleted; its snapshots stay as they are</source>
        <translation>حُذفت؛ وتبقى لقطاتها كما هي</translation>
    </message>
    <message>
        <source>it has come back without its store %1 times: the administrator retires this machine, then it can join anew</source>
        <translation>عاد %1 مرة دون مخزنه: يُخرج المسؤول هذا الجهاز من الخدمة، ثم يمكنه الانضمام من جديد</translation>
    </message>
    <message>
        <source>by this computer&apos;s clock, %1, the controller&apos;s certificate is not good yet or not any more: set the clock right, or tell the administrator</source>
        <translation>بحسب ساعة هذا الحاسوب، %1، فإن شهادة وحدة التحكم لم تصبح صالحة بعد أو لم تعد صالحة: اضبط الساعة أو أبلغ المسؤول</translation>
    </message>
    <message>
        <source>this certificate is good from %1 on only, and the controller&apos;s clock says %2: that clock is wrong, or was when the certificate was made</source>
        <translation>هذه الشهادة صالحة ابتداءً من %1 فقط، وساعة وحدة التحكم تشير إلى %2: تلك الساعة غير مضبوطة، أو كانت كذلك حين أُنشئت الشهادة</translation>
    </message>
    <message>
        <source>this certificate ended on %1</source>
        <translation>انتهت صلاحية هذه الشهادة في %1</translation>
    </message>
    <message>
        <source>Its certificate has ended on %1, and it did not come to renew it: it cannot connect any more. Enrol it anew, with a code; its store is found then</source>
        <translation>انتهت صلاحية شهادته في %1 ولم يتصل لتجديدها: لم يعد بإمكانه الاتصال. سجّله من جديد برمز؛ وعندها يُعثر على مخزنه</translation>
    </message>
    <message>
        <source>Its certificate ends on %1, and it has not renewed it. Switch it on and see that its agent is of version %2 or later</source>
        <translation>تنتهي صلاحية شهادته في %1 ولم يجددها. شغّله وتأكد من أن إصدار وكيله %2 أو أحدث</translation>
    </message>
    <message>
        <source>The controller&apos;s own certificate ends on %1 and cannot be renewed: %2. After that no workstation finds its controller</source>
        <translation>تنتهي صلاحية شهادة وحدة التحكم نفسها في %1 ولا يمكن تجديدها: %2. بعد ذلك لن تجد أي محطة عمل وحدة التحكم</translation>
    </message>
    <message>
        <source>The controller&apos;s own certificate was renewed, until %1</source>
        <translation>جُدّدت شهادة وحدة التحكم نفسها حتى %1</translation>
    </message>
    <message>
        <source>asked for a new certificate, for its own ends on %1, and was given one; its own is good until it comes with the new one</source>
        <translation>طلب شهادة جديدة لأن شهادته تنتهي في %1، وحصل عليها؛ وتبقى شهادته صالحة حتى يتصل بالجديدة</translation>
    </message>
    <message>
        <source>came with its new certificate; the one before is worthless now</source>
        <translation>اتصل بشهادته الجديدة؛ ولم تعد للسابقة أي قيمة</translation>
    </message>
    <message>
        <source>its row cannot be read (%1); it is of volume %2</source>
        <translation>تتعذر قراءة صفّه (%1)؛ وهو من وحدة التخزين %2</translation>
    </message>
    <message>
        <source>the volume is gone, but a part of its map is there</source>
        <translation>لم تعد وحدة التخزين موجودة، لكن جزءًا من خريطتها موجود</translation>
    </message>
    <message>
        <source>the index of its stripes lacks %1 and has %2 too many, the first is stripe %3</source>
        <translation>ينقص فهرس أشرطته %1 ويزيد فيه %2، وأولها الشريط %3</translation>
    </message>
    <message>
        <source>the table does not agree with itself: %1</source>
        <translation>الجدول يناقض نفسه: %1</translation>
    </message>
    <message>
        <source>it is revoked, but the controller is too busy to say whether its connections to volumes are closed; they are as soon as it can</source>
        <translation>أُلغي، لكن وحدة التحكم مشغولة جدًا فلا تستطيع القول هل أُغلقت اتصالاته بوحدات التخزين؛ وستُغلق حالما أمكن</translation>
    </message>
    <message>
        <source>Its row in the catalog cannot be read</source>
        <translation>تتعذر قراءة صفّه في الفهرس</translation>
    </message>
    <message>
        <source>It could be opened after all</source>
        <translation>أمكن فتحه في النهاية</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are passed over, as their rows in the catalog cannot be read: a check of the catalog names them.</source>
        <translation>
            <numerusform>لم يُتجاوز أي شريط.</numerusform>
            <numerusform>تُجووز شريط واحد لتعذر قراءة صفّه في الفهرس: يسمّيه فحص الفهرس.</numerusform>
            <numerusform>تُجووز شريطان لتعذر قراءة صفّيهما في الفهرس: يسمّيهما فحص الفهرس.</numerusform>
            <numerusform>تُجووزت %Ln أشرطة لتعذر قراءة صفوفها في الفهرس: يسمّيها فحص الفهرس.</numerusform>
            <numerusform>تُجووز %Ln شريطًا لتعذر قراءة صفوفها في الفهرس: يسمّيها فحص الفهرس.</numerusform>
            <numerusform>تُجووز %Ln شريط لتعذر قراءة صفوفها في الفهرس: يسمّيها فحص الفهرس.</numerusform>
        </translation>
    </message>
    <message>
        <source>what has this name is no file (but a folder, a device or a pipe), and is not replaced: choose another name</source>
        <translation>ما يحمل هذا الاسم ليس ملفًا (بل مجلد أو جهاز أو أنبوب) ولا يُستبدل: اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>The controller answers, but no connection for data to it comes about, so this computer serves nothing: %1</source>
        <translation>تستجيب وحدة التحكم، لكن لا يقوم اتصال بيانات معها، فلا يخدم هذا الحاسوب شيئًا: %1</translation>
    </message>
    <message>
        <source>The volume&apos;s journal cannot be written, so that flushes wait for the stores and may fail: %1</source>
        <translation>تتعذر الكتابة في سجل وحدة التخزين، ولذلك تنتظر طلبات الحفظ النهائي المخازن وقد تفشل: %1</translation>
    </message>
    <message>
        <source>The volume&apos;s journal is being written again.</source>
        <translation>عادت الكتابة في سجل وحدة التخزين.</translation>
    </message>
    <message>
        <source>Data of the volume cannot be written to the stores and waits in the controller: %1</source>
        <translation>لا يمكن كتابة بيانات وحدة التخزين على المخازن، وهي تنتظر في وحدة التحكم: %1</translation>
    </message>
    <message>
        <source>It called its strips right, but gave none back when it was asked for them as a proof</source>
        <translation>أفاد بسلامة قطعه، لكنه لم يُعِد أيًا منها حين طُلبت إثباتًا لذلك</translation>
    </message>
    <message>
        <source>the file is damaged: %1; there is no backup beside it</source>
        <translation>الملف تالف: %1؛ ولا توجد نسخة احتياطية بجانبه</translation>
    </message>
    <message>
        <source>the file is damaged: %1; the newest backup is %2</source>
        <translation>الملف تالف: %1؛ وأحدث نسخة احتياطية هي ‎%2</translation>
    </message>
    <message>
        <source>The catalog does not tell where a part of the volume&apos;s data lies, so that it cannot be read: %1</source>
        <translation>لا يذكر الفهرس موضع جزء من بيانات وحدة التخزين، فلا تمكن قراءته: %1</translation>
    </message>
    <message>
        <source>the disk has %1 left, a copy of the catalog needs %2 with what must stay free: %3 are missing</source>
        <translation>بقي على القرص %1، ونسخة الفهرس تحتاج إلى %2 مع ما يجب أن يبقى خاليًا: ينقص %3</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>القرص لا يستجيب</translation>
    </message>
    <message>
        <source>strips are still on their way to one of its stores: try again in a moment</source>
        <translation>لا تزال هناك قطع في طريقها إلى أحد مخازنه: حاول مرة أخرى بعد لحظة</translation>
    </message>
    <message>
        <source>the directory of the volume&apos;s journal is missing, and with it what was written last: if it lies on another disk, mount that; only if it is lost for good, make it anew, empty</source>
        <translation>دليل سجل وحدة التخزين مفقود، ومعه آخر ما كُتب: إذا كان على قرص آخر فقم بتوصيل ذلك القرص؛ ولا تُنشئه من جديد فارغًا إلا إذا فُقد نهائيًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are touched, %1 have to be written to other stores.</source>
        <translation>
            <numerusform>لا يتأثر أي شريط، ويلزم أن يُكتب %1 على مخازن أخرى.</numerusform>
            <numerusform>يتأثر شريط واحد، ويلزم أن يُكتب %1 على مخازن أخرى.</numerusform>
            <numerusform>يتأثر شريطان، ويلزم أن يُكتب %1 على مخازن أخرى.</numerusform>
            <numerusform>تتأثر %Ln أشرطة، ويلزم أن يُكتب %1 على مخازن أخرى.</numerusform>
            <numerusform>يتأثر %Ln شريطًا، ويلزم أن يُكتب %1 على مخازن أخرى.</numerusform>
            <numerusform>يتأثر %Ln شريط، ويلزم أن يُكتب %1 على مخازن أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more strip(s) of a stripe may be lost meanwhile.</source>
        <translation>
            <numerusform>لا يمكن تحمّل فقدان أي قطعة أخرى من شريط أثناء ذلك.</numerusform>
            <numerusform>يمكن تحمّل فقدان قطعة أخرى من شريط واحد أثناء ذلك.</numerusform>
            <numerusform>يمكن تحمّل فقدان قطعتين أخريين من شريط واحد أثناء ذلك.</numerusform>
            <numerusform>يمكن تحمّل فقدان %Ln قطع أخرى من شريط واحد أثناء ذلك.</numerusform>
            <numerusform>يمكن تحمّل فقدان %Ln قطعة أخرى من شريط واحد أثناء ذلك.</numerusform>
            <numerusform>يمكن تحمّل فقدان %Ln قطعة أخرى من شريط واحد أثناء ذلك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more machine(s) or disk(s) must join before it can be written in full. Its layout is %1.</source>
        <translation>
            <numerusform>لا يلزم انضمام أي جهاز أو قرص آخر لتمكن الكتابة إليها كاملةً. تخطيطها %1.</numerusform>
            <numerusform>يلزم انضمام جهاز أو قرص آخر قبل أن تمكن الكتابة إليها كاملةً. تخطيطها %1.</numerusform>
            <numerusform>يلزم انضمام جهازين أو قرصين آخرين قبل أن تمكن الكتابة إليها كاملةً. تخطيطها %1.</numerusform>
            <numerusform>يلزم انضمام %Ln أجهزة أو أقراص أخرى قبل أن تمكن الكتابة إليها كاملةً. تخطيطها %1.</numerusform>
            <numerusform>يلزم انضمام %Ln جهازًا أو قرصًا آخر قبل أن تمكن الكتابة إليها كاملةً. تخطيطها %1.</numerusform>
            <numerusform>يلزم انضمام %Ln جهاز أو قرص آخر قبل أن تمكن الكتابة إليها كاملةً. تخطيطها %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>a layout has 1 to %1 data strips, not %2</source>
        <translation>في التخطيط من 1 إلى %1 من قطع البيانات، لا %2</translation>
    </message>
    <message>
        <source>a layout with %2 data strips has 0 to %1 parity strips, not %3</source>
        <translation>في التخطيط الذي عدد قطع بياناته %2 من 0 إلى %1 من قطع التكافؤ، لا %3</translation>
    </message>
    <message>
        <source>at most all %1 data strips can lie on local disks, not %2</source>
        <translation>يمكن أن تكون على الأقراص المحلية قطع البيانات كلها على الأكثر، وعددها %1، لا %2</translation>
    </message>
    <message>
        <source>the redundancy to wait for is at most the %1 parity strips, not %2</source>
        <translation>الاحتياطي الذي يُنتظر هو على الأكثر عدد قطع التكافؤ، أي %1، لا %2</translation>
    </message>
    <message>
        <source>a strip has a multiple of %1 bytes, from %2 to %3, not %4</source>
        <translation>حجم القطعة من مضاعفات %1 بايت، ويقع بين %2 و%3، لا %4</translation>
    </message>
    <message>
        <source>its disk has room for %1 only</source>
        <translation>لا يتسع قرصه إلا لـ %1</translation>
    </message>
    <message>
        <source>The quota of store %1 is %2, the most that its owner lends; %3 were asked for.</source>
        <translation>حصة المخزن %1 هي %2، وهي أقصى ما يعيره مالكه؛ وكان المطلوب %3.</translation>
    </message>
    <message>
        <source>the disk in this directory still serves: give another directory, or rebuild without a new disk first</source>
        <translation>القرص في هذا الدليل لا يزال يخدم: حدّد دليلًا آخر، أو أعد البناء أولًا من دون قرص جديد</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>This was cancelled.</source>
        <translation>أُلغي هذا.</translation>
    </message>
    <message>
        <source>The controller cannot make sense of this request.</source>
        <translation>لم تفهم وحدة التحكم هذا الطلب.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>لم يعد هذا موجودًا.</translation>
    </message>
    <message>
        <source>Something of this name exists already.</source>
        <translation>يوجد شيء بهذا الاسم بالفعل.</translation>
    </message>
    <message>
        <source>There is no space left for this; it works again when space returns.</source>
        <translation>لم تبقَ مساحة لهذا؛ سيعمل من جديد عند توفر مساحة.</translation>
    </message>
    <message>
        <source>A disk reports an error.</source>
        <translation>أبلغ أحد الأقراص عن خطأ.</translation>
    </message>
    <message>
        <source>The data does not match its checksum or seal.</source>
        <translation>البيانات لا تطابق مجموعها الاختباري أو ختمها.</translation>
    </message>
    <message>
        <source>This belongs to another array. Is the identity the right one?</source>
        <translation>هذا يخص مصفوفة أخرى. هل الهوية صحيحة؟</translation>
    </message>
    <message>
        <source>It is in use at present; try again when the other work has ended.</source>
        <translation>هذا قيد الاستخدام حاليًا؛ أعد المحاولة بعد انتهاء العمل الآخر.</translation>
    </message>
    <message>
        <source>The controller does not allow this now.</source>
        <translation>لا تسمح وحدة التحكم بهذا الآن.</translation>
    </message>
    <message>
        <source>The controller does not accept this identity.</source>
        <translation>لا تقبل وحدة التحكم هذه الهوية.</translation>
    </message>
    <message>
        <source>A newer controller has taken over this array; this one must not command it.</source>
        <translation>تولّت وحدة تحكم أحدث هذه المصفوفة؛ ولا يحق لهذه الوحدة التحكم بها.</translation>
    </message>
    <message>
        <source>The controller did not answer in time.</source>
        <translation>لم تستجب وحدة التحكم في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The connection to the controller closed.</source>
        <translation>انقطع الاتصال بوحدة التحكم.</translation>
    </message>
    <message>
        <source>The controller cannot be reached.</source>
        <translation>يتعذر الوصول إلى وحدة التحكم.</translation>
    </message>
    <message>
        <source>This is larger than Fallow allows.</source>
        <translation>هذا أكبر مما يسمح به Fallow.</translation>
    </message>
    <message>
        <source>The other side does not keep to the protocol; the connection was closed.</source>
        <translation>لا يلتزم الطرف الآخر بالبروتوكول؛ وقد أُغلق الاتصال.</translation>
    </message>
    <message>
        <source>Too many machines are away to read this data now.</source>
        <translation>عدد الأجهزة الغائبة أكبر من أن تُقرأ هذه البيانات الآن.</translation>
    </message>
    <message>
        <source>Too few machines with free space are online.</source>
        <translation>عدد الأجهزة المتصلة ذات المساحة الحرة غير كافٍ.</translation>
    </message>
    <message>
        <source>It takes no changes at present.</source>
        <translation>لا تُقبل أي تغييرات حاليًا.</translation>
    </message>
    <message>
        <source>Fallow caught a mistake of its own before it could do harm.</source>
        <translation>اكتشف Fallow خطأً داخليًا قبل أن يسبب ضررًا.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, details in English</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The controller is of another version than this console and does not know this command.</source>
        <translation>إصدار وحدة التحكم مختلف عن إصدار لوحة الإدارة هذه، وهي لا تعرف هذا الأمر.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 B</source>
        <translation>%1 بايت</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a rate: bytes per second</comment>
        <translation>%1/ث</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>used of total</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س و%2 د</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 يوم</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>منذ %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1٪</translation>
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
        <translation>الانتهاء المتوقع: %1</translation>
    </message>
</context>
<context>
    <name>LayoutSketch</name>
    <message>
        <source>disk %1</source>
        <translation>القرص %1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ناقص</translation>
    </message>
</context>
<context>
    <name>MachinePlans</name>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>لا محطات عمل</numerusform>
            <numerusform>محطة عمل واحدة</numerusform>
            <numerusform>محطتي عمل</numerusform>
            <numerusform>%Ln محطات عمل</numerusform>
            <numerusform>%Ln محطة عمل</numerusform>
            <numerusform>%Ln محطة عمل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Volume %1 needs %2 failure domains and %3 would be left: its strips cannot all move.</source>
        <translation>تحتاج وحدة التخزين %1 إلى %2 من نطاقات العطل ولن يبقى منها إلا %3: لا يمكن نقل كل قطعها.</translation>
    </message>
    <message>
        <source>Only %1 are free on the other stores.</source>
        <translation>المتاح على المخازن الأخرى %1 فقط.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, fingerprint</comment>
        <translation>%1: ‎%2</translation>
    </message>
    <message>
        <source>Let %1 join?</source>
        <translation>قبول انضمام %1؟</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>I have compared the fingerprints</source>
        <translation>قارنتُ البصمات</translation>
    </message>
    <message>
        <source>Turn %1 away?</source>
        <translation>رفض انضمام %1؟</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Empty %1?</source>
        <translation>إخلاء %1؟</translation>
    </message>
    <message>
        <source>All strips move to other machines; everything stays readable. It stays a member, without data, until you take it back.</source>
        <translation>تنتقل كل القطع إلى أجهزة أخرى؛ ويبقى كل شيء مقروءًا. وتظل محطة العمل عضوًا بلا بيانات إلى أن تعيدها إلى الاستخدام.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>إخلاء</translation>
    </message>
    <message>
        <source>Take %1 back into use?</source>
        <translation>إعادة %1 إلى الاستخدام؟</translation>
    </message>
    <message>
        <source>It takes new strips again. What has moved away stays where it is.</source>
        <translation>تستقبل محطة العمل قطعًا جديدة مرة أخرى. وما انتقل منها يبقى حيث هو.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>إعادة إلى الاستخدام</translation>
    </message>
    <message>
        <source>Retire %1?</source>
        <translation>إخراج %1 من الخدمة؟</translation>
    </message>
    <message>
        <source>All strips move to other machines; everything stays readable. Then it is let go for good: to come back it would have to enrol anew.</source>
        <translation>تنتقل كل القطع إلى أجهزة أخرى؛ ويبقى كل شيء مقروءًا. ثم تُزال محطة العمل نهائيًا: وللعودة عليها أن تُسجَّل من جديد.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>إخراج من الخدمة</translation>
    </message>
    <message>
        <source>Declare %1 lost?</source>
        <translation>إعلان فقدان %1؟</translation>
    </message>
    <message>
        <source>Do this when it will not come back soon. Its strips are rebuilt onto other machines from what is left. If it does come back, its strips count again.</source>
        <translation>افعل ذلك إن كانت محطة العمل لن تعود قريبًا. يُعاد بناء قطعها على أجهزة أخرى مما تبقى. وإن عادت، احتُسبت قطعها من جديد.</translation>
    </message>
    <message>
        <source>Declare lost</source>
        <translation>إعلان الفقدان</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>إبطال %1؟</translation>
    </message>
    <message>
        <source>For a machine that was stolen or that nobody trusts any more. Its certificate is blocked at once and for good, and what it holds counts as lost. This cannot be undone.</source>
        <translation>لجهاز سُرق أو لم يعد أحد يثق به. تُحظر شهادته فورًا ونهائيًا، ويُعد ما يحمله مفقودًا. لا يمكن التراجع عن هذا.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إبطال</translation>
    </message>
    <message>
        <source>Put %1 into the failure domain %2?</source>
        <translation>وضع %1 في نطاق العطل %2؟</translation>
    </message>
    <message>
        <source>Machines of one failure domain may fail together: one room, one switch, one fuse. A stripe never has two strips in one. This counts for new stripes; what is there stays.</source>
        <translation>أجهزة نطاق العطل الواحد قد تتعطل معًا: غرفة واحدة، أو محوّل شبكة واحد، أو قاطع كهرباء واحد. ولا توضع قطعتان من شريط واحد في نطاق واحد أبدًا. يسري هذا على الأشرطة الجديدة؛ أما الموجودة فتبقى كما هي.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>Nothing has to be moved. No data at risk.</source>
        <translation>لا حاجة إلى نقل أي شيء. لا بيانات في خطر.</translation>
    </message>
    <message>
        <source>%1 is called %2 from now on. Nothing else changes.</source>
        <translation>يتغير اسم %1 من الآن إلى %2. ولا يتغير شيء آخر.</translation>
    </message>
    <message>
        <source>Rename %1?</source>
        <translation>إعادة تسمية %1؟</translation>
    </message>
    <message>
        <source>The name is for people; the array knows the machine by its certificate.</source>
        <translation>الاسم للناس؛ أما المصفوفة فتعرف الجهاز بشهادته.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>Let %1 lend %2?</source>
        <translation>ضبط حصة %1 على %2؟</translation>
    </message>
    <message>
        <source>It is remembered; a workstation that is away hears of it when it is back. It never lends more than its owner allows.</source>
        <translation>يُحفظ هذا؛ وتُبلَّغ به محطة العمل الغائبة عند عودتها. ولا تعير أبدًا أكثر مما يسمح به صاحبها.</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>تغيير الحصة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) hold more than that now: what is above it, %1 in all, moves to other machines. No data is at risk meanwhile.</source>
        <translation>
            <numerusform>لا تحمل أي محطة عمل أكثر من ذلك الآن: ينتقل إلى أجهزة أخرى %1. ولا بيانات في خطر أثناء ذلك.</numerusform>
            <numerusform>تحمل محطة عمل واحدة أكثر من ذلك الآن: ينتقل الزائد، وقدره %1، إلى أجهزة أخرى. ولا بيانات في خطر أثناء ذلك.</numerusform>
            <numerusform>تحمل محطتا عمل أكثر من ذلك الآن: ينتقل الزائد، ومجموعه %1، إلى أجهزة أخرى. ولا بيانات في خطر أثناء ذلك.</numerusform>
            <numerusform>تحمل %Ln محطات عمل أكثر من ذلك الآن: ينتقل الزائد، ومجموعه %1، إلى أجهزة أخرى. ولا بيانات في خطر أثناء ذلك.</numerusform>
            <numerusform>تحمل %Ln محطة عمل أكثر من ذلك الآن: ينتقل الزائد، ومجموعه %1، إلى أجهزة أخرى. ولا بيانات في خطر أثناء ذلك.</numerusform>
            <numerusform>تحمل %Ln محطة عمل أكثر من ذلك الآن: ينتقل الزائد، ومجموعه %1، إلى أجهزة أخرى. ولا بيانات في خطر أثناء ذلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever joins gets a certificate and a store. A workstation shows its fingerprint while it waits; it must be the same as here.</source>
        <translation>من ينضم يحصل على شهادة ومخزن. تعرض محطة العمل بصمتها أثناء انتظارها، ويجب أن تطابق البصمة هنا.</translation>
    </message>
    <message numerus="yes">
        <source>Connected now: %Ln machine(s). To take a working machine out, empty it or retire it: that costs no redundancy.</source>
        <translation>
            <numerusform>لا جهاز متصل الآن. لإخراج جهاز يعمل، أخلِه أو أخرجه من الخدمة: لا يكلّف ذلك شيئًا من الاحتياطي.</numerusform>
            <numerusform>جهاز واحد متصل الآن. لإخراج جهاز يعمل، أخلِه أو أخرجه من الخدمة: لا يكلّف ذلك شيئًا من الاحتياطي.</numerusform>
            <numerusform>جهازان متصلان الآن. لإخراج جهاز يعمل، أخلِه أو أخرجه من الخدمة: لا يكلّف ذلك شيئًا من الاحتياطي.</numerusform>
            <numerusform>المتصل الآن: %Ln أجهزة. لإخراج جهاز يعمل، أخلِه أو أخرجه من الخدمة: لا يكلّف ذلك شيئًا من الاحتياطي.</numerusform>
            <numerusform>المتصل الآن: %Ln جهازًا. لإخراج جهاز يعمل، أخلِه أو أخرجه من الخدمة: لا يكلّف ذلك شيئًا من الاحتياطي.</numerusform>
            <numerusform>المتصل الآن: %Ln جهاز. لإخراج جهاز يعمل، أخلِه أو أخرجه من الخدمة: لا يكلّف ذلك شيئًا من الاحتياطي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 out of the failure domain?</source>
        <translation>إخراج %1 من نطاق العطل؟</translation>
    </message>
    <message>
        <source>Lending more needs up to %1 free on a workstation&apos;s disk.</source>
        <translation>تتطلب زيادة الإعارة مساحة متاحة على قرص محطة العمل تصل إلى %1.</translation>
    </message>
    <message>
        <source>%1 has %2 free and needs %3: it lends no more than there is room for.</source>
        <translation>المتاح على قرص %1 هو %2 والمطلوب %3: لن تعير أكثر مما تتسع له المساحة.</translation>
    </message>
    <message numerus="yes">
        <source>So it is with %Ln more.</source>
        <comment>workstations with too small a disk</comment>
        <translation>
            <numerusform>وليس الحال كذلك في أي محطة عمل أخرى.</numerusform>
            <numerusform>وكذلك الحال في محطة عمل أخرى.</numerusform>
            <numerusform>وكذلك الحال في محطتي عمل أخريين.</numerusform>
            <numerusform>وكذلك الحال في %Ln محطات عمل أخرى.</numerusform>
            <numerusform>وكذلك الحال في %Ln محطة عمل أخرى.</numerusform>
            <numerusform>وكذلك الحال في %Ln محطة عمل أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) are away, and hear of it when they are back.</source>
        <translation>
            <numerusform>لا محطات عمل غائبة.</numerusform>
            <numerusform>محطة عمل واحدة غائبة، وستُبلَّغ بهذا عند عودتها.</numerusform>
            <numerusform>محطتا عمل غائبتان، وستُبلَّغان بهذا عند عودتهما.</numerusform>
            <numerusform>%Ln محطات عمل غائبة، وستُبلَّغ بهذا عند عودتها.</numerusform>
            <numerusform>%Ln محطة عمل غائبة، وستُبلَّغ بهذا عند عودتها.</numerusform>
            <numerusform>%Ln محطة عمل غائبة، وستُبلَّغ بهذا عند عودتها.</numerusform>
        </translation>
    </message>
    <message>
        <source>No data has to be moved for this.</source>
        <translation>لا حاجة إلى نقل أي بيانات لهذا.</translation>
    </message>
    <message>
        <source>%1 has had another store since, and that counts as lost then.</source>
        <translation>صار لـ%1 مخزن آخر منذ ذلك الحين، وسيُعد عندها مفقودًا.</translation>
    </message>
    <message>
        <source>It gets a new store; the old one stays on its disk, unused.</source>
        <translation>تحصل على مخزن جديد؛ ويبقى القديم على قرصها دون استخدام.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them found an old store on its disk and will not be approved here: decide about it alone.</source>
        <translation>
            <numerusform>لم تعثر أي منها على مخزن قديم على قرصها.</numerusform>
            <numerusform>عثرت واحدة منها على مخزن قديم على قرصها ولن يُوافَق عليها هنا: قرّر بشأنها على حدة.</numerusform>
            <numerusform>عثرت اثنتان منها على مخزن قديم على قرص كل منهما ولن يُوافَق عليهما هنا: قرّر بشأن كل منهما على حدة.</numerusform>
            <numerusform>عثرت %Ln منها على مخزن قديم على قرص كل منها ولن يُوافَق عليها هنا: قرّر بشأن كل منها على حدة.</numerusform>
            <numerusform>عثرت %Ln منها على مخزن قديم على قرص كل منها ولن يُوافَق عليها هنا: قرّر بشأن كل منها على حدة.</numerusform>
            <numerusform>عثرت %Ln منها على مخزن قديم على قرص كل منها ولن يُوافَق عليها هنا: قرّر بشأن كل منها على حدة.</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <comment>last seen</comment>
        <translation>لم تظهر قط</translation>
    </message>
    <message numerus="yes">
        <source>store %1 of %2, last seen %3: %Ln strip(s), %4 by the catalog; its file takes %5</source>
        <translation>
            <numerusform>المخزن %1 التابع لـ%2 (آخر ظهور: %3): لا قطع بحسب الفهرس (%4)؛ ويشغل ملفه %5</numerusform>
            <numerusform>المخزن %1 التابع لـ%2 (آخر ظهور: %3): قطعة واحدة، حجمها بحسب الفهرس %4؛ ويشغل ملفه %5</numerusform>
            <numerusform>المخزن %1 التابع لـ%2 (آخر ظهور: %3): قطعتان، حجمهما بحسب الفهرس %4؛ ويشغل ملفه %5</numerusform>
            <numerusform>المخزن %1 التابع لـ%2 (آخر ظهور: %3): %Ln قطع، حجمها بحسب الفهرس %4؛ ويشغل ملفه %5</numerusform>
            <numerusform>المخزن %1 التابع لـ%2 (آخر ظهور: %3): %Ln قطعة، حجمها بحسب الفهرس %4؛ ويشغل ملفه %5</numerusform>
            <numerusform>المخزن %1 التابع لـ%2 (آخر ظهور: %3): %Ln قطعة، حجمها بحسب الفهرس %4؛ ويشغل ملفه %5</numerusform>
        </translation>
    </message>
    <message>
        <source>The array does not know this store any more: it cannot be adopted.</source>
        <translation>لم تعد المصفوفة تعرف هذا المخزن: لا يمكن تبنّيه.</translation>
    </message>
    <message>
        <source>The store was retired, so it cannot be adopted; but the catalog still lists strips there.</source>
        <translation>أُخرج المخزن من الخدمة، فلا يمكن تبنّيه؛ لكن الفهرس لا يزال يذكر قطعًا عليه.</translation>
    </message>
    <message>
        <source>The array needs nothing of it any more: it cannot be adopted.</source>
        <translation>لم تعد المصفوفة تحتاج إلى شيء منه: لا يمكن تبنّيه.</translation>
    </message>
    <message>
        <source>%1 is connected with it, so this is a copy: it cannot be adopted.</source>
        <translation>محطة العمل %1 متصلة ومعها هذا المخزن، فما عُثر عليه نسخة: لا يمكن تبنّيها.</translation>
    </message>
    <message>
        <source>The controller has just started, and %1 may be about to come back: it can be decided in a minute.</source>
        <translation>بدأ تشغيل وحدة التحكم للتو، وقد تكون %1 على وشك العودة: يمكن البت في الأمر بعد دقيقة.</translation>
    </message>
    <message>
        <source>It cannot be adopted now. The controller says: %1</source>
        <translation>لا يمكن تبنّيه الآن. رسالة وحدة التحكم: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 found store %2 of %3 on its disk. By the catalog it holds %Ln strip(s), %4; its file takes %5.</source>
        <translation>
            <numerusform>وجدت %1 على قرصها المخزن %2 التابع لـ%3. لا يحمل بحسب الفهرس أي قطع (%4)؛ ويشغل ملفه %5.</numerusform>
            <numerusform>وجدت %1 على قرصها المخزن %2 التابع لـ%3. يحمل بحسب الفهرس قطعة واحدة، حجمها %4؛ ويشغل ملفه %5.</numerusform>
            <numerusform>وجدت %1 على قرصها المخزن %2 التابع لـ%3. يحمل بحسب الفهرس قطعتين، حجمهما %4؛ ويشغل ملفه %5.</numerusform>
            <numerusform>وجدت %1 على قرصها المخزن %2 التابع لـ%3. يحمل بحسب الفهرس %Ln قطع، حجمها %4؛ ويشغل ملفه %5.</numerusform>
            <numerusform>وجدت %1 على قرصها المخزن %2 التابع لـ%3. يحمل بحسب الفهرس %Ln قطعة، حجمها %4؛ ويشغل ملفه %5.</numerusform>
            <numerusform>وجدت %1 على قرصها المخزن %2 التابع لـ%3. يحمل بحسب الفهرس %Ln قطعة، حجمها %4؛ ويشغل ملفه %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>Let %1 join with the store of %2?</source>
        <translation>قبول انضمام %1 بمخزن %2؟</translation>
    </message>
    <message>
        <source>Do this when its system was installed anew. The store becomes its own, and what it holds is compared: strips that are still right are kept where they are. %1, last seen %2, is retired for good.</source>
        <translation>افعل ذلك إذا ثُبِّت نظامها من جديد. يصبح المخزن مخزنها، ويُقارن ما يحمله: فتبقى القطع التي لا تزال صحيحة في مكانها. أما %1 (آخر ظهور: %2) فتُخرج من الخدمة نهائيًا.</translation>
    </message>
    <message numerus="yes">
        <source>By the catalog store %1 holds %Ln strip(s), %2; its file takes %3.</source>
        <translation>
            <numerusform>لا يحمل المخزن %1 بحسب الفهرس أي قطع (%2)؛ ويشغل ملفه %3.</numerusform>
            <numerusform>يحمل المخزن %1 بحسب الفهرس قطعة واحدة، حجمها %2؛ ويشغل ملفه %3.</numerusform>
            <numerusform>يحمل المخزن %1 بحسب الفهرس قطعتين، حجمهما %2؛ ويشغل ملفه %3.</numerusform>
            <numerusform>يحمل المخزن %1 بحسب الفهرس %Ln قطع، حجمها %2؛ ويشغل ملفه %3.</numerusform>
            <numerusform>يحمل المخزن %1 بحسب الفهرس %Ln قطعة، حجمها %2؛ ويشغل ملفه %3.</numerusform>
            <numerusform>يحمل المخزن %1 بحسب الفهرس %Ln قطعة، حجمها %2؛ ويشغل ملفه %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>تبنّي المخزن</translation>
    </message>
    <message>
        <source>It is the same computer, with its system installed anew</source>
        <translation>هو الحاسوب نفسه، وقد ثُبِّت نظامه من جديد</translation>
    </message>
    <message>
        <source>I have compared the fingerprints, and it is the same computer</source>
        <translation>قارنتُ البصمات، وهو الحاسوب نفسه</translation>
    </message>
    <message>
        <source>The figures count what is deleted as lost, though it may be a copy only: make sure that the other disk is the good one.</source>
        <translation>تَعُد الأرقام ما يُحذف مفقودًا، مع أنه قد يكون مجرد نسخة: تأكد من أن القرص الآخر هو السليم.</translation>
    </message>
    <message>
        <source>Let %1 join, and delete the old store?</source>
        <translation>قبول انضمام %1 وحذف المخزن القديم؟</translation>
    </message>
    <message>
        <source>It gets a new, empty store. The old one is deleted from its disk, and whose it was stays as it is: declare that machine lost if it is gone.</source>
        <translation>تحصل على مخزن جديد فارغ. ويُحذف القديم من قرصها، ويبقى الجهاز الذي كان له المخزن على حاله: أعلن فقدانه إن لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>Approve and delete</source>
        <translation>موافقة وحذف</translation>
    </message>
    <message>
        <source>The old store may be deleted</source>
        <translation>يجوز حذف المخزن القديم</translation>
    </message>
    <message>
        <source>I have compared the fingerprints, and the old store may be deleted</source>
        <translation>قارنتُ البصمات، ويجوز حذف المخزن القديم</translation>
    </message>
    <message>
        <source>Whoever is turned away cannot ask again with the same key, until it is forgotten here.</source>
        <translation>من رُفض انضمامه لا يمكنه أن يطلب مجددًا بالمفتاح نفسه، إلى أن يُنسى هنا.</translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>نسيان %1؟</translation>
    </message>
    <message>
        <source>It leaves the list; what happened stays among the events. Its key is unknown again: whoever has the key may ask to join, like any other workstation.</source>
        <translation>تُزال من القائمة؛ ويبقى ما حدث ضمن الأحداث. ويصبح مفتاحها مجهولًا من جديد: فيمكن لكل من يملك المفتاح أن يطلب الانضمام، مثل أي محطة عمل أخرى.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Nothing of the array lies there. No data at risk.</source>
        <translation>لا شيء من المصفوفة مخزن هناك. لا بيانات في خطر.</translation>
    </message>
    <message>
        <source>%1 of partitions that are lent wholly would lie idle: a partition keeps its size.</source>
        <translation>سيبقى دون استخدام %1 من الأقسام المُعارة بكاملها: فحجم القسم ثابت.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) of %1 would have two strips or more in one failure domain.</source>
        <translation>
            <numerusform>لن يكون لأي شريط من %1 قطعتان أو أكثر في نطاق عطل واحد.</numerusform>
            <numerusform>سيكون لشريط واحد من %1 قطعتان أو أكثر في نطاق عطل واحد.</numerusform>
            <numerusform>سيكون لشريطين من %1 قطعتان أو أكثر في نطاق عطل واحد.</numerusform>
            <numerusform>سيكون لـ%Ln أشرطة من %1 قطعتان أو أكثر في نطاق عطل واحد.</numerusform>
            <numerusform>سيكون لـ%Ln شريطًا من %1 قطعتان أو أكثر في نطاق عطل واحد.</numerusform>
            <numerusform>سيكون لـ%Ln شريط من %1 قطعتان أو أكثر في نطاق عطل واحد.</numerusform>
        </translation>
    </message>
    <message>
        <source>a deleted volume</source>
        <translation>وحدة تخزين محذوفة</translation>
    </message>
    <message numerus="yes">
        <source>So would stripes of %Ln more volume(s).</source>
        <translation>
            <numerusform>وليس الحال كذلك لأشرطة أي وحدة تخزين أخرى.</numerusform>
            <numerusform>وكذلك الحال لأشرطة من وحدة تخزين أخرى.</numerusform>
            <numerusform>وكذلك الحال لأشرطة من وحدتي تخزين أخريين.</numerusform>
            <numerusform>وكذلك الحال لأشرطة من %Ln وحدات تخزين أخرى.</numerusform>
            <numerusform>وكذلك الحال لأشرطة من %Ln وحدة تخزين أخرى.</numerusform>
            <numerusform>وكذلك الحال لأشرطة من %Ln وحدة تخزين أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>To bring them apart %1 would have to move. That does not happen by itself: empty a workstation and take it back.</source>
        <translation>للفصل بينها يلزم نقل %1. ولا يحدث ذلك تلقائيًا: أخلِ محطة عمل ثم أعدها إلى الاستخدام.</translation>
    </message>
    <message>
        <source>If the whole failure domain failed, some data could not be read.</source>
        <translation>إذا تعطل نطاق العطل كله، فستتعذر قراءة بعض البيانات.</translation>
    </message>
    <message>
        <source>Volume %1 needs %2 failure domains and %3 would be left: what is written from then on has less redundancy, or cannot be written.</source>
        <translation>تحتاج وحدة التخزين %1 إلى %2 من نطاقات العطل ولن يبقى منها إلا %3: ما يُكتب من ذلك الحين يكون احتياطيه أقل، أو تتعذر كتابته.</translation>
    </message>
</context>
<context>
    <name>MapColumns</name>
    <message>
        <source>Local disk %1</source>
        <translation>القرص المحلي %1</translation>
    </message>
    <message>
        <source>Store %1</source>
        <translation>المخزن %1</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>محطات العمل</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>وحدة التحكم</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>خارج المخازن</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>خارج المخازن</translation>
    </message>
    <message numerus="yes">
        <source>%1 … %2 (%Ln store(s))</source>
        <comment>first store, last store</comment>
        <translation>
            <numerusform>%1 … %2 (لا مخازن)</numerusform>
            <numerusform>%1 … %2 (مخزن واحد)</numerusform>
            <numerusform>%1 … %2 (مخزنان)</numerusform>
            <numerusform>%1 … %2 (%Ln مخازن)</numerusform>
            <numerusform>%1 … %2 (%Ln مخزنًا)</numerusform>
            <numerusform>%1 … %2 (%Ln مخزن)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, a whole partition</source>
        <comment>state of a store</comment>
        <translation>%1، قسم كامل</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>Unannounced absence until lost</source>
        <translation>الغياب غير المعلن حتى الفقدان</translation>
    </message>
    <message>
        <source>How long a workstation may be away without having announced it before it counts as lost, and what it holds is rebuilt.</source>
        <translation>المدة التي يجوز أن تغيبها محطة العمل دون إعلان قبل أن تُعد مفقودة ويُعاد بناء ما تحمله.</translation>
    </message>
    <message>
        <source>Grace after an announced return</source>
        <translation>المهلة بعد موعد العودة المعلن</translation>
    </message>
    <message>
        <source>Announced absence without a time</source>
        <translation>الغياب المعلن بلا موعد عودة</translation>
    </message>
    <message>
        <source>How long a workstation that was shut down or sent to sleep without a time of return counts as asleep.</source>
        <translation>المدة التي تُعد فيها نائمةً محطةُ عمل أُطفئت أو وُضعت في السكون دون تحديد موعد عودة.</translation>
    </message>
    <message>
        <source>Longest announced absence</source>
        <translation>أطول غياب معلن</translation>
    </message>
    <message>
        <source>A workstation that announces a later return counts as if it had announced this.</source>
        <translation>إذا أعلنت محطة العمل عن عودة أبعد من ذلك، عُدّ كأنها أعلنت هذه المدة.</translation>
    </message>
    <message>
        <source>Limit of rebuilds</source>
        <translation>حد سرعة إعادة البناء</translation>
    </message>
    <message>
        <source>The most that rebuilds read and write in all, on top of giving way to whoever uses volumes.</source>
        <translation>أقصى ما تقرؤه عمليات إعادة البناء وتكتبه إجمالًا، فضلًا عن إفساحها المجال لمن يستخدم وحدات التخزين.</translation>
    </message>
    <message>
        <source>Hours of rebuilds</source>
        <translation>ساعات إعادة البناء</translation>
    </message>
    <message>
        <source>By the controller&apos;s clock. Stripes that would not survive another loss are rebuilt at any hour.</source>
        <translation>بتوقيت وحدة التحكم. أما الأشرطة التي لن تتحمل فقدانًا آخر فيُعاد بناؤها في أي ساعة.</translation>
    </message>
    <message>
        <source>Rebuilt strips are read back</source>
        <translation>إعادة قراءة القطع المُعاد بناؤها</translation>
    </message>
    <message>
        <source>Every rebuilt strip is read from its new store and compared with the catalog before it counts.</source>
        <translation>تُقرأ كل قطعة أُعيد بناؤها من مخزنها الجديد وتُقارن بالفهرس قبل أن تُحتسب.</translation>
    </message>
    <message>
        <source>Hours of background work</source>
        <translation>ساعات العمل في الخلفية</translation>
    </message>
    <message>
        <source>By the controller&apos;s clock: when scrubs run and stores are emptied.</source>
        <translation>بتوقيت وحدة التحكم: أوقات إجراء الفحص الدوري وإخلاء المخازن.</translation>
    </message>
    <message>
        <source>Limit of emptying stores</source>
        <translation>حد سرعة إخلاء المخازن</translation>
    </message>
    <message>
        <source>The most that emptying stores reads and writes in all.</source>
        <translation>أقصى ما يقرؤه إخلاء المخازن ويكتبه إجمالًا.</translation>
    </message>
    <message>
        <source>Limit of scrubs</source>
        <translation>حد سرعة الفحص الدوري</translation>
    </message>
    <message>
        <source>The most that a scrub lets all stores together read.</source>
        <translation>أقصى ما تقرؤه المخازن كلها معًا أثناء الفحص الدوري.</translation>
    </message>
    <message>
        <source>A scrub begins by itself after</source>
        <translation>يبدأ الفحص الدوري تلقائيًا بعد</translation>
    </message>
    <message>
        <source>Counted from the last whole scrub.</source>
        <translation>تُحسب المدة من آخر فحص دوري كامل.</translation>
    </message>
    <message>
        <source>Layout of new volumes</source>
        <translation>نمط توزيع وحدات التخزين الجديدة</translation>
    </message>
    <message>
        <source>For a volume for which none is given, for instance &quot;distributed 4+2&quot;.</source>
        <translation>لوحدة تخزين لم يُحدد لها نمط، مثل «distributed 4+2».</translation>
    </message>
    <message>
        <source>Strip size of new volumes</source>
        <translation>حجم القطعة في وحدات التخزين الجديدة</translation>
    </message>
    <message>
        <source>For a volume whose layout gives none; in steps of 4 KiB.</source>
        <translation>لوحدة تخزين لا يحدد نمطها حجمًا للقطعة؛ بخطوات قدرها 4 KiB.</translation>
    </message>
    <message>
        <source>New volumes compress</source>
        <translation>ضغط وحدات التخزين الجديدة</translation>
    </message>
    <message>
        <source>Unless it is said otherwise when a volume is made.</source>
        <translation>ما لم يُحدد غير ذلك عند إنشاء وحدة التخزين.</translation>
    </message>
    <message>
        <source>Garbage collection empties stripes of which at most this share is still in use. More gives space back sooner, and writes more.</source>
        <translation>يُخلي جمع البيانات المهملة الأشرطة التي لا يزال مستخدمًا منها هذه النسبة على الأكثر. القيمة الأكبر تعيد المساحة أسرع، لكنها تكتب أكثر.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>So long after the return that it announced a workstation still counts as asleep; then it counts as unreachable.</source>
        <translation>المدة التي تظل فيها محطة العمل معدودة نائمة بعد عودتها المعلنة؛ ثم تُعدّ غير قابلة للوصول.</translation>
    </message>
    <message>
        <source>Stripes used less than this are emptied</source>
        <translation>تُفرَّغ الأشرطة الأقل استخدامًا من ذلك</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>at any hour</source>
        <translation>في أي ساعة</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>running</source>
        <translation>جارية</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>أُوقفت مؤقتًا</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>اكتملت</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>بدأت</translation>
    </message>
    <message>
        <source>more joined it</source>
        <translation>انضم إليها المزيد</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>استؤنفت</translation>
    </message>
    <message>
        <source>limit changed</source>
        <translation>تغيّر الحد</translation>
    </message>
    <message>
        <source>controller restarted</source>
        <translation>أُعيد تشغيل وحدة التحكم</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>انتهت</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, details</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>وحدة التخزين</translation>
    </message>
    <message>
        <source>Stripes touched</source>
        <translation>الأشرطة المتأثرة</translation>
    </message>
    <message>
        <source>Without redundancy</source>
        <translation>بلا احتياطي</translation>
    </message>
    <message>
        <source>Unreadable then</source>
        <translation>غير المقروءة حينها</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>المفقودة</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>مفقودة</translation>
    </message>
    <message>
        <source>unreadable until machines came back</source>
        <translation>غير مقروءة حتى عودة الأجهزة</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>وغيرها</translation>
    </message>
    <message>
        <source>From byte</source>
        <translation>من البايت</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>State when planned</source>
        <translation>الحالة عند التخطيط</translation>
    </message>
    <message>
        <source>What had failed</source>
        <translation>ما تعطّل</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Strips to write</source>
        <translation>القطع المطلوب كتابتها</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>To be read for it</source>
        <translation>ما يُقرأ لأجلها</translation>
    </message>
    <message>
        <source>Estimated time</source>
        <translation>الوقت المقدّر</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>الحد</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>الساعات</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما أُنجز</translation>
    </message>
    <message>
        <source>Stripes made whole</source>
        <translation>الأشرطة التي اكتملت</translation>
    </message>
    <message>
        <source>Strips written</source>
        <translation>القطع المكتوبة</translation>
    </message>
    <message>
        <source>Moved in all</source>
        <translation>إجمالي المنقول</translation>
    </message>
    <message>
        <source>Needed nothing any more</source>
        <translation>لم تعد تحتاج إلى شيء</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>Cannot be rebuilt</source>
        <translation>تتعذر إعادة بنائها</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>كُتبت على</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>المخزن</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>القطع</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>No strip was rebuilt, so there was none to verify.</source>
        <translation>لم يُعَد بناء أي قطعة، فلم يكن هناك ما يُتحقق منه.</translation>
    </message>
    <message>
        <source>The strips were not read back: the policy rebuild.read-back is off.</source>
        <translation>لم تُعَد قراءة القطع: السياسة rebuild.read-back متوقفة.</translation>
    </message>
    <message>
        <source>Every rebuilt strip (%1, %2) was read back from its new store and is what the catalog says.</source>
        <translation>أُعيدت قراءة كل قطعة أُعيد بناؤها (العدد %1، الحجم %2) من مخزنها الجديد، وهي مطابقة للفهرس.</translation>
    </message>
    <message>
        <source>%1 of %2 rebuilt strips were read back and are what the catalog says.</source>
        <translation>أُعيدت قراءة %1 من أصل %2 من القطع المُعاد بناؤها، وهي مطابقة للفهرس.</translation>
    </message>
    <message>
        <source>%1 were not, and were put elsewhere and verified there.</source>
        <translation>ولم تطابقه %1 منها، فوُضعت في مكان آخر وجرى التحقق منها هناك.</translation>
    </message>
    <message>
        <source>It was cancelled; what it had done stays done.</source>
        <translation>أُلغيت؛ وما أنجزته باقٍ.</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>فشلت: %1</translation>
    </message>
    <message>
        <source>It has not ended yet.</source>
        <translation>لم تنتهِ بعد.</translation>
    </message>
    <message>
        <source>%1 stripes wait for machines to come back, or to have room</source>
        <translation>%1 من الأشرطة تنتظر عودة أجهزة أو توفر مساحة</translation>
    </message>
    <message>
        <source>%1 stripes cannot be rebuilt unless a lost machine comes back</source>
        <translation>%1 من الأشرطة تتعذر إعادة بنائها ما لم يعد جهاز مفقود</translation>
    </message>
    <message>
        <source>%1 stripes failed</source>
        <translation>%1 من الأشرطة فشلت</translation>
    </message>
    <message>
        <source>All redundancy is back.</source>
        <translation>عاد الاحتياطي كاملًا.</translation>
    </message>
    <message>
        <source>Array %1, job %2</source>
        <translation>المصفوفة %1، المهمة %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>الانتهاء</translation>
    </message>
    <message>
        <source>Time at work</source>
        <translation>مدة العمل</translation>
    </message>
    <message>
        <source>Rebuilt per second</source>
        <translation>سرعة إعادة البناء</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>What</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>the controller</source>
        <translation>وحدة التحكم</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>مجريات المهمة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Data</source>
        <translation>بيانات</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>تماثل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>مقروءة</translation>
    </message>
    <message>
        <source>there, but its machine is away</source>
        <translation>موجودة، لكن جهازها غائب</translation>
    </message>
    <message>
        <source>missing, to be rebuilt</source>
        <translation>ناقصة، وسيُعاد بناؤها</translation>
    </message>
    <message>
        <source>being rebuilt</source>
        <translation>قيد إعادة البناء</translation>
    </message>
    <message>
        <source>found wrong, counts as missing</source>
        <translation>تالفة، وتُعد ناقصة</translation>
    </message>
</context>
<context>
    <name>StripeMap</name>
    <message numerus="yes">
        <source>%Ln data</source>
        <comment>strips</comment>
        <translation>
            <numerusform>لا قطع بيانات</numerusform>
            <numerusform>قطعة بيانات واحدة</numerusform>
            <numerusform>قطعتا بيانات</numerusform>
            <numerusform>%Ln قطع بيانات</numerusform>
            <numerusform>%Ln قطعة بيانات</numerusform>
            <numerusform>%Ln قطعة بيانات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parity</source>
        <comment>strips</comment>
        <translation>
            <numerusform>لا قطع تماثل</numerusform>
            <numerusform>قطعة تماثل واحدة</numerusform>
            <numerusform>قطعتا تماثل</numerusform>
            <numerusform>%Ln قطع تماثل</numerusform>
            <numerusform>%Ln قطعة تماثل</numerusform>
            <numerusform>%Ln قطعة تماثل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <comment>strips</comment>
        <translation>
            <numerusform>لا نسخ</numerusform>
            <numerusform>نسخة واحدة</numerusform>
            <numerusform>نسختان</numerusform>
            <numerusform>%Ln نسخ</numerusform>
            <numerusform>%Ln نسخة</numerusform>
            <numerusform>%Ln نسخة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on machines that are away</source>
        <comment>strips</comment>
        <translation>
            <numerusform>لا قطع على أجهزة غائبة</numerusform>
            <numerusform>قطعة واحدة على جهاز غائب</numerusform>
            <numerusform>قطعتان على أجهزة غائبة</numerusform>
            <numerusform>%Ln قطع على أجهزة غائبة</numerusform>
            <numerusform>%Ln قطعة على أجهزة غائبة</numerusform>
            <numerusform>%Ln قطعة على أجهزة غائبة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>strips</comment>
        <translation>
            <numerusform>لا قطع ناقصة</numerusform>
            <numerusform>قطعة ناقصة واحدة</numerusform>
            <numerusform>قطعتان ناقصتان</numerusform>
            <numerusform>%Ln قطع ناقصة</numerusform>
            <numerusform>%Ln قطعة ناقصة</numerusform>
            <numerusform>%Ln قطعة ناقصة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being rebuilt</source>
        <comment>strips</comment>
        <translation>
            <numerusform>لا قطع قيد إعادة البناء</numerusform>
            <numerusform>قطعة واحدة قيد إعادة البناء</numerusform>
            <numerusform>قطعتان قيد إعادة البناء</numerusform>
            <numerusform>%Ln قطع قيد إعادة البناء</numerusform>
            <numerusform>%Ln قطعة قيد إعادة البناء</numerusform>
            <numerusform>%Ln قطعة قيد إعادة البناء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found wrong</source>
        <comment>strips</comment>
        <translation>
            <numerusform>لا قطع تالفة</numerusform>
            <numerusform>قطعة تالفة واحدة</numerusform>
            <numerusform>قطعتان تالفتان</numerusform>
            <numerusform>%Ln قطع تالفة</numerusform>
            <numerusform>%Ln قطعة تالفة</numerusform>
            <numerusform>%Ln قطعة تالفة</numerusform>
        </translation>
    </message>
    <message>
        <source>Stripe %1</source>
        <translation>الشريط ‎%1</translation>
    </message>
    <message>
        <source>Stripe %1 of %2</source>
        <translation>الشريط ‎%1 من %2</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3</source>
        <translation>الصفوف %1 إلى %2 من %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) too few to be read</source>
        <translation>
            <numerusform>لا تنقص للقراءة أي قطعة</numerusform>
            <numerusform>تنقص للقراءة قطعة واحدة</numerusform>
            <numerusform>تنقص للقراءة قطعتان</numerusform>
            <numerusform>تنقص للقراءة %Ln قطع</numerusform>
            <numerusform>تنقص للقراءة %Ln قطعة</numerusform>
            <numerusform>تنقص للقراءة %Ln قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>no strip to spare</source>
        <translation>لا قطع فائضة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) to spare</source>
        <translation>
            <numerusform>لا قطع فائضة</numerusform>
            <numerusform>قطعة فائضة واحدة</numerusform>
            <numerusform>قطعتان فائضتان</numerusform>
            <numerusform>%Ln قطع فائضة</numerusform>
            <numerusform>%Ln قطعة فائضة</numerusform>
            <numerusform>%Ln قطعة فائضة</numerusform>
        </translation>
    </message>
    <message>
        <source>Machine away</source>
        <translation>الجهاز غائب</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ناقصة</translation>
    </message>
    <message>
        <source>Being rebuilt</source>
        <translation>قيد إعادة البناء</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation>تالفة</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 %2 of %3: %4</source>
        <comment>kind of strip, number, count, state</comment>
        <translation>%1 %2 من %3: %4</translation>
    </message>
    <message>
        <source>Strips that lie on no store at present</source>
        <translation>قطع لا توجد حاليًا على أي مخزن</translation>
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
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>تصاعدي</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>تنازلي</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>الفرز حسب</translation>
    </message>
    <message>
        <source>Columns and sorting</source>
        <translation>الأعمدة والفرز</translation>
    </message>
    <message>
        <source>Columns and sorting of the table %1</source>
        <translation>الأعمدة والفرز في الجدول «%1»</translation>
    </message>
    <message>
        <source>Columns of the table %1</source>
        <translation>أعمدة الجدول «%1»</translation>
    </message>
    <message>
        <source>Which columns are shown, and by which it is sorted</source>
        <translation>الأعمدة المعروضة، والعمود الذي يُفرز الجدول حسبه</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>الأعمدة المعروضة</translation>
    </message>
    <message>
        <source>In its own order</source>
        <comment>of a table: not sorted</comment>
        <translation>بالترتيب الأصلي</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>the storage array</source>
        <translation>مصفوفة التخزين</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>متصل بـ%1</translation>
    </message>
    <message>
        <source>The array has asked for no space of this computer yet.</source>
        <translation>لم تطلب المصفوفة بعد مساحة من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Your own work comes first: while this computer is in use, the array takes only what it needs at once.</source>
        <translation>عملك أولًا: أثناء استخدام هذا الحاسوب لا تأخذ المصفوفة إلا ما تحتاجه فورًا.</translation>
    </message>
    <message>
        <source>It goes on by itself: %1.</source>
        <translation>تُستأنف الإعارة تلقائيًا: %1.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>تُستأنف الإعارة تلقائيًا.</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>في استراحة</translation>
    </message>
    <message>
        <source>Outside the hours in which this computer lends.</source>
        <translation>الوقت الآن خارج ساعات الإعارة لهذا الحاسوب.</translation>
    </message>
    <message>
        <source>The battery is low.</source>
        <translation>شحن البطارية منخفض.</translation>
    </message>
    <message>
        <source>The network here costs by volume.</source>
        <translation>الاتصال هنا يُحاسَب بحجم البيانات.</translation>
    </message>
    <message>
        <source>The array is reached through a VPN.</source>
        <translation>تُستخدم شبكة VPN للوصول إلى المصفوفة.</translation>
    </message>
    <message>
        <source>This computer runs on its battery.</source>
        <translation>يعمل هذا الحاسوب على البطارية.</translation>
    </message>
    <message>
        <source>This computer lends nothing at present.</source>
        <translation>لا يعير هذا الحاسوب شيئًا حاليًا.</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>This computer has asked to join. An administrator compares this fingerprint and approves it:
%1</source>
        <translation>طلب هذا الحاسوب الانضمام. يقارن المسؤول هذه البصمة ثم يوافق:
‎%1</translation>
    </message>
    <message>
        <source>Asking to join</source>
        <translation>جارٍ طلب الانضمام</translation>
    </message>
    <message>
        <source>The array is being asked.</source>
        <translation>جارٍ سؤال المصفوفة.</translation>
    </message>
    <message>
        <source>The array cannot be reached yet; the agent keeps trying.</source>
        <translation>يتعذر الوصول إلى المصفوفة بعد؛ ويواصل الوكيل المحاولة.</translation>
    </message>
    <message>
        <source>Not part of an array</source>
        <translation>ليس ضمن مصفوفة</translation>
    </message>
    <message>
        <source>Joining did not work: %1</source>
        <translation>لم ينجح الانضمام: %1</translation>
    </message>
    <message>
        <source>This computer lends no space. With a code from an administrator it can join.</source>
        <translation>لا يعير هذا الحاسوب أي مساحة. ويمكنه الانضمام برمز من المسؤول.</translation>
    </message>
    <message>
        <source>Your disk is nearly full</source>
        <translation>قرصك شبه ممتلئ</translation>
    </message>
    <message>
        <source>You can lend less: what lies there moves to other computers, nothing is lost.</source>
        <translation>يمكنك تقليل ما تعيره: ينتقل ما هو مخزن هناك إلى حواسيب أخرى، ولا يُفقد شيء.</translation>
    </message>
    <message>
        <source>Not for this user</source>
        <translation>غير متاح لهذا المستخدم</translation>
    </message>
    <message>
        <source>The agent of this computer does not answer to you. An administrator of this computer can add you to the group that may.</source>
        <translation>لا يستجيب لك وكيل هذا الحاسوب. يمكن لمسؤول الحاسوب إضافتك إلى المجموعة المسموح لها بذلك.</translation>
    </message>
    <message>
        <source>The agent is not running</source>
        <translation>الوكيل لا يعمل</translation>
    </message>
    <message>
        <source>This computer lends no space at present. The agent starts with the computer; if it does not, your helpdesk can look into it.</source>
        <translation>لا يعير هذا الحاسوب أي مساحة حاليًا. يبدأ الوكيل مع تشغيل الحاسوب؛ فإن لم يبدأ فاطلب من الدعم الفني النظر في الأمر.</translation>
    </message>
    <message>
        <source>The agent has a problem</source>
        <translation>يواجه الوكيل مشكلة</translation>
    </message>
    <message>
        <source>Your helpdesk can look into it.</source>
        <translation>يمكن للدعم الفني النظر في الأمر.</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>رسالة الوكيل: %1</translation>
    </message>
    <message>
        <source>Safe to unplug</source>
        <translation>يمكنك الفصل بأمان</translation>
    </message>
    <message>
        <source>Everything is finished, and %1 knows that this computer is away. It goes on when you come back.</source>
        <translation>اكتمل كل شيء، وأُبلغت %1 بأن هذا الحاسوب غائب. يُستأنف العمل عند عودتك.</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>جارٍ الإنهاء…</translation>
    </message>
    <message>
        <source>What is being written for %1 is brought to its end. Please do not unplug yet.</source>
        <translation>يجري إكمال ما يُكتب لأجل %1. لا تفصل الحاسوب بعد من فضلك.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>This computer serves nothing until %1. What it holds for %2 stays.</source>
        <translation>لا يقدم هذا الحاسوب شيئًا حتى %1. وما يحفظه لأجل %2 باقٍ.</translation>
    </message>
    <message>
        <source>This computer serves nothing at present. What it holds for %1 stays.</source>
        <translation>لا يقدم هذا الحاسوب شيئًا حاليًا. وما يحفظه لأجل %1 باقٍ.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>%1 cannot be reached at present; the agent keeps trying. Your own files are not affected.</source>
        <translation>يتعذر الوصول حاليًا إلى %1؛ ويواصل الوكيل المحاولة. لا تتأثر ملفاتك بذلك.</translation>
    </message>
    <message>
        <source>%1 of %2 lent space used</source>
        <translation>المستخدم من المساحة المُعارة: %1 من %2</translation>
    </message>
    <message>
        <source>Today %1 came in, %2 went out</source>
        <translation>اليوم: الوارد %1، الصادر %2</translation>
    </message>
    <message>
        <source>You lend at most %1</source>
        <translation>تعير %1 كحد أقصى</translation>
    </message>
    <message>
        <source>%1 of %2 free on your disk</source>
        <translation>المتاح على قرصك: %1 من %2</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <comment>machine, version</comment>
        <translation>%1 · الإصدار %2</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>غدًا، %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day of the week, time</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>A part of this computer&apos;s free space keeps data for the organisation, sealed so that nobody can read it here.</source>
        <translation>جزء من المساحة المتاحة في هذا الجهاز يحفظ بيانات للمؤسسة، مختومة بحيث لا يستطيع أحد قراءتها هنا.</translation>
    </message>
    <message>
        <source>%1 of the lent space is being given back to you.</source>
        <translation>تجري إعادة %1 من المساحة المعارة إليك.</translation>
    </message>
    <message>
        <source>What this computer lent before (store %1) is not found here. Attach the disk on which it lies, and join again.</source>
        <translation>ما كان هذا الحاسوب يعيره سابقًا (المخزن %1) غير موجود هنا. أرفق القرص الذي يوجد عليه، ثم أعد الانضمام.</translation>
    </message>
</context>
<context>
    <name>TrayErrors</name>
    <message>
        <source>It cannot be reached: %1</source>
        <translation>يتعذر الوصول: %1</translation>
    </message>
    <message>
        <source>The agent stopped while it was asked. Please try again.</source>
        <translation>توقف الوكيل أثناء سؤاله. أعد المحاولة من فضلك.</translation>
    </message>
    <message>
        <source>There was no answer in time. Please try again later.</source>
        <translation>لم يصل رد في الوقت المناسب. أعد المحاولة لاحقًا من فضلك.</translation>
    </message>
    <message>
        <source>It was refused: %1</source>
        <translation>رُفض الطلب: %1</translation>
    </message>
    <message>
        <source>This computer belongs to an array already.</source>
        <translation>هذا الحاسوب ضمن مصفوفة بالفعل.</translation>
    </message>
    <message>
        <source>The agent is of another version than this window. Please log in again after the update.</source>
        <translation>إصدار الوكيل يختلف عن إصدار هذه النافذة. سجّل الدخول من جديد بعد التحديث من فضلك.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>القرص ممتلئ.</translation>
    </message>
    <message>
        <source>It did not work: %1</source>
        <translation>لم ينجح ذلك: %1</translation>
    </message>
</context>
<context>
    <name>VolumePlans</name>
    <message numerus="yes">
        <source>%Ln client(s) use it now: %1</source>
        <translation>
            <numerusform>لا يستخدمها الآن أي عميل: %1</numerusform>
            <numerusform>يستخدمها الآن عميل واحد: %1</numerusform>
            <numerusform>يستخدمها الآن عميلان: %1</numerusform>
            <numerusform>يستخدمها الآن %Ln عملاء: %1</numerusform>
            <numerusform>يستخدمها الآن %Ln عميلًا: %1</numerusform>
            <numerusform>يستخدمها الآن %Ln عميل: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Make %1 larger?</source>
        <translation>تكبير %1؟</translation>
    </message>
    <message>
        <source>Make %1 smaller?</source>
        <translation>تصغير %1؟</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>من %1 إلى %2.</translation>
    </message>
    <message>
        <source>The file system on it has to be made larger afterwards.</source>
        <translation>يجب بعد ذلك تكبير نظام الملفات عليها.</translation>
    </message>
    <message>
        <source>Make the file system on it smaller first: what lies beyond the new end is gone for good.</source>
        <translation>صغّر أولًا نظام الملفات عليها: فما يقع بعد النهاية الجديدة يضيع نهائيًا.</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>تغيير الحجم</translation>
    </message>
    <message>
        <source>The file system on it ends before %1</source>
        <translation>ينتهي نظام الملفات عليها قبل %1</translation>
    </message>
    <message>
        <source>they see the new size when they connect again.</source>
        <translation>لن يظهر الحجم الجديد إلا عند إعادة الاتصال.</translation>
    </message>
    <message>
        <source>%1 of data lie beyond the new end and would be lost for good.</source>
        <translation>بعد النهاية الجديدة بيانات حجمها %1 ستضيع نهائيًا.</translation>
    </message>
    <message>
        <source>Nothing has to be moved. No data at risk.</source>
        <translation>لا حاجة إلى نقل أي شيء. لا بيانات في خطر.</translation>
    </message>
    <message>
        <source>No data lies beyond the new end. No data at risk.</source>
        <translation>لا بيانات بعد النهاية الجديدة. لا بيانات في خطر.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>حذف %1؟</translation>
    </message>
    <message>
        <source>The volume and everything on it is gone for good, and its space is given back. There is no way to undo this.</source>
        <translation>تضيع وحدة التخزين وكل ما عليها نهائيًا، وتُستعاد مساحتها. لا سبيل إلى التراجع عن هذا.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>they lose it at once.</source>
        <translation>سيفقدها المتصلون فورًا.</translation>
    </message>
    <message>
        <source>%1 of data would be gone for good.</source>
        <translation>ستضيع نهائيًا بيانات حجمها %1.</translation>
    </message>
    <message>
        <source>No data has been written to it yet.</source>
        <translation>لم تُكتب عليها أي بيانات بعد.</translation>
    </message>
    <message>
        <source>Export %1?</source>
        <translation>تصدير %1؟</translation>
    </message>
    <message>
        <source>Stop exporting %1?</source>
        <translation>إيقاف تصدير %1؟</translation>
    </message>
    <message>
        <source>Other machines can then attach it over NBD. Unless the controller asks for TLS, who reaches its NBD port can read and write the volume.</source>
        <translation>يمكن عندها لأجهزة أخرى إرفاقها عبر NBD. وما لم تشترط وحدة التحكم TLS، يستطيع كل من يصل إلى منفذ NBD الخاص بها أن يقرأ وحدة التخزين ويكتب عليها.</translation>
    </message>
    <message>
        <source>It can no longer be attached; the data stays.</source>
        <translation>لن يعود إرفاقها ممكنًا؛ والبيانات باقية.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Stop exporting</source>
        <translation>إيقاف التصدير</translation>
    </message>
    <message>
        <source>they lose the connection at once.</source>
        <translation>سينقطع الاتصال فورًا.</translation>
    </message>
    <message>
        <source>Take a snapshot of %1?</source>
        <translation>أخذ لقطة من %1؟</translation>
    </message>
    <message>
        <source>%1 becomes a read-only volume that shows %2 as it is at that moment, with all that was written before. A file system on it is as after a power cut: freeze it first if it shall be clean.</source>
        <translation>تصبح %1 وحدة تخزين للقراءة فقط تعرض %2 كما هي في تلك اللحظة، بكل ما كُتب قبلها. ويكون نظام الملفات عليها كما بعد انقطاع التيار الكهربائي: جمّده أولًا إن أردته سليمًا.</translation>
    </message>
    <message>
        <source>Take snapshot</source>
        <translation>أخذ لقطة</translation>
    </message>
    <message>
        <source>Nothing is copied; who writes waits for a moment. What is overwritten or deleted from then on keeps its space until the snapshot is deleted: at most %1.</source>
        <translation>لا يُنسخ شيء؛ ومن يكتب ينتظر لحظة. وما يُكتب فوقه أو يُحذف من حينها يظل شاغلًا مساحته إلى أن تُحذف اللقطة: %1 على الأكثر.</translation>
    </message>
    <message>
        <source>The snapshot is gone for good, and what only it shows is given back. Its volume and other snapshots stay as they are.</source>
        <translation>تضيع اللقطة نهائيًا، وتُستعاد مساحة ما لا يظهر إلا فيها. وتبقى وحدة تخزينها واللقطات الأخرى كما هي.</translation>
    </message>
    <message>
        <source>Its snapshots stay and can still be read; what they show keeps its space.</source>
        <translation>تبقى لقطاتها وتظل قراءتها ممكنة؛ ويظل ما تعرضه شاغلًا مساحته.</translation>
    </message>
    <message>
        <source>It shows nothing that is not shown elsewhere too.</source>
        <translation>لا تعرض شيئًا غير معروض في مكان آخر أيضًا.</translation>
    </message>
    <message>
        <source>Other machines can then attach it over NBD, read-only. Unless the controller asks for TLS, who reaches its NBD port can read the snapshot.</source>
        <translation>يمكن عندها لأجهزة أخرى إرفاقها عبر NBD، للقراءة فقط. وما لم تشترط وحدة التحكم TLS، يستطيع كل من يصل إلى منفذ NBD الخاص بها أن يقرأ اللقطة.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Asks to join</source>
        <translation>تطلب الانضمام</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>مفقودة</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>يتعذر الوصول إليها</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>نائمة</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصلة</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>مُبطلة</translation>
    </message>
    <message>
        <source>Data lost</source>
        <translation>بيانات مفقودة</translation>
    </message>
    <message>
        <source>Partly unreadable</source>
        <translation>غير مقروءة جزئيًا</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>في خطر</translation>
    </message>
    <message>
        <source>No stores</source>
        <translation>لا مخازن</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>منقوصة</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>سليمة</translation>
    </message>
    <message>
        <source>More strips are gone than parity makes up for: some data is lost unless a machine comes back.</source>
        <translation>فُقد من القطع أكثر مما يعوضه التماثل: بعض البيانات مفقود ما لم يعد أحد الأجهزة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be read until machines come back. Nothing is lost.</source>
        <translation>
            <numerusform>كل الأشرطة مقروءة. لم يُفقد شيء.</numerusform>
            <numerusform>تتعذر قراءة شريط واحد حتى تعود الأجهزة. لم يُفقد شيء.</numerusform>
            <numerusform>تتعذر قراءة شريطين حتى تعود الأجهزة. لم يُفقد شيء.</numerusform>
            <numerusform>تتعذر قراءة %Ln أشرطة حتى تعود الأجهزة. لم يُفقد شيء.</numerusform>
            <numerusform>تتعذر قراءة %Ln شريطًا حتى تعود الأجهزة. لم يُفقد شيء.</numerusform>
            <numerusform>تتعذر قراءة %Ln شريط حتى تعود الأجهزة. لم يُفقد شيء.</numerusform>
        </translation>
    </message>
    <message>
        <source>No workstation has joined yet, and no local disk lends space.</source>
        <translation>لم تنضم أي محطة عمل بعد، ولا يعير أي قرص محلي مساحة.</translation>
    </message>
    <message>
        <source>No store is online: nothing can be read or written now.</source>
        <translation>لا مخزن متصل: لا يمكن قراءة شيء ولا كتابته الآن.</translation>
    </message>
    <message>
        <source>All data can be read, but some would not survive the loss of one more machine.</source>
        <translation>كل البيانات مقروءة، لكن بعضها لن يتحمل فقدان جهاز آخر.</translation>
    </message>
    <message numerus="yes">
        <source>All data can be read. %Ln stripe(s) have strips missing or away.</source>
        <translation>
            <numerusform>كل البيانات مقروءة. لا شريط تنقصه قطع أو تغيب.</numerusform>
            <numerusform>كل البيانات مقروءة. شريط واحد له قطع ناقصة أو غائبة.</numerusform>
            <numerusform>كل البيانات مقروءة. شريطان لهما قطع ناقصة أو غائبة.</numerusform>
            <numerusform>كل البيانات مقروءة. %Ln أشرطة لها قطع ناقصة أو غائبة.</numerusform>
            <numerusform>كل البيانات مقروءة. %Ln شريطًا لها قطع ناقصة أو غائبة.</numerusform>
            <numerusform>كل البيانات مقروءة. %Ln شريط لها قطع ناقصة أو غائبة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready. No volume has been made yet.</source>
        <translation>جاهزة. لم تُنشأ أي وحدة تخزين بعد.</translation>
    </message>
    <message numerus="yes">
        <source>All data is whole. %Ln machine(s) may be lost without losing any.</source>
        <translation>
            <numerusform>كل البيانات كاملة. ولا يمكن تحمّل فقدان أي جهاز.</numerusform>
            <numerusform>كل البيانات كاملة. ويمكن تحمّل فقدان جهاز واحد دون فقدان أي منها.</numerusform>
            <numerusform>كل البيانات كاملة. ويمكن تحمّل فقدان جهازين دون فقدان أي منها.</numerusform>
            <numerusform>كل البيانات كاملة. ويمكن تحمّل فقدان %Ln أجهزة دون فقدان أي منها.</numerusform>
            <numerusform>كل البيانات كاملة. ويمكن تحمّل فقدان %Ln جهازًا دون فقدان أي منها.</numerusform>
            <numerusform>كل البيانات كاملة. ويمكن تحمّل فقدان %Ln جهاز دون فقدان أي منها.</numerusform>
        </translation>
    </message>
    <message>
        <source>All data is whole, but a volume without redundancy would not survive a loss.</source>
        <translation>كل البيانات كاملة، لكن وحدة تخزين بلا احتياطي لن تتحمل أي فقدان.</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>في الخدمة</translation>
    </message>
    <message>
        <source>away</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>being emptied</source>
        <translation>قيد الإخلاء</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>خارج الخدمة</translation>
    </message>
    <message>
        <source>Rebuild of %1</source>
        <translation>إعادة بناء %1</translation>
    </message>
    <message>
        <source>Scrub of %1</source>
        <translation>فحص دوري: %1</translation>
    </message>
    <message>
        <source>Emptying of %1</source>
        <translation>إخلاء %1</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>تحقق: %1</translation>
    </message>
    <message>
        <source>Deletion of %1</source>
        <translation>حذف %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of job, subject</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>تنتظر دورها</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>يتبقى %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>done, %1</source>
        <translation>اكتملت، %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>اكتملت</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>خلال %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>لا مشكلات</numerusform>
            <numerusform>مشكلة واحدة</numerusform>
            <numerusform>مشكلتان</numerusform>
            <numerusform>%Ln مشكلات</numerusform>
            <numerusform>%Ln مشكلة</numerusform>
            <numerusform>%Ln مشكلة</numerusform>
        </translation>
    </message>
    <message>
        <source>Info</source>
        <translation>معلومة</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>حرج</translation>
    </message>
    <message numerus="yes">
        <source>%Ln too few</source>
        <translation>
            <numerusform>لا نقص</numerusform>
            <numerusform>تنقص قطعة</numerusform>
            <numerusform>تنقص قطعتان</numerusform>
            <numerusform>تنقص %Ln قطع</numerusform>
            <numerusform>تنقص %Ln قطعة</numerusform>
            <numerusform>تنقص %Ln قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>none to spare</source>
        <translation>لا فائض</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to spare</source>
        <translation>
            <numerusform>لا فائض</numerusform>
            <numerusform>قطعة فائضة</numerusform>
            <numerusform>قطعتان فائضتان</numerusform>
            <numerusform>%Ln قطع فائضة</numerusform>
            <numerusform>%Ln قطعة فائضة</numerusform>
            <numerusform>%Ln قطعة فائضة</numerusform>
        </translation>
    </message>
    <message>
        <source>all that is missing</source>
        <translation>كل ما هو ناقص</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>ما هو ناقص</translation>
    </message>
    <message>
        <source>workstation %1</source>
        <translation>محطة العمل %1</translation>
    </message>
    <message>
        <source>machine %1</source>
        <translation>الجهاز %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>وحدة التخزين %1</translation>
    </message>
    <message>
        <source>store %1</source>
        <translation>المخزن %1</translation>
    </message>
    <message>
        <source>array %1</source>
        <translation>المصفوفة %1</translation>
    </message>
    <message>
        <source>all stores</source>
        <translation>كل المخازن</translation>
    </message>
    <message>
        <source>catalog</source>
        <translation>الفهرس</translation>
    </message>
    <message>
        <source>The disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>%1 says that it is failing</source>
        <comment>a disk</comment>
        <translation>يفيد %1 بأنه بدأ يتعطل</translation>
    </message>
    <message>
        <source>%1 says that it is well</source>
        <comment>a disk</comment>
        <translation>يفيد %1 بأنه سليم</translation>
    </message>
    <message numerus="yes">
        <source>(the worst of %Ln disk(s))</source>
        <translation>
            <numerusform>(لا أقراص)</numerusform>
            <numerusform>(القرص الوحيد)</numerusform>
            <numerusform>(الأسوأ من بين قرصين)</numerusform>
            <numerusform>(الأسوأ من بين %Ln أقراص)</numerusform>
            <numerusform>(الأسوأ من بين %Ln قرصًا)</numerusform>
            <numerusform>(الأسوأ من بين %Ln قرص)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °م</translation>
    </message>
    <message numerus="yes">
        <source>powered on for %Ln hour(s)</source>
        <translation>
            <numerusform>مدة التشغيل: أقل من ساعة</numerusform>
            <numerusform>مدة التشغيل: ساعة واحدة</numerusform>
            <numerusform>مدة التشغيل: ساعتان</numerusform>
            <numerusform>مدة التشغيل: %Ln ساعات</numerusform>
            <numerusform>مدة التشغيل: %Ln ساعة</numerusform>
            <numerusform>مدة التشغيل: %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad sector(s)</source>
        <translation>
            <numerusform>لا قطاعات تالفة</numerusform>
            <numerusform>قطاع تالف واحد</numerusform>
            <numerusform>قطاعان تالفان</numerusform>
            <numerusform>%Ln قطاعات تالفة</numerusform>
            <numerusform>%Ln قطاعًا تالفًا</numerusform>
            <numerusform>%Ln قطاع تالف</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of its endurance used</source>
        <translation>استُهلك %1 من قدرته على التحمل</translation>
    </message>
    <message>
        <source>%1 of its spare left</source>
        <translation>تبقّى %1 من كتله الاحتياطية</translation>
    </message>
    <message>
        <source>array</source>
        <translation>المصفوفة</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>وحدة التحكم</translation>
    </message>
    <message>
        <source>the catalog</source>
        <translation>الفهرس</translation>
    </message>
    <message>
        <source>stripe %1</source>
        <translation>الشريط %1</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>المهمة %1</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>السياسة %1</translation>
    </message>
    <message>
        <source>administrator %1</source>
        <translation>المسؤول %1</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>غير متاحة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s) cannot be used now.</source>
        <translation>
            <numerusform>كل وحدات التخزين صالحة للاستخدام الآن.</numerusform>
            <numerusform>يتعذر الآن استخدام وحدة تخزين واحدة.</numerusform>
            <numerusform>يتعذر الآن استخدام وحدتي تخزين.</numerusform>
            <numerusform>يتعذر الآن استخدام %Ln وحدات تخزين.</numerusform>
            <numerusform>يتعذر الآن استخدام %Ln وحدة تخزين.</numerusform>
            <numerusform>يتعذر الآن استخدام %Ln وحدة تخزين.</numerusform>
        </translation>
    </message>
    <message>
        <source>How much of the data is whole could not be counted: the catalog cannot be read.</source>
        <translation>تعذر عدّ ما هو كامل من البيانات: تتعذر قراءة الفهرس.</translation>
    </message>
    <message numerus="yes">
        <source>What is left of %Ln stripe(s) is not known: the catalog is damaged there.</source>
        <translation>
            <numerusform>حال كل الأشرطة معروف.</numerusform>
            <numerusform>لا يُعرف ما بقي من شريط واحد: الفهرس تالف هناك.</numerusform>
            <numerusform>لا يُعرف ما بقي من شريطين: الفهرس تالف هناك.</numerusform>
            <numerusform>لا يُعرف ما بقي من %Ln أشرطة: الفهرس تالف هناك.</numerusform>
            <numerusform>لا يُعرف ما بقي من %Ln شريطًا: الفهرس تالف هناك.</numerusform>
            <numerusform>لا يُعرف ما بقي من %Ln شريط: الفهرس تالف هناك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once what is away is back, %Ln more machine(s) may be lost.</source>
        <translation>
            <numerusform>حتى بعد عودة الغائب لا يمكن تحمّل فقدان أي جهاز آخر.</numerusform>
            <numerusform>بعد عودة الغائب يمكن تحمّل فقدان جهاز واحد آخر.</numerusform>
            <numerusform>بعد عودة الغائب يمكن تحمّل فقدان جهازين آخرين.</numerusform>
            <numerusform>بعد عودة الغائب يمكن تحمّل فقدان %Ln أجهزة أخرى.</numerusform>
            <numerusform>بعد عودة الغائب يمكن تحمّل فقدان %Ln جهازًا آخر.</numerusform>
            <numerusform>بعد عودة الغائب يمكن تحمّل فقدان %Ln جهاز آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing may fail</source>
        <translation>قد تفشل الكتابة</translation>
    </message>
    <message numerus="yes">
        <source>Writing to %Ln volume(s) may fail. What has been flushed is safe.</source>
        <translation>
            <numerusform>لا يُتوقع فشل الكتابة إلى أي وحدة تخزين. وما حُفظ نهائيًا في أمان.</numerusform>
            <numerusform>قد تفشل الكتابة إلى وحدة تخزين واحدة. وما حُفظ نهائيًا في أمان.</numerusform>
            <numerusform>قد تفشل الكتابة إلى وحدتي تخزين. وما حُفظ نهائيًا في أمان.</numerusform>
            <numerusform>قد تفشل الكتابة إلى %Ln وحدات تخزين. وما حُفظ نهائيًا في أمان.</numerusform>
            <numerusform>قد تفشل الكتابة إلى %Ln وحدة تخزين. وما حُفظ نهائيًا في أمان.</numerusform>
            <numerusform>قد تفشل الكتابة إلى %Ln وحدة تخزين. وما حُفظ نهائيًا في أمان.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some data of %Ln volume(s) cannot be read.</source>
        <translation>
            <numerusform>تتعذر قراءة بعض بيانات %Ln وحدة تخزين.</numerusform>
            <numerusform>تتعذر قراءة بعض بيانات وحدة تخزين واحدة.</numerusform>
            <numerusform>تتعذر قراءة بعض بيانات وحدتي تخزين.</numerusform>
            <numerusform>تتعذر قراءة بعض بيانات %Ln وحدات تخزين.</numerusform>
            <numerusform>تتعذر قراءة بعض بيانات %Ln وحدة تخزين.</numerusform>
            <numerusform>تتعذر قراءة بعض بيانات %Ln وحدة تخزين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All data is whole, but there are too few machines to write %Ln volume(s) in full.</source>
        <translation>
            <numerusform>كل البيانات كاملة، والأجهزة كافية للكتابة إلى كل وحدات التخزين كاملةً.</numerusform>
            <numerusform>كل البيانات كاملة، لكن الأجهزة لا تكفي للكتابة إلى وحدة تخزين واحدة كاملةً.</numerusform>
            <numerusform>كل البيانات كاملة، لكن الأجهزة لا تكفي للكتابة إلى وحدتي تخزين كاملتين.</numerusform>
            <numerusform>كل البيانات كاملة، لكن الأجهزة لا تكفي للكتابة إلى %Ln وحدات تخزين كاملةً.</numerusform>
            <numerusform>كل البيانات كاملة، لكن الأجهزة لا تكفي للكتابة إلى %Ln وحدة تخزين كاملةً.</numerusform>
            <numerusform>كل البيانات كاملة، لكن الأجهزة لا تكفي للكتابة إلى %Ln وحدة تخزين كاملةً.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It cannot be written in full until %Ln more machine(s) or disk(s) have joined.</source>
        <translation>
            <numerusform>لا يلزم انضمام أي جهاز أو قرص آخر لتمكن الكتابة إليها كاملةً.</numerusform>
            <numerusform>لا تمكن الكتابة إليها كاملةً حتى ينضم جهاز أو قرص آخر.</numerusform>
            <numerusform>لا تمكن الكتابة إليها كاملةً حتى ينضم جهازان أو قرصان آخران.</numerusform>
            <numerusform>لا تمكن الكتابة إليها كاملةً حتى تنضم %Ln أجهزة أو أقراص أخرى.</numerusform>
            <numerusform>لا تمكن الكتابة إليها كاملةً حتى ينضم %Ln جهازًا أو قرصًا آخر.</numerusform>
            <numerusform>لا تمكن الكتابة إليها كاملةً حتى ينضم %Ln جهاز أو قرص آخر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is away, and %Ln more machine(s) may be lost; what is missing is made anew or waits for more machines.</source>
        <translation>
            <numerusform>لا شيء غائب، ولا يمكن تحمّل فقدان أي جهاز آخر؛ ما ينقص يُنشأ من جديد أو ينتظر أجهزة إضافية.</numerusform>
            <numerusform>لا شيء غائب، ويمكن تحمّل فقدان جهاز واحد آخر؛ ما ينقص يُنشأ من جديد أو ينتظر أجهزة إضافية.</numerusform>
            <numerusform>لا شيء غائب، ويمكن تحمّل فقدان جهازين آخرين؛ ما ينقص يُنشأ من جديد أو ينتظر أجهزة إضافية.</numerusform>
            <numerusform>لا شيء غائب، ويمكن تحمّل فقدان %Ln أجهزة أخرى؛ ما ينقص يُنشأ من جديد أو ينتظر أجهزة إضافية.</numerusform>
            <numerusform>لا شيء غائب، ويمكن تحمّل فقدان %Ln جهازًا آخر؛ ما ينقص يُنشأ من جديد أو ينتظر أجهزة إضافية.</numerusform>
            <numerusform>لا شيء غائب، ويمكن تحمّل فقدان %Ln جهاز آخر؛ ما ينقص يُنشأ من جديد أو ينتظر أجهزة إضافية.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ActionDialog</name>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>ما سيحدث</translation>
    </message>
    <message>
        <source>I have read what will happen</source>
        <translation>قرأتُ ما سيحدث</translation>
    </message>
    <message>
        <source>To confirm, type %1</source>
        <translation>للتأكيد، اكتب %1</translation>
    </message>
    <message>
        <source>Name, to confirm</source>
        <translation>الاسم، للتأكيد</translation>
    </message>
    <message>
        <source>What would happen cannot be said: %1 Nothing was done.</source>
        <translation>تتعذر معرفة ما سيحدث: %1 لم يُنفذ شيء.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>التوقف هنا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>subject, what went wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 were not done.</source>
        <translation>لم يُنفذ %1 من %2.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… ولا غيرها</numerusform>
            <numerusform>… وواحدة أخرى</numerusform>
            <numerusform>… واثنتان أخريان</numerusform>
            <numerusform>… و%Ln أخرى</numerusform>
            <numerusform>… و%Ln أخرى</numerusform>
            <numerusform>… و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the controller what this would do…</source>
        <translation>جارٍ سؤال وحدة التحكم عما سيؤدي إليه هذا…</translation>
    </message>
</context>
<context>
    <name>fallow::console::ArrayListModel</name>
    <message>
        <source>For evaluation, on this computer · %1</source>
        <translation>للتجربة، على هذا الحاسوب · %1</translation>
    </message>
    <message>
        <source>%1 · last used %2</source>
        <comment>address, moment</comment>
        <translation>%1 · آخر استخدام %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, address</comment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>fallow::console::AttentionCard</name>
    <message>
        <source>Needs you</source>
        <translation>يحتاج إلى انتباهك</translation>
    </message>
    <message>
        <source>Nothing. Machines that ask to join, or that are lost, and jobs that found something appear here.</source>
        <translation>لا شيء. تظهر هنا الأجهزة التي تطلب الانضمام أو المفقودة، والمهام التي عثرت على مشكلات.</translation>
    </message>
    <message numerus="yes">
        <source>Needs you: %Ln</source>
        <comment>things</comment>
        <translation>
            <numerusform>يحتاج إلى انتباهك: لا شيء</numerusform>
            <numerusform>يحتاج إلى انتباهك: أمر واحد</numerusform>
            <numerusform>يحتاج إلى انتباهك: أمران</numerusform>
            <numerusform>يحتاج إلى انتباهك: %Ln أمور</numerusform>
            <numerusform>يحتاج إلى انتباهك: %Ln أمرًا</numerusform>
            <numerusform>يحتاج إلى انتباهك: %Ln أمر</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>وحدات التخزين</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>إنشاء رمز</translation>
    </message>
    <message>
        <source>Scrub</source>
        <translation>فحص دوري</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, what it is for</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>موافقة…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>إخلاء…</translation>
    </message>
    <message>
        <source>Rebuild…</source>
        <translation>إعادة البناء…</translation>
    </message>
</context>
<context>
    <name>fallow::console::CapacityCard</name>
    <message>
        <source>The controller&apos;s disks</source>
        <translation>أقراص وحدة التحكم</translation>
    </message>
    <message>
        <source>Workstations online</source>
        <translation>محطات العمل المتصلة</translation>
    </message>
    <message>
        <source>Workstations away</source>
        <translation>محطات العمل الغائبة</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>السعة</translation>
    </message>
    <message>
        <source>No space is lent yet. Approved workstations lend a part of their free disk space; the controller&apos;s own disks can, too.</source>
        <translation>لا توجد مساحة مُعارة بعد. تعير محطات العمل التي وافقت عليها جزءًا من المساحة الحرة على أقراصها؛ وكذلك يمكن لأقراص وحدة التحكم نفسها.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>المُعار</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>%1: used of what is lent</source>
        <translation>%1: المستخدم من المُعار</translation>
    </message>
    <message>
        <source>The whole array</source>
        <translation>المصفوفة كلها</translation>
    </message>
</context>
<context>
    <name>fallow::console::CertificateModel</name>
    <message>
        <source>Good</source>
        <translation>صالحة</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>تنتهي قريبًا</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهية الصلاحية</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>مُبطلة</translation>
    </message>
    <message>
        <source>Known when it connects</source>
        <translation>تُعرف عند الاتصال</translation>
    </message>
    <message>
        <source>The array&apos;s authority</source>
        <translation>مرجع تصديق المصفوفة</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>وحدة التحكم</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>محطة عمل</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>صاحب الشهادة</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>الصفة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>صالحة حتى</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>مسؤول</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>never</source>
        <translation>لم تظهر قط</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخر ظهور</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>تاريخ الإنشاء</translation>
    </message>
</context>
<context>
    <name>fallow::console::CertificatesSection</name>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>All are good for %1 days and longer.</source>
        <translation>كلها صالحة لمدة %1 يومًا أو أكثر.</translation>
    </message>
    <message>
        <source>The certificates cannot be shown</source>
        <translation>يتعذر عرض الشهادات</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>جارٍ سؤال وحدة التحكم…</translation>
    </message>
    <message>
        <source>New administrator…</source>
        <translation>مسؤول جديد…</translation>
    </message>
    <message>
        <source>Renew mine…</source>
        <translation>تجديد شهادتي…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>إبطال…</translation>
    </message>
    <message>
        <source>Of an administrator. A workstation is revoked on the page of workstations.</source>
        <translation>لشهادة مسؤول. أما محطة العمل فتُبطل في صفحة محطات العمل.</translation>
    </message>
    <message>
        <source>Who is the new administrator?</source>
        <translation>من هو المسؤول الجديد؟</translation>
    </message>
    <message>
        <source>The events tell by this name who did what. An identity file is made, to be carried to that person by a safe way: whoever has it administers the array.</source>
        <translation>تذكر الأحداث بهذا الاسم من فعل ماذا. يُنشأ ملف هوية يُنقل إلى ذلك الشخص بطريقة آمنة: فكل من يملكه يدير المصفوفة.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>متابعة…</translation>
    </message>
    <message>
        <source>An administrator needs a name.</source>
        <translation>لا بد للمسؤول من اسم.</translation>
    </message>
    <message>
        <source>There is an administrator of that name.</source>
        <translation>يوجد مسؤول بهذا الاسم.</translation>
    </message>
    <message>
        <source>Where the identity is written</source>
        <translation>مكان كتابة الهوية</translation>
    </message>
    <message>
        <source>Identities (*.identity);;All files (*)</source>
        <translation>ملفات الهوية (*.identity);;كل الملفات (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) end within %1 days. A workstation whose certificate has ended enrols anew, with a code; an administrator renews before the end.</source>
        <translation>
            <numerusform>لا شهادات تنتهي خلال مدة لا تتجاوز %1 يومًا. محطة العمل التي انتهت شهادتها تُسجَّل من جديد برمز؛ أما المسؤول فيجدد شهادته قبل انتهائها.</numerusform>
            <numerusform>تنتهي شهادة واحدة خلال مدة لا تتجاوز %1 يومًا. محطة العمل التي انتهت شهادتها تُسجَّل من جديد برمز؛ أما المسؤول فيجدد شهادته قبل انتهائها.</numerusform>
            <numerusform>تنتهي شهادتان خلال مدة لا تتجاوز %1 يومًا. محطة العمل التي انتهت شهادتها تُسجَّل من جديد برمز؛ أما المسؤول فيجدد شهادته قبل انتهائها.</numerusform>
            <numerusform>تنتهي %Ln شهادات خلال مدة لا تتجاوز %1 يومًا. محطة العمل التي انتهت شهادتها تُسجَّل من جديد برمز؛ أما المسؤول فيجدد شهادته قبل انتهائها.</numerusform>
            <numerusform>تنتهي %Ln شهادة خلال مدة لا تتجاوز %1 يومًا. محطة العمل التي انتهت شهادتها تُسجَّل من جديد برمز؛ أما المسؤول فيجدد شهادته قبل انتهائها.</numerusform>
            <numerusform>تنتهي %Ln شهادة خلال مدة لا تتجاوز %1 يومًا. محطة العمل التي انتهت شهادتها تُسجَّل من جديد برمز؛ أما المسؤول فيجدد شهادته قبل انتهائها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search certificates</source>
        <translation>البحث في الشهادات</translation>
    </message>
    <message>
        <source>Holder, role, state or fingerprint</source>
        <translation>صاحب الشهادة أو الصفة أو الحالة أو البصمة</translation>
    </message>
    <message>
        <source>Renew your identity?</source>
        <translation>تجديد هويتك؟</translation>
    </message>
    <message>
        <source>A new key and a new certificate take the place of those in the file that this console was opened with. Copies of that file stay good until their own end.</source>
        <translation>يحل مفتاح جديد وشهادة جديدة محل ما في الملف الذي فُتحت به لوحة الإدارة هذه. وتبقى نسخ ذلك الملف صالحة حتى نهاية مدتها.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>تجديد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>No certificate matches</source>
        <translation>لا شهادة مطابقة</translation>
    </message>
    <message>
        <source>Search for another text.</source>
        <translation>ابحث عن نص آخر.</translation>
    </message>
    <message>
        <source>The certificates could not be brought up to date</source>
        <translation>تعذّر تحديث الشهادات</translation>
    </message>
</context>
<context>
    <name>fallow::console::ClaimDialog</name>
    <message>
        <source>Go on…</source>
        <translation>متابعة…</translation>
    </message>
    <message>
        <source>Old stores</source>
        <translation>المخازن القديمة</translation>
    </message>
    <message>
        <source>What becomes of what %1 found?</source>
        <translation>ما مصير ما عثرت عليه %1؟</translation>
    </message>
    <message>
        <source>Which store shall %1 adopt?</source>
        <translation>أي مخزن تتبنّاه %1؟</translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <comment>a store</comment>
        <translation>تبنّي %1</translation>
    </message>
    <message>
        <source>Join with a new store; what was found stays on its disk, unused</source>
        <translation>الانضمام بمخزن جديد؛ ويبقى ما عُثر عليه على قرصها دون استخدام</translation>
    </message>
    <message>
        <source>Join with a new store, and delete what was found</source>
        <translation>الانضمام بمخزن جديد، وحذف ما عُثر عليه</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>fallow::console::CodeModel</name>
    <message>
        <source>(no note)</source>
        <translation>(بلا ملاحظة)</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>بعد %1</translation>
    </message>
    <message>
        <source>For</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>ينتهي</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>أنشأه</translation>
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
        <translation>الاتصال بمصفوفة</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Your arrays</source>
        <translation>مصفوفاتك</translation>
    </message>
    <message>
        <source>None yet. The administrator of an array gives you an identity file; on a controller of your own `fallowd init` writes it, admin.identity. Open it once, and the array stands here from then on.</source>
        <translation>لا توجد بعد. يعطيك مسؤول المصفوفة ملف هوية؛ وعلى وحدة تحكم تملكها يكتبه الأمر `fallowd init` باسم admin.identity. افتحه مرة واحدة، فتظهر المصفوفة هنا من حينها.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Open an identity file…</source>
        <translation>فتح ملف هوية…</translation>
    </message>
    <message>
        <source>Try Fallow on this computer</source>
        <translation>جرّب Fallow على هذا الحاسوب</translation>
    </message>
    <message>
        <source>A private array in one folder: a controller and a few workstations, as programs of this computer. You can make volumes, take machines away, watch a rebuild, and delete it all again.</source>
        <translation>مصفوفة خاصة في مجلد واحد: وحدة تحكم وبضع محطات عمل تعمل كبرامج على هذا الحاسوب. يمكنك إنشاء وحدات تخزين، وسحب أجهزة، ومتابعة إعادة البناء، ثم حذف كل ذلك.</translation>
    </message>
    <message>
        <source>It is for looking around, not for keeping: everything lies on one disk, and when that dies, all of it does. Nothing outside this computer can reach it.</source>
        <translation>هي للتعرّف لا للحفظ: كل شيء على قرص واحد، فإذا تعطل ضاع كل شيء. ولا يمكن الوصول إليها من خارج هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Create an evaluation array…</source>
        <translation>إنشاء مصفوفة تجريبية…</translation>
    </message>
    <message>
        <source>Takes it off this list, and its passphrase out of the keyring; neither the array nor the identity file is touched.</source>
        <translation>يزيلها من هذه القائمة، ويزيل عبارة مرورها من حلقة المفاتيح؛ ولا يمس المصفوفة ولا ملف الهوية.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Ends the programs of this evaluation array; connecting to it starts them again.</source>
        <translation>ينهي برامج هذه المصفوفة التجريبية؛ والاتصال بها يشغّلها من جديد.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Deletes this evaluation array with all that is in it.</source>
        <translation>يحذف هذه المصفوفة التجريبية بكل ما فيها.</translation>
    </message>
    <message>
        <source>Delete the evaluation array?</source>
        <translation>حذف المصفوفة التجريبية؟</translation>
    </message>
    <message>
        <source>%1: its programs are ended, and its volumes are gone for good with everything that was written to them. What it has made in %2 is deleted, its identity file too.</source>
        <translation>المصفوفة %1: تُنهى برامجها، وتضيع وحدات تخزينها نهائيًا بكل ما كُتب عليها. ويُحذف ما أنشأته في ‎%2، وملف هويتها أيضًا.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>حذفها</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>الإبقاء عليها</translation>
    </message>
</context>
<context>
    <name>fallow::console::Connector</name>
    <message>
        <source>There is no identity file</source>
        <translation>لا يوجد ملف هوية</translation>
    </message>
    <message>
        <source>%1 is not there. `fallowd init` writes one, admin.identity, on the controller; bring it here by a safe way.</source>
        <translation>الملف ‎%1 غير موجود. يكتبه الأمر `fallowd init` على وحدة التحكم باسم admin.identity؛ فانقله إلى هنا بطريقة آمنة.</translation>
    </message>
    <message>
        <source>This is not an identity file</source>
        <translation>هذا ليس ملف هوية</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>‎%1: %2.</translation>
    </message>
    <message>
        <source>The identity file cannot be read</source>
        <translation>تتعذر قراءة ملف الهوية</translation>
    </message>
    <message>
        <source>You are not allowed to read %1. Its owner is, or the system&apos;s administrator.</source>
        <translation>لا يُسمح لك بقراءة ‎%1. يُسمح بذلك لمالكه أو لمسؤول النظام.</translation>
    </message>
    <message>
        <source>This identity cannot be used</source>
        <translation>لا يمكن استخدام هذه الهوية</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConsoleApp</name>
    <message>
        <source>Unlocking the identity…</source>
        <translation>جارٍ فتح قفل الهوية…</translation>
    </message>
    <message>
        <source>The present passphrase is not the right one.</source>
        <translation>عبارة المرور الحالية غير صحيحة.</translation>
    </message>
    <message>
        <source>The evaluation array does not run</source>
        <translation>المصفوفة التجريبية لا تعمل</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي الإنشاء</translation>
    </message>
    <message>
        <source>What was begun lies in %1; remove the folder before you try again there.</source>
        <translation>ما بدأ إنشاؤه موجود في ‎%1؛ احذف المجلد قبل أن تعيد المحاولة هناك.</translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation>أُوقفت المصفوفة %1</translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <translation>المصفوفة %1 لا تعمل</translation>
    </message>
    <message>
        <source>Its programs have been told to end. What is in its volumes stays; connect to it, and it runs again.</source>
        <translation>طُلب من برامجها أن تنتهي. ويبقى ما في وحدات تخزينها؛ اتصل بها فتعمل من جديد.</translation>
    </message>
    <message>
        <source>Ending the programs of the array…</source>
        <translation>جارٍ إنهاء برامج المصفوفة…</translation>
    </message>
    <message>
        <source>The evaluation array was not deleted</source>
        <translation>لم تُحذف المصفوفة التجريبية</translation>
    </message>
    <message>
        <source>The evaluation array is deleted</source>
        <translation>حُذفت المصفوفة التجريبية</translation>
    </message>
    <message>
        <source>What it had made in %1 is gone.</source>
        <translation>أُزيل ما أنشأته في ‎%1.</translation>
    </message>
    <message>
        <source>The evaluation array is stopped. Nothing was deleted.</source>
        <translation>أُوقفت المصفوفة التجريبية. لم يُحذف شيء.</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConsoleSection</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>الافتراضي</translation>
    </message>
    <message>
        <source>Back to: as the desktop</source>
        <translation>الرجوع إلى إعداد سطح المكتب</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <comment>a setting</comment>
        <translation>%1: الرجوع إلى الافتراضي</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>مثل سطح المكتب</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>The identity&apos;s passphrase</source>
        <translation>عبارة مرور الهوية</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>تكرار عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>الحالية</translation>
    </message>
    <message>
        <source>New</source>
        <translation>الجديدة</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>التكرار</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>إزالة عبارة المرور</translation>
    </message>
    <message>
        <source>The console speaks this language from its next start on.</source>
        <translation>تُستخدم هذه اللغة ابتداءً من التشغيل التالي للوحة الإدارة.</translation>
    </message>
    <message>
        <source>No identity is in use.</source>
        <translation>لا توجد هوية قيد الاستخدام.</translation>
    </message>
    <message>
        <source>%1 is protected by a passphrase.</source>
        <translation>الملف ‎%1 محمي بعبارة مرور.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring can keep it for you.</source>
        <translation>يمكن لحلقة مفاتيح سطح المكتب أن تحفظها لك.</translation>
    </message>
    <message>
        <source>This desktop has no keyring, or this build cannot use it: it is asked for each time.</source>
        <translation>لا حلقة مفاتيح في سطح المكتب هذا، أو لا تستطيع هذه النسخة استخدامها: ستُطلب العبارة في كل مرة.</translation>
    </message>
    <message>
        <source>%1 has no passphrase: whoever can read the file administers the array.</source>
        <translation>الملف ‎%1 بلا عبارة مرور: كل من يستطيع قراءته يدير المصفوفة.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>Protect it with a passphrase</source>
        <translation>الحماية بعبارة مرور</translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation>العبارتان مختلفتان</translation>
    </message>
    <message>
        <source>Type the new passphrase twice alike.</source>
        <translation>اكتب عبارة المرور الجديدة مرتين بالصيغة نفسها.</translation>
    </message>
    <message>
        <source>The identity file was changed</source>
        <translation>تغيّر ملف الهوية</translation>
    </message>
    <message>
        <source>The passphrase was not changed</source>
        <translation>لم تتغير عبارة المرور</translation>
    </message>
</context>
<context>
    <name>fallow::console::CopyLine</name>
    <message>
        <source>Copy: %1</source>
        <translation>نسخ: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
</context>
<context>
    <name>fallow::console::EnrolDialog</name>
    <message>
        <source>Make code</source>
        <translation>إنشاء رمز</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Add a workstation</source>
        <translation>إضافة محطة عمل</translation>
    </message>
    <message>
        <source>A code lets one workstation join, once. It says where the controller is and how to know it, so nothing else has to be brought to the workstation.</source>
        <translation>يتيح الرمز لمحطة عمل واحدة أن تنضم مرة واحدة. وهو يحدد مكان وحدة التحكم وكيفية التعرّف عليها، فلا يلزم نقل أي شيء آخر إلى محطة العمل.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>ساعة واحدة</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 ساعات</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>يوم واحد</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>Optional; goes into the events</source>
        <translation>اختياري؛ يُسجَّل في الأحداث</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>مدة الصلاحية</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Command for the workstation</source>
        <translation>الأمر الخاص بمحطة العمل</translation>
    </message>
    <message>
        <source>The workstation appears here as soon as it has used the code. The code is shown this once; the controller keeps only what it needs to know it again.</source>
        <translation>تظهر محطة العمل هنا فور استخدامها الرمز. لا يُعرض الرمز إلا هذه المرة؛ ولا تحتفظ وحدة التحكم إلا بما يكفي للتعرّف عليه.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Type this on the workstation</source>
        <translation>اكتب هذا على محطة العمل</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>رمز آخر</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Good for one workstation until %1, %2 from now.</source>
        <translation>صالح لمحطة عمل واحدة حتى %1 (المتبقي %2).</translation>
    </message>
    <message>
        <source>This code has expired. Make another one.</source>
        <translation>انتهت صلاحية هذا الرمز. أنشئ رمزًا آخر.</translation>
    </message>
</context>
<context>
    <name>fallow::console::EnrolmentSection</name>
    <message>
        <source>Make an enrolment code</source>
        <translation>إنشاء رمز تسجيل</translation>
    </message>
    <message>
        <source>With it one workstation joins the array, once. Carry it there by a safe way: whoever has it may join.</source>
        <translation>به تنضم محطة عمل واحدة إلى المصفوفة، مرة واحدة. انقله إليها بطريقة آمنة: فكل من يملكه يستطيع الانضمام.</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>لمن هو</translation>
    </message>
    <message>
        <source>Whom the code is for</source>
        <translation>لمن الرمز</translation>
    </message>
    <message>
        <source>How long the code is good</source>
        <translation>مدة صلاحية الرمز</translation>
    </message>
    <message>
        <source>Good for an hour</source>
        <translation>صالح لساعة</translation>
    </message>
    <message>
        <source>Good for a day</source>
        <translation>صالح ليوم</translation>
    </message>
    <message>
        <source>Good for a week</source>
        <translation>صالح لأسبوع</translation>
    </message>
    <message>
        <source>Good for 30 days</source>
        <translation>صالح لمدة 30 يومًا</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>إنشاء رمز</translation>
    </message>
    <message>
        <source>The enrolment code</source>
        <translation>رمز التسجيل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Open codes</source>
        <translation>الرموز السارية</translation>
    </message>
    <message>
        <source>Open enrolment codes</source>
        <translation>رموز التسجيل السارية</translation>
    </message>
    <message>
        <source>No code is open</source>
        <translation>لا توجد رموز سارية</translation>
    </message>
    <message>
        <source>A code is open until a workstation has used it, or its time is over.</source>
        <translation>يظل الرمز ساريًا حتى تستخدمه محطة عمل أو تنتهي مدته.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Withdraw all</source>
        <translation>سحب الكل</translation>
    </message>
    <message>
        <source>Good for one workstation until %1. There: fallow-agent enrol CODE. It is shown only now.</source>
        <translation>صالح لمحطة عمل واحدة حتى %1. الأمر هناك: fallow-agent enrol CODE. لن يُعرض مرة أخرى.</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>جارٍ سؤال وحدة التحكم…</translation>
    </message>
    <message>
        <source>Withdraw all codes?</source>
        <translation>سحب كل الرموز؟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open code(s) will be refused from then on, those too that are on their way to a workstation. Who waits for one needs a new one. Workstations that have joined stay.</source>
        <translation>
            <numerusform>لا رموز سارية لتُرفض. ومن ينتظر رمزًا يحتاج إلى رمز جديد. أما محطات العمل التي انضمت فتبقى.</numerusform>
            <numerusform>سيُرفض الرمز الساري الوحيد من ذلك الحين فصاعدًا، حتى إن كان في طريقه إلى محطة عمل. ومن ينتظره يحتاج إلى رمز جديد. أما محطات العمل التي انضمت فتبقى.</numerusform>
            <numerusform>سيُرفض رمزان ساريان من ذلك الحين فصاعدًا، وكذلك ما كان منهما في طريقه إلى محطة عمل. ومن ينتظر أحدهما يحتاج إلى رمز جديد. أما محطات العمل التي انضمت فتبقى.</numerusform>
            <numerusform>ستُرفض %Ln رموز سارية من ذلك الحين فصاعدًا، وكذلك ما كان منها في طريقه إلى محطة عمل. ومن ينتظر رمزًا منها يحتاج إلى رمز جديد. أما محطات العمل التي انضمت فتبقى.</numerusform>
            <numerusform>سيُرفض %Ln رمزًا ساريًا من ذلك الحين فصاعدًا، وكذلك ما كان منها في طريقه إلى محطة عمل. ومن ينتظر رمزًا منها يحتاج إلى رمز جديد. أما محطات العمل التي انضمت فتبقى.</numerusform>
            <numerusform>سيُرفض %Ln رمز سارٍ من ذلك الحين فصاعدًا، وكذلك ما كان منها في طريقه إلى محطة عمل. ومن ينتظر رمزًا منها يحتاج إلى رمز جديد. أما محطات العمل التي انضمت فتبقى.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>الإبقاء عليها</translation>
    </message>
    <message>
        <source>No code was made</source>
        <translation>لم يُنشأ أي رمز</translation>
    </message>
    <message>
        <source>The open codes cannot be shown</source>
        <translation>يتعذر عرض الرموز السارية</translation>
    </message>
</context>
<context>
    <name>fallow::console::EvaluationArray</name>
    <message>
        <source>Choose a folder, with its whole path.</source>
        <translation>اختر مجلدًا واكتب مساره كاملًا.</translation>
    </message>
    <message>
        <source>There is an evaluation array in this folder already: connect to it, or choose another folder.</source>
        <translation>توجد مصفوفة تجريبية في هذا المجلد بالفعل: اتصل بها أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose an empty one, or name a new one.</source>
        <translation>هذا المجلد ليس فارغًا. اختر مجلدًا فارغًا أو اكتب اسم مجلد جديد.</translation>
    </message>
    <message>
        <source>Choose %1 to %2 workstations.</source>
        <translation>اختر عدد محطات العمل من %1 إلى %2.</translation>
    </message>
    <message>
        <source>You may not write in %1.</source>
        <translation>لا يُسمح لك بالكتابة في ‎%1.</translation>
    </message>
    <message>
        <source>With %1 each machine would lend less than %2. Give it %3 at least.</source>
        <translation>بحجم %1 يعير كل جهاز أقل من %2. خصص لها %3 على الأقل.</translation>
    </message>
    <message>
        <source>It took longer than a minute. What its programs said stands in %1.</source>
        <translation>استغرق ذلك أكثر من دقيقة. رسائل البرامج موجودة في ‎%1.</translation>
    </message>
    <message>
        <source>The program %1 is not installed beside the console.</source>
        <translation>البرنامج %1 غير مثبت مع لوحة الإدارة.</translation>
    </message>
    <message>
        <source>It could not be made: %1</source>
        <translation>تعذّر إنشاؤها: %1</translation>
    </message>
    <message>
        <source>%1 does not start: %2</source>
        <translation>تعذّر بدء تشغيل %1: %2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>يتعذر إنشاء المجلد ‎%1.</translation>
    </message>
    <message>
        <source>Making the array…</source>
        <translation>جارٍ إنشاء المصفوفة…</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>تجربة</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>تتعذر الكتابة في المجلد ‎%1.</translation>
    </message>
    <message>
        <source>Starting the controller…</source>
        <translation>جارٍ بدء تشغيل وحدة التحكم…</translation>
    </message>
    <message>
        <source>Waiting for the workstations…</source>
        <translation>بانتظار محطات العمل…</translation>
    </message>
    <message>
        <source>Workstation %1 of %2 joins…</source>
        <translation>جارٍ انضمام محطة العمل %1 من %2…</translation>
    </message>
    <message>
        <source>The array is ready.</source>
        <translation>المصفوفة جاهزة.</translation>
    </message>
    <message>
        <source>There is no evaluation array in %1 any more.</source>
        <translation>لم تعد هناك مصفوفة تجريبية في ‎%1.</translation>
    </message>
    <message>
        <source>This disk has %1 free. The array may grow to %2, and must leave %3 free: that is too much.</source>
        <translation>المتاح على هذا القرص %1. قد تنمو المصفوفة إلى %2 ويجب أن تترك %3 متاحة: هذا كثير.</translation>
    </message>
    <message>
        <source>Ending the programs of the array…</source>
        <translation>جارٍ إنهاء برامج المصفوفة…</translation>
    </message>
    <message>
        <source>Its programs do not end. Nothing was deleted.</source>
        <translation>لا تنتهي برامجها. لم يُحذف شيء.</translation>
    </message>
    <message>
        <source>Deleting %1…</source>
        <translation>جارٍ حذف ‎%1…</translation>
    </message>
</context>
<context>
    <name>fallow::console::EvaluationForm</name>
    <message>
        <source>Keep it running when the console ends</source>
        <translation>إبقاؤها قيد التشغيل بعد إنهاء لوحة الإدارة</translation>
    </message>
    <message>
        <source>Create and connect</source>
        <translation>إنشاء واتصال</translation>
    </message>
    <message>
        <source> GiB at most</source>
        <translation> GiB كحد أقصى</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>اختيار المجلد</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>ال&amp;مجلد</translation>
    </message>
    <message>
        <source>On &amp;disk</source>
        <translation>على ال&amp;قرص</translation>
    </message>
    <message>
        <source>&amp;Workstations</source>
        <translation>محطات ال&amp;عمل</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>The controller and each workstation lend %1. The folder is nearly empty at first and grows with what you store; delete it when you are done.</source>
        <translation>تعير وحدة التحكم وكل محطة عمل %1. يكون المجلد شبه فارغ في البداية ويكبر مع ما تخزنه؛ احذفه عندما تنتهي.</translation>
    </message>
    <message>
        <source>A folder for the evaluation array</source>
        <translation>مجلد للمصفوفة التجريبية</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventExport</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>تتعذر كتابة ‎%1: %2.</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventPages</name>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>الخطورة</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventsPage</name>
    <message>
        <source>Text, machine, volume, administrator…</source>
        <translation>نص أو جهاز أو وحدة تخزين أو مسؤول…</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>البحث في الأحداث</translation>
    </message>
    <message>
        <source>Show later events</source>
        <translation>عرض الأحداث اللاحقة</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Shows what happens as it happens</source>
        <translation>يعرض ما يحدث لحظة حدوثه</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>كجدول (CSV)…</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>بصيغة JSON…</translation>
    </message>
    <message>
        <source>Least severity of the events shown</source>
        <translation>أدنى خطورة للأحداث المعروضة</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>أي خطورة</translation>
    </message>
    <message>
        <source>Notices and above</source>
        <translation>الملاحظات فما فوق</translation>
    </message>
    <message>
        <source>Warnings and above</source>
        <translation>التحذيرات فما فوق</translation>
    </message>
    <message>
        <source>Critical only</source>
        <translation>الحرجة فقط</translation>
    </message>
    <message>
        <source>Kind of the events shown</source>
        <translation>نوع الأحداث المعروضة</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>أي نوع</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>محطات العمل</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>المخازن</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>وحدات التخزين</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Rebuilds</source>
        <translation>عمليات إعادة البناء</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>وحدة التحكم</translation>
    </message>
    <message>
        <source>Subject of the events shown</source>
        <translation>موضوع الأحداث المعروضة</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>من قام بذلك</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>أي شخص</translation>
    </message>
    <message>
        <source>Any administrator</source>
        <translation>أي مسؤول</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>وقت الحدوث</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>أي وقت</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>آخر ساعة</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>آخر أسبوع</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>بين تاريخين…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة التعيين</translation>
    </message>
    <message>
        <source>Shows all events again</source>
        <translation>يعرض كل الأحداث من جديد</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%Ln أحداث</numerusform>
            <numerusform>%Ln حدثًا</numerusform>
            <numerusform>%Ln حدث</numerusform>
        </translation>
    </message>
    <message>
        <source>The events cannot be shown</source>
        <translation>يتعذر عرض الأحداث</translation>
    </message>
    <message>
        <source>Looking through the log…</source>
        <translation>جارٍ تصفح السجل…</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>لا حدث مطابق</translation>
    </message>
    <message>
        <source>Search for something else, or show all events.</source>
        <translation>ابحث عن شيء آخر أو اعرض كل الأحداث.</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>عرض كل الأحداث</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>لم يحدث شيء بعد</translation>
    </message>
    <message>
        <source>Machines that come and go, rebuilds, and what administrators do appear here.</source>
        <translation>تظهر هنا الأجهزة التي تأتي وتغيب، وعمليات إعادة البناء، وما يفعله المسؤولون.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>بواسطة %1</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>تصدير الأحداث</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>جداول (*.csv);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>ملفات JSON (*.json);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Exporting: %1 events…</source>
        <translation>جارٍ التصدير: %1 من الأحداث…</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2 events…</source>
        <translation>جارٍ التصدير: %1 من أصل %2 من الأحداث…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The controller searches: it knows the English words of an event, and names</source>
        <translation>وحدة التحكم هي التي تبحث: وهي تعرف الكلمات الإنجليزية للحدث، والأسماء</translation>
    </message>
</context>
<context>
    <name>fallow::console::FailureModel</name>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s)</source>
        <translation>
            <numerusform>لا قطع تالفة أو غير مقروءة</numerusform>
            <numerusform>قطعة واحدة تالفة أو غير مقروءة</numerusform>
            <numerusform>قطعتان تالفتان أو غير مقروءتين</numerusform>
            <numerusform>%Ln قطع تالفة أو غير مقروءة</numerusform>
            <numerusform>%Ln قطعة تالفة أو غير مقروءة</numerusform>
            <numerusform>%Ln قطعة تالفة أو غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk %1 of the controller</source>
        <translation>قرص وحدة التحكم ‎%1</translation>
    </message>
    <message>
        <source>Store %1 of %2</source>
        <translation>المخزن %1 من %2</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>غير قابل للاستخدام</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>في الخدمة</translation>
    </message>
    <message>
        <source>Only what is missing already</source>
        <translation>ما هو ناقص بالفعل فقط</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) not whole</source>
        <translation>
            <numerusform>لا أشرطة غير مكتملة</numerusform>
            <numerusform>شريط غير مكتمل</numerusform>
            <numerusform>شريطان غير مكتملين</numerusform>
            <numerusform>%Ln أشرطة غير مكتملة</numerusform>
            <numerusform>%Ln شريطًا غير مكتمل</numerusform>
            <numerusform>%Ln شريط غير مكتمل</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what may have failed, its state</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>What has failed</source>
        <translation>ما تعطّل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>يحمل</translation>
    </message>
</context>
<context>
    <name>fallow::console::FailurePage</name>
    <message>
        <source>&amp;Also what shows no sign of failure</source>
        <translation>إظهار ما لا تبدو عليه &amp;علامات عطل أيضًا</translation>
    </message>
    <message>
        <source>What has failed</source>
        <translation>ما تعطّل</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>لم يتعطل شيء</translation>
    </message>
    <message>
        <source>Every workstation is here, every disk of the controller can be used, and no stripe lacks a strip. To rebuild what something still holds that shows no failure, tick the box below.</source>
        <translation>كل محطات العمل حاضرة، وكل أقراص وحدة التحكم قابلة للاستخدام، ولا تنقص أي شريط قطعة. لإعادة بناء ما يحمله شيء لا تبدو عليه علامات عطل، حدد الخانة أدناه.</translation>
    </message>
    <message>
        <source>What has failed? Strips on it are computed from the others and written elsewhere. Nothing is changed before the plan has been shown.</source>
        <translation>ما الذي تعطّل؟ تُحسب القطع التي عليه من القطع الأخرى وتُكتب في مكان آخر. ولا يتغير شيء قبل عرض الخطة.</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>البديل</translation>
    </message>
    <message>
        <source>Its strips go to the &amp;other stores</source>
        <translation>تنتقل قطعه إلى المخازن ال&amp;أخرى</translation>
    </message>
    <message>
        <source>An &amp;empty directory on a new disk of the controller takes its place</source>
        <translation>يحل محله مجلد &amp;فارغ على قرص جديد لوحدة التحكم</translation>
    </message>
    <message>
        <source>/srv/fallow/disk-2</source>
        <translation>/srv/fallow/disk-2</translation>
    </message>
    <message>
        <source>Directory on the controller</source>
        <translation>المجلد على وحدة التحكم</translation>
    </message>
    <message>
        <source>for instance 500 GiB</source>
        <translation>مثلًا 500 GiB</translation>
    </message>
    <message>
        <source>What the new disk may hold</source>
        <translation>ما يجوز أن يحمله القرص الجديد</translation>
    </message>
    <message>
        <source>&amp;Directory:</source>
        <translation>ال&amp;مجلد:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>ال&amp;حجم:</translation>
    </message>
    <message>
        <source>Choose what has failed.</source>
        <translation>اختر ما تعطّل.</translation>
    </message>
    <message>
        <source>Give the new disk&apos;s directory on the controller with its whole path, beginning with /.</source>
        <translation>اكتب مجلد القرص الجديد على وحدة التحكم بمساره الكامل الذي يبدأ بـ ‎/.</translation>
    </message>
    <message>
        <source>Give the new disk&apos;s size, for instance &quot;500 GiB&quot;; at least 1 MiB.</source>
        <translation>اكتب حجم القرص الجديد، مثل «500 GiB»؛ وأقله 1 MiB.</translation>
    </message>
</context>
<context>
    <name>fallow::console::FindingModel</name>
    <message>
        <source>Stripe</source>
        <translation>الشريط</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>وحدة التخزين</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>النتيجة</translation>
    </message>
</context>
<context>
    <name>fallow::console::FingerprintDialog</name>
    <message>
        <source>Approve…</source>
        <translation>موافقة…</translation>
    </message>
    <message>
        <source>Compare fingerprints</source>
        <translation>مقارنة البصمات</translation>
    </message>
    <message>
        <source>Is this really %1?</source>
        <translation>هل هذه حقًا %1؟</translation>
    </message>
    <message>
        <source>While it waits, the workstation shows a fingerprint. Have it read to you, by telephone for instance. If one group differs, somebody else is asking: turn it away.</source>
        <translation>تعرض محطة العمل بصمة أثناء انتظارها. اطلب أن تُقرأ لك، بالهاتف مثلًا. إن اختلفت مجموعة واحدة، فالطالب غيرها: ارفضه.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>Fingerprint here</source>
        <translation>البصمة هنا</translation>
    </message>
    <message>
        <source>Fingerprint that the workstation shows</source>
        <translation>البصمة التي تعرضها محطة العمل</translation>
    </message>
    <message>
        <source>What the workstation shows</source>
        <translation>ما تعرضه محطة العمل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Type or paste it to have it compared.</source>
        <translation>اكتبها أو الصقها لمقارنتها.</translation>
    </message>
    <message>
        <source>The same so far.</source>
        <translation>متطابقة حتى الآن.</translation>
    </message>
    <message>
        <source>✓ The same: it is the workstation that you have before you.</source>
        <translation>✓ متطابقة: هذه هي محطة العمل التي أمامك.</translation>
    </message>
    <message>
        <source>✗ Not the same. Look at it once more; if it stays different, turn it away.</source>
        <translation>✗ غير متطابقة. راجعها مرة أخرى؛ وإن بقيت مختلفة، فارفضها.</translation>
    </message>
</context>
<context>
    <name>fallow::console::GroupedMachines</name>
    <message>
        <source>In no failure domain</source>
        <translation>بلا نطاق عطل</translation>
    </message>
    <message>
        <source>Version not known</source>
        <translation>الإصدار غير معروف</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>Group %1, folded</source>
        <translation>المجموعة %1، مطوية</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>المجموعة %1</translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>متصلة: %1</translation>
    </message>
</context>
<context>
    <name>fallow::console::HeaderBar</name>
    <message>
        <source>Arrays…</source>
        <translation>المصفوفات…</translation>
    </message>
    <message>
        <source>Leaves this array and shows the others (Ctrl+O)</source>
        <translation>يغادر هذه المصفوفة ويعرض المصفوفات الأخرى (Ctrl+O)</translation>
    </message>
</context>
<context>
    <name>fallow::console::HistoryChart</name>
    <message>
        <source>%1 %2</source>
        <comment>what, its rate</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروفة</translation>
    </message>
</context>
<context>
    <name>fallow::console::ImpactPage</name>
    <message>
        <source>Touched</source>
        <translation>المتأثر</translation>
    </message>
    <message>
        <source>Redundancy left</source>
        <translation>الاحتياطي المتبقي</translation>
    </message>
    <message>
        <source>Unreadable now</source>
        <translation>غير المقروء الآن</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>وحدة التخزين</translation>
    </message>
    <message>
        <source>Stripes touched</source>
        <translation>الأشرطة المتأثرة</translation>
    </message>
    <message>
        <source>Without redundancy</source>
        <translation>بلا احتياطي</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>المفقود</translation>
    </message>
    <message>
        <source>What the failure means for each volume</source>
        <translation>ما يعنيه العطل لكل وحدة تخزين</translation>
    </message>
    <message>
        <source>With %1 gone, some data exists nowhere any more.</source>
        <translation>بفقدان %1 لا يعود لبعض البيانات وجود في أي مكان.</translation>
    </message>
    <message>
        <source>With %1 gone nothing is lost, but some data cannot be read until other machines come back.</source>
        <translation>بفقدان %1 لا يضيع شيء، لكن تتعذر قراءة بعض البيانات حتى تعود أجهزة أخرى.</translation>
    </message>
    <message>
        <source>With %1 gone all data can be read, but some of it would not survive another loss. That is rebuilt first.</source>
        <translation>بفقدان %1 تبقى كل البيانات مقروءة، لكن بعضها لن يتحمل فقدانًا آخر. ويُعاد بناء هذا البعض أولًا.</translation>
    </message>
    <message>
        <source>With %1 gone all data can be read, and another loss would be survived.</source>
        <translation>بفقدان %1 تبقى كل البيانات مقروءة، ويمكن تحمّل فقدان آخر.</translation>
    </message>
    <message>
        <source>stripes</source>
        <translation>من الأشرطة</translation>
    </message>
    <message>
        <source>lack a strip, or will; %1 have no redundancy left</source>
        <translation>تنقصها قطعة أو ستنقصها؛ %1 منها بلا احتياطي</translation>
    </message>
    <message>
        <source>data is missing</source>
        <translation>بعض البيانات ناقص</translation>
    </message>
    <message>
        <source>more strips of a stripe may be lost</source>
        <translation>من قطع الشريط يمكن فقدانها بعد</translation>
    </message>
    <message>
        <source>The least of all touched stripes.</source>
        <translation>أدنى قيمة بين كل الأشرطة المتأثرة.</translation>
    </message>
    <message>
        <source>%1 of them are lost unless a lost machine comes back</source>
        <translation>%1 منها مفقودة ما لم يعد جهاز مفقود</translation>
    </message>
    <message>
        <source>They can be read again when machines come back.</source>
        <translation>تصبح مقروءة من جديد عند عودة الأجهزة.</translation>
    </message>
    <message>
        <source>All data can be read.</source>
        <translation>كل البيانات مقروءة.</translation>
    </message>
    <message>
        <source>%1: %2 from byte %3 on are lost.</source>
        <translation>%1: فُقد %2 ابتداءً من البايت %3.</translation>
    </message>
    <message>
        <source>%1: %2 from byte %3 on cannot be read now.</source>
        <translation>%1: تتعذر الآن قراءة %2 ابتداءً من البايت %3.</translation>
    </message>
    <message>
        <source>There are more; the report lists them.</source>
        <translation>هناك المزيد؛ والتقرير يسردها كلها.</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>فائض</translation>
    </message>
    <message>
        <source>There is nothing to rebuild: %1 holds nothing that is missing elsewhere.</source>
        <translation>لا شيء لإعادة بنائه: لا يحمل %1 شيئًا ناقصًا في مكان آخر.</translation>
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
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>running</source>
        <translation>جارية</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>اكتملت</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>job, its state</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>المهمة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>البدء</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobsDesk</name>
    <message>
        <source>The job was not begun</source>
        <translation>لم تبدأ المهمة</translation>
    </message>
    <message>
        <source>The job goes on as it was</source>
        <translation>تستمر المهمة كما كانت</translation>
    </message>
    <message>
        <source>The rebuild was not begun</source>
        <translation>لم تبدأ إعادة البناء</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Which jobs are shown</source>
        <translation>المهام المعروضة</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>كل المهام</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>الجارية</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>المنتهية</translation>
    </message>
    <message>
        <source>&amp;Scrub</source>
        <translation>&amp;فحص دوري</translation>
    </message>
    <message>
        <source>Let every store check every strip, and repair what is wrong</source>
        <translation>يفحص كل مخزن كل قطعة فيه، ويُصلَح التالف</translation>
    </message>
    <message>
        <source>&amp;Check catalog</source>
        <translation>&amp;تحقق من الفهرس</translation>
    </message>
    <message>
        <source>Check every volume, stripe and count of the controller&apos;s catalog</source>
        <translation>التحقق من كل وحدة تخزين وشريط وعدّاد في فهرس وحدة التحكم</translation>
    </message>
    <message>
        <source>&amp;Rebuild…</source>
        <translation>إعادة ال&amp;بناء…</translation>
    </message>
    <message>
        <source>Say what has failed, see what that means, and rebuild it</source>
        <translation>تحديد ما تعطّل ومعرفة أثره ثم إعادة بنائه</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>تقدم المهمة</translation>
    </message>
    <message>
        <source>Set &amp;limit</source>
        <translation>تعيين ال&amp;حد</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>إيقاف &amp;مؤقت</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>إل&amp;غاء</translation>
    </message>
    <message>
        <source>Cancel the job?</source>
        <translation>إلغاء المهمة؟</translation>
    </message>
    <message>
        <source>What it has done stays done; the rest is left as it is.</source>
        <translation>ما أنجزته باقٍ؛ ويُترك الباقي كما هو.</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>إلغاء المهمة</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>الاستمرار</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>لا مهام</numerusform>
            <numerusform>مهمة واحدة</numerusform>
            <numerusform>مهمتان</numerusform>
            <numerusform>%Ln مهام</numerusform>
            <numerusform>%Ln مهمة</numerusform>
            <numerusform>%Ln مهمة</numerusform>
        </translation>
    </message>
    <message>
        <source>No job has run yet</source>
        <translation>لم تُنفذ أي مهمة بعد</translation>
    </message>
    <message>
        <source>A rebuild begins by itself when a workstation is lost, a scrub every few weeks. With the buttons above you can begin one now.</source>
        <translation>تبدأ إعادة البناء تلقائيًا عند فقدان محطة عمل، ويبدأ الفحص الدوري كل بضعة أسابيع. ويمكنك بدء أي منهما الآن بالأزرار أعلاه.</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>لا مهام من هذا النوع</translation>
    </message>
    <message>
        <source>Choose all jobs above.</source>
        <translation>اختر «كل المهام» أعلاه.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>ا&amp;ستئناف</translation>
    </message>
</context>
<context>
    <name>fallow::console::LayoutPicture</name>
    <message>
        <source>Picture of the layout</source>
        <translation>رسم نمط التوزيع</translation>
    </message>
    <message>
        <source>%1 stores shown, %2 stripes, %3 of them not readable</source>
        <translation>المخازن المعروضة: %1، الأشرطة: %2، غير المقروء منها: %3</translation>
    </message>
</context>
<context>
    <name>fallow::console::LimitEdit</name>
    <message>
        <source> MiB/s</source>
        <translation> MiB/ث</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>Limit of what is read and written in all, per second</source>
        <translation>حد ما يُقرأ ويُكتب إجمالًا في الثانية</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachineActions</name>
    <message>
        <source>Approve…</source>
        <translation>موافقة…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>رفض…</translation>
    </message>
    <message>
        <source>Compare fingerprints…</source>
        <translation>مقارنة البصمات…</translation>
    </message>
    <message>
        <source>Resize…</source>
        <translation>تغيير الحصة…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>إخلاء…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>إعادة إلى الاستخدام…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>إعادة التسمية…</translation>
    </message>
    <message>
        <source>Failure domain…</source>
        <translation>نطاق العطل…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>إخراج من الخدمة…</translation>
    </message>
    <message>
        <source>Declare lost…</source>
        <translation>إعلان الفقدان…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>إبطال…</translation>
    </message>
    <message>
        <source>How much may %1 lend?</source>
        <translation>كم يجوز أن تعير %1؟</translation>
    </message>
    <message numerus="yes">
        <source>How much may each of these %Ln workstations lend?</source>
        <translation>
            <numerusform>كم يجوز أن تعير كل واحدة من محطات العمل هذه؟</numerusform>
            <numerusform>كم يجوز أن تعير محطة العمل هذه؟</numerusform>
            <numerusform>كم يجوز أن تعير كل واحدة من محطتي العمل هاتين؟</numerusform>
            <numerusform>كم يجوز أن تعير كل واحدة من محطات العمل هذه (%Ln)؟</numerusform>
            <numerusform>كم يجوز أن تعير كل واحدة من محطات العمل هذه (%Ln)؟</numerusform>
            <numerusform>كم يجوز أن تعير كل واحدة من محطات العمل هذه (%Ln)؟</numerusform>
        </translation>
    </message>
    <message>
        <source>It lends %1 now, holds %2 of the array, and %3 are free on its disk for its owner.</source>
        <translation>تعير الآن %1، وتحمل للمصفوفة %2، والمتاح لصاحبها على قرصها %3.</translation>
    </message>
    <message>
        <source>All get the same limit.</source>
        <translation>تحصل كلها على الحد نفسه.</translation>
    </message>
    <message>
        <source>The most that it stores</source>
        <translation>أقصى ما تخزنه</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>متابعة…</translation>
    </message>
    <message>
        <source>No disk here has room for more than %1.</source>
        <translation>لا يتسع أي قرص هنا لأكثر من %1.</translation>
    </message>
    <message>
        <source>What shall %1 be called?</source>
        <translation>ما الاسم الجديد لـ%1؟</translation>
    </message>
    <message>
        <source>Up to %1 characters.</source>
        <translation>الحد الأقصى لعدد الأحرف: %1.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>الاسم الجديد</translation>
    </message>
    <message>
        <source>A workstation needs a name.</source>
        <translation>لا بد لمحطة العمل من اسم.</translation>
    </message>
    <message>
        <source>A name holds no control characters.</source>
        <translation>لا يحتوي الاسم على أحرف تحكم.</translation>
    </message>
    <message>
        <source>This is its name now.</source>
        <translation>هذا هو اسمها الحالي.</translation>
    </message>
    <message>
        <source>Which failure domain does %1 belong to?</source>
        <translation>إلى أي نطاق عطل تنتمي %1؟</translation>
    </message>
    <message numerus="yes">
        <source>Which failure domain do these %Ln workstations belong to?</source>
        <translation>
            <numerusform>إلى أي نطاق عطل تنتمي محطات العمل هذه؟</numerusform>
            <numerusform>إلى أي نطاق عطل تنتمي محطة العمل هذه؟</numerusform>
            <numerusform>إلى أي نطاق عطل تنتمي محطتا العمل هاتان؟</numerusform>
            <numerusform>إلى أي نطاق عطل تنتمي محطات العمل هذه (%Ln)؟</numerusform>
            <numerusform>إلى أي نطاق عطل تنتمي محطات العمل هذه (%Ln)؟</numerusform>
            <numerusform>إلى أي نطاق عطل تنتمي محطات العمل هذه (%Ln)؟</numerusform>
        </translation>
    </message>
    <message>
        <source>A name for what may fail together: a room, a switch, a floor. Leave it empty and each machine is a domain of its own.</source>
        <translation>اسم لما قد يتعطل معًا: غرفة، أو محوّل شبكة، أو طابق. اتركه فارغًا فيكون كل جهاز نطاقًا قائمًا بذاته.</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>نطاق العطل</translation>
    </message>
    <message>
        <source>Approve with its old store…</source>
        <translation>موافقة مع مخزنها القديم…</translation>
    </message>
    <message>
        <source>Approve and delete its old store…</source>
        <translation>موافقة وحذف مخزنها القديم…</translation>
    </message>
    <message>
        <source>Rebuild…</source>
        <translation>إعادة البناء…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>نسيان…</translation>
    </message>
    <message>
        <source>It lends a whole partition. Of that it stores %1 for the array at most, and holds %2 now. A partition keeps its size: what the array leaves lies idle. It is made larger or smaller at the workstation, with the command fallow-agent partition.</source>
        <translation>تعير محطة العمل قسمًا كاملًا. تخزّن منه للمصفوفة %1 على الأكثر، وتحمل الآن %2. حجم القسم ثابت: فما تتركه المصفوفة يبقى دون استخدام. ويُكبَّر القسم أو يُصغَّر على محطة العمل نفسها بالأمر fallow-agent partition.</translation>
    </message>
    <message>
        <source>The partition has room for %1.</source>
        <translation>يتسع القسم لـ%1.</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachineModel</name>
    <message>
        <source>not known yet</source>
        <comment>class of a machine</comment>
        <translation>غير معروفة بعد</translation>
    </message>
    <message>
        <source>always on</source>
        <comment>class of a machine</comment>
        <translation>دائم التشغيل</translation>
    </message>
    <message>
        <source>desktop</source>
        <comment>class of a machine: is switched off at times</comment>
        <translation>حاسوب مكتبي</translation>
    </message>
    <message>
        <source>controller</source>
        <comment>class of a machine</comment>
        <translation>وحدة التحكم</translation>
    </message>
    <message>
        <source>%1, being emptied</source>
        <comment>state of a machine</comment>
        <translation>%1، قيد الإخلاء</translation>
    </message>
    <message>
        <source>%1, emptied</source>
        <comment>state of a machine</comment>
        <translation>%1، أُخليت</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Expected back at %1</source>
        <translation>العودة متوقعة في %1</translation>
    </message>
    <message>
        <source>%1 used, %2 strips</source>
        <translation>المستخدم: %1، القطع: %2</translation>
    </message>
    <message>
        <source>The most that this workstation stores for the array</source>
        <translation>أقصى ما تخزنه محطة العمل هذه للمصفوفة</translation>
    </message>
    <message>
        <source>Free on its disk, for its owner</source>
        <translation>المتاح لصاحبها على قرصها</translation>
    </message>
    <message>
        <source>It has not been watched long enough to know its week</source>
        <translation>لم تُراقَب مدة كافية لمعرفة أسبوعها</translation>
    </message>
    <message>
        <source>Up %1 of the week; each line is a day, Monday first, from midnight to midnight</source>
        <translation>تعمل %1 من الأسبوع؛ كل سطر يوم، بدءًا من الاثنين، من منتصف الليل إلى منتصف الليل</translation>
    </message>
    <message>
        <source>A failure domain of its own</source>
        <translation>نطاق عطل قائم بذاته</translation>
    </message>
    <message>
        <source>No stripe has two strips on machines of this failure domain</source>
        <translation>لا شريط له قطعتان على أجهزة نطاق العطل هذا</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>محطة العمل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>المُعار</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>المتاح على القرص</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>نطاق العطل</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخر ظهور</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>partition</source>
        <comment>in place of what is free on a disk</comment>
        <translation>قسم</translation>
    </message>
    <message>
        <source>It lends a whole partition: its owner stores nothing there</source>
        <translation>تعير قسمًا كاملًا: لا يخزّن صاحبها فيه شيئًا</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachinePanel</name>
    <message>
        <source>deleted volume</source>
        <translation>وحدة تخزين محذوفة</translation>
    </message>
    <message>
        <source>%1 data, %2 parity</source>
        <comment>strips</comment>
        <translation>بيانات: %1، تماثل: %2</translation>
    </message>
    <message>
        <source>Details of the workstations selected</source>
        <translation>تفاصيل محطات العمل المحددة</translation>
    </message>
    <message>
        <source>Used of what is lent</source>
        <translation>المستخدم من المُعار</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>معلومات</translation>
    </message>
    <message>
        <source>Usually up</source>
        <translation>أوقات العمل المعتادة</translation>
    </message>
    <message>
        <source>The last seven days</source>
        <translation>آخر سبعة أيام</translation>
    </message>
    <message>
        <source>What lies on it</source>
        <translation>ما هو مخزن عليها</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>up</source>
        <translation>تعمل</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>state, how long</comment>
        <translation>%1 منذ %2</translation>
    </message>
    <message>
        <source>Asks to join, for %1. Approve it only if it shows the same fingerprint.</source>
        <translation>تطلب الانضمام منذ %1. لا توافق إلا إذا كانت تعرض البصمة نفسها.</translation>
    </message>
    <message>
        <source>Expected back at %1</source>
        <translation>العودة متوقعة في %1</translation>
    </message>
    <message>
        <source>%1 used, %2 strips; %3 free on its disk</source>
        <translation>المستخدم: %1، القطع: %2؛ المتاح على قرصها: %3</translation>
    </message>
    <message>
        <source>It lends no space.</source>
        <translation>لا تعير أي مساحة.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1: ‎%2</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>البصمة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>نطاق العطل</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>خاص بها</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>آخر ظهور</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s) found</source>
        <translation>
            <numerusform>لم تُكتشف قطع تالفة أو غير مقروءة</numerusform>
            <numerusform>اكتُشفت قطعة واحدة تالفة أو غير مقروءة</numerusform>
            <numerusform>اكتُشفت قطعتان تالفتان أو غير مقروءتين</numerusform>
            <numerusform>اكتُشفت %Ln قطع تالفة أو غير مقروءة</numerusform>
            <numerusform>اكتُشفت %Ln قطعة تالفة أو غير مقروءة</numerusform>
            <numerusform>اكتُشفت %Ln قطعة تالفة أو غير مقروءة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>لا محطات عمل</numerusform>
            <numerusform>محطة عمل واحدة</numerusform>
            <numerusform>محطتا عمل</numerusform>
            <numerusform>%Ln محطات عمل</numerusform>
            <numerusform>%Ln محطة عمل</numerusform>
            <numerusform>%Ln محطة عمل</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 used together; %2 free on their disks</source>
        <translation>المستخدم إجمالًا: %1؛ المتاح على أقراصها: %2</translation>
    </message>
    <message>
        <source>What you choose is done for each of them, and previewed for all together.</source>
        <translation>يُنفذ ما تختاره على كل واحدة منها، وتُعرض معاينته للكل معًا.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العد…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>جارٍ السؤال…</translation>
    </message>
    <message>
        <source>Nothing: no strip of any volume.</source>
        <translation>لا شيء: لا قطعة من أي وحدة تخزين.</translation>
    </message>
    <message numerus="yes">
        <source>The fullest; %Ln more volume(s) have strips here.</source>
        <translation>
            <numerusform>هذه أكبرها.</numerusform>
            <numerusform>هذه أكبرها؛ ولوحدة تخزين أخرى قطع هنا.</numerusform>
            <numerusform>هذه أكبرها؛ ولوحدتي تخزين أخريين قطع هنا.</numerusform>
            <numerusform>هذه أكبرها؛ ولـ%Ln وحدات تخزين أخرى قطع هنا.</numerusform>
            <numerusform>هذه أكبرها؛ ولـ%Ln وحدة تخزين أخرى قطع هنا.</numerusform>
            <numerusform>هذه أكبرها؛ ولـ%Ln وحدة تخزين أخرى قطع هنا.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>when, what</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>(by %1)</source>
        <translation>(بواسطة %1)</translation>
    </message>
    <message>
        <source>Nothing has been recorded.</source>
        <translation>لم يُسجَّل شيء.</translation>
    </message>
    <message>
        <source>The last seven days: up %1</source>
        <translation>آخر سبعة أيام: عملت %1</translation>
    </message>
    <message>
        <source>%1 used, %2 strips; it lends a whole partition</source>
        <translation>المستخدم: %1، القطع: %2؛ تعير قسمًا كاملًا</translation>
    </message>
</context>
<context>
    <name>fallow::console::MainWindow</name>
    <message>
        <source>Watch and administer a Fallow storage array.</source>
        <translation>مراقبة مصفوفة تخزين Fallow وإدارتها.</translation>
    </message>
    <message>
        <source>The administrator&apos;s identity file (default: $FALLOW_IDENTITY, then the array used last, then %1).</source>
        <translation>ملف هوية المسؤول (الافتراضي: ‎$FALLOW_IDENTITY، ثم آخر مصفوفة استُخدمت، ثم ‎%1).</translation>
    </message>
    <message>
        <source>Begin where arrays are chosen, whatever was used last.</source>
        <translation>البدء من صفحة اختيار المصفوفات، أيًا كان ما استُخدم آخر مرة.</translation>
    </message>
    <message>
        <source>auto, light or dark, for this time.</source>
        <translation>القيمة auto أو light أو dark، لهذه المرة.</translation>
    </message>
    <message>
        <source>A language, for this time: en, de, fr, es, zh_CN or ar.</source>
        <translation>اللغة لهذه المرة: en أو de أو fr أو es أو zh_CN أو ar.</translation>
    </message>
    <message>
        <source>Keep what is set in this file.</source>
        <translation>حفظ الإعدادات في هذا الملف.</translation>
    </message>
    <message>
        <source>Write a picture of every page to FILE-&lt;page&gt;.png and quit.</source>
        <translation>كتابة صورة لكل صفحة في FILE-&lt;page&gt;.png ثم الإنهاء.</translation>
    </message>
    <message>
        <source>fallow-console: the controller does not answer
</source>
        <translation>fallow-console: وحدة التحكم لا تستجيب
</translation>
    </message>
    <message>
        <source>fallow-console: wrong usage; see --help
</source>
        <translation>fallow-console: استخدام غير صحيح؛ انظر ‎--help
</translation>
    </message>
    <message>
        <source>Fallow</source>
        <translation>Fallow</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>محطات العمل</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>وحدات التخزين</translation>
    </message>
    <message>
        <source>Stripe map</source>
        <translation>خريطة الأشرطة</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>No array is open.</source>
        <translation>لا توجد مصفوفة مفتوحة.</translation>
    </message>
    <message>
        <source>%1 – Fallow</source>
        <comment>name of the array</comment>
        <translation>%1 – Fallow</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>متصل بـ%1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>جارٍ الاتصال بـ%1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>This is how it was at %1, %2.</source>
        <translation>هكذا كانت الحال في %1 (%2).</translation>
    </message>
    <message>
        <source>The controller refuses this console. %1 %2</source>
        <translation>ترفض وحدة التحكم لوحة الإدارة هذه. %1 %2</translation>
    </message>
    <message>
        <source>No connection to the controller; trying again by itself. %1 %2</source>
        <translation>لا اتصال بوحدة التحكم؛ تُعاد المحاولة تلقائيًا. %1 %2</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>جارٍ الاتصال بـ%1…</translation>
    </message>
    <message>
        <source>The array appears as soon as the controller answers.</source>
        <translation>تظهر المصفوفة فور استجابة وحدة التحكم.</translation>
    </message>
    <message>
        <source>Console and controller are of different versions</source>
        <translation>إصدار لوحة الإدارة يختلف عن إصدار وحدة التحكم</translation>
    </message>
    <message>
        <source>The controller at %1 speaks a version that this console does not: bring both to the same version. (%2)</source>
        <translation>تستخدم وحدة التحكم على %1 إصدارًا لا تعرفه لوحة الإدارة هذه: اجعلهما على الإصدار نفسه. (%2)</translation>
    </message>
    <message>
        <source>The controller does not answer</source>
        <translation>وحدة التحكم لا تستجيب</translation>
    </message>
    <message>
        <source>%1 Is `fallowd` running at %2? The console tries again by itself.</source>
        <translation>%1 هل يعمل `fallowd` على %2؟ تعيد لوحة الإدارة المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>Choose another array…</source>
        <translation>اختيار مصفوفة أخرى…</translation>
    </message>
    <message>
        <source>The controller at %1 is not the one that this identity belongs to</source>
        <translation>وحدة التحكم على %1 ليست التي تخصها هذه الهوية</translation>
    </message>
    <message>
        <source>Nothing was sent to it. If the array was set up anew, or the identity is one of another array, open the identity that belongs to it. If neither is so, somebody may stand between you and the controller.</source>
        <translation>لم يُرسل إليها شيء. إن كانت المصفوفة قد أُنشئت من جديد، أو كانت الهوية لمصفوفة أخرى، فافتح الهوية التي تخصها. وإن لم يكن هذا ولا ذاك، فقد يكون هناك من يتوسط بينك وبين وحدة التحكم.</translation>
    </message>
    <message>
        <source>The controller at %1 refuses this identity</source>
        <translation>ترفض وحدة التحكم على %1 هذه الهوية</translation>
    </message>
    <message>
        <source>Open an administrator&apos;s identity</source>
        <translation>فتح هوية مسؤول</translation>
    </message>
    <message>
        <source>Identities (*.identity);;All files (*)</source>
        <translation>ملفات الهوية (*.identity);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>%1 events were written to %2.</source>
        <translation>كُتب %1 من الأحداث في ‎%2.</translation>
    </message>
    <message>
        <source>The export did not come about. %1</source>
        <translation>لم يتم التصدير. %1</translation>
    </message>
    <message>
        <source>This controller is of a version that keeps no history.</source>
        <translation>هذا الإصدار من وحدة التحكم لا يحتفظ بالبيانات السابقة.</translation>
    </message>
    <message>
        <source>The code was not withdrawn</source>
        <translation>لم يُسحب الرمز</translation>
    </message>
    <message>
        <source>The scrub was not started</source>
        <translation>لم يبدأ الفحص الدوري</translation>
    </message>
    <message>
        <source>The identity was made</source>
        <translation>أُنشئت الهوية</translation>
    </message>
    <message>
        <source>%1 is to be carried to the new administrator by a safe way, and not to be kept here. It is good at once.</source>
        <translation>يُنقل ‎%1 إلى المسؤول الجديد بطريقة آمنة، ولا يُحتفظ به هنا. وهو صالح فورًا.</translation>
    </message>
    <message>
        <source>Your identity was renewed</source>
        <translation>جُدّدت هويتك</translation>
    </message>
    <message>
        <source>%1 holds the new one. Copies elsewhere stay good until their own end; revoke the former certificate if they should not.</source>
        <translation>يحتوي ‎%1 على الهوية الجديدة. وتبقى النسخ الموجودة في أماكن أخرى صالحة حتى نهاية مدتها؛ أبطل الشهادة السابقة إن كان ينبغي ألا تبقى صالحة.</translation>
    </message>
    <message>
        <source>No identity was made</source>
        <translation>لم تُنشأ أي هوية</translation>
    </message>
    <message>
        <source>It is not known which file this console was opened with.</source>
        <translation>لا يُعرف الملف الذي فُتحت به لوحة الإدارة هذه.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Begin on this page: overview, workstations, volumes, stripe-map, jobs, events or settings.</source>
        <translation>البدء من هذه الصفحة: overview أو workstations أو volumes أو stripe-map أو jobs أو events أو settings.</translation>
    </message>
</context>
<context>
    <name>fallow::console::MapFinder</name>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>What to find on the map</source>
        <translation>ما يُبحث عنه في الخريطة</translation>
    </message>
    <message>
        <source>Least redundancy now</source>
        <translation>أقل احتياطي الآن</translation>
    </message>
    <message>
        <source>Least redundancy, machines that are away counted</source>
        <translation>أقل احتياطي مع احتساب الأجهزة الغائبة</translation>
    </message>
    <message>
        <source>A stripe by its number</source>
        <translation>شريط برقمه</translation>
    </message>
    <message>
        <source>Length of the range</source>
        <translation>طول المقطع</translation>
    </message>
    <message>
        <source>Length, e.g. 1 MiB</source>
        <translation>الطول، مثلًا 1 MiB</translation>
    </message>
    <message>
        <source>Offset, e.g. 20 GiB</source>
        <translation>الإزاحة، مثلًا 20 GiB</translation>
    </message>
    <message>
        <source>Number, e.g. 3·17</source>
        <translation>الرقم، مثلًا ‎3·17</translation>
    </message>
    <message>
        <source>Offset of the range</source>
        <translation>إزاحة المقطع</translation>
    </message>
    <message>
        <source>Number of the stripe</source>
        <translation>رقم الشريط</translation>
    </message>
    <message>
        <source>A stripe&apos;s number is written as the map shows it, for instance 3·17 or 3.17.</source>
        <translation>يُكتب رقم الشريط كما تعرضه الخريطة، مثل ‎3·17 أو 3.17.</translation>
    </message>
    <message>
        <source>Offset and length are amounts of bytes, for instance 4096, 20 MiB or 1.5 GiB.</source>
        <translation>الإزاحة والطول مقداران بالبايت، مثل 4096 أو 20 MiB أو 1.5 GiB.</translation>
    </message>
    <message>
        <source>Where a range of a volume lies</source>
        <translation>موضع مقطع من وحدة تخزين</translation>
    </message>
    <message>
        <source>Volume or snapshot in which the range is</source>
        <translation>وحدة التخزين أو اللقطة التي فيها المقطع</translation>
    </message>
    <message>
        <source>the one shown</source>
        <translation>المعروضة</translation>
    </message>
</context>
<context>
    <name>fallow::console::MapOverview</name>
    <message>
        <source>The whole volume</source>
        <translation>وحدة التخزين كلها</translation>
    </message>
    <message>
        <source>A small picture of all stripes; the frame shows which part the map shows.</source>
        <translation>صورة صغيرة لكل الأشرطة؛ يُظهر الإطار الجزء الذي تعرضه الخريطة.</translation>
    </message>
    <message>
        <source>All of %1; press to go there</source>
        <comment>name of a volume</comment>
        <translation>كامل %1؛ اضغط للانتقال إلى هناك</translation>
    </message>
</context>
<context>
    <name>fallow::console::MessagePanel</name>
    <message>
        <source>The identity expects:</source>
        <translation>تتوقع الهوية:</translation>
    </message>
    <message>
        <source>The controller shows:</source>
        <translation>تعرض وحدة التحكم:</translation>
    </message>
</context>
<context>
    <name>fallow::console::NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
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
            <numerusform>%1</numerusform>
            <numerusform>%1، أمر يحتاج إلى انتباهك</numerusform>
            <numerusform>%1، أمران يحتاجان إلى انتباهك</numerusform>
            <numerusform>%1، %Ln أمور تحتاج إلى انتباهك</numerusform>
            <numerusform>%1، %Ln أمرًا يحتاج إلى انتباهك</numerusform>
            <numerusform>%1، %Ln أمر يحتاج إلى انتباهك</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::OverviewPage</name>
    <message>
        <source>Durability</source>
        <translation>المتانة</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>التوافر</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>محطات العمل</translation>
    </message>
    <message>
        <source>Throughput and repair over time</source>
        <translation>معدل النقل والإصلاح عبر الزمن</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>معدل النقل</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Throughput over time</source>
        <translation>معدل النقل عبر الزمن</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>الإصلاح</translation>
    </message>
    <message>
        <source>Repair over time</source>
        <translation>الإصلاح عبر الزمن</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>None. A rebuild starts by itself when a machine is lost; scrubs and checks appear here, too.</source>
        <translation>لا مهام. تبدأ إعادة البناء تلقائيًا عند فقدان جهاز؛ وتظهر هنا أيضًا الفحوص الدورية وعمليات التحقق.</translation>
    </message>
    <message>
        <source>How many machines may be lost without losing data. There is no data yet.</source>
        <translation>عدد الأجهزة التي يمكن فقدانها دون فقدان بيانات. لا توجد بيانات بعد.</translation>
    </message>
    <message>
        <source>How much of the data can be read now. There is no data yet.</source>
        <translation>مقدار البيانات المقروءة الآن. لا توجد بيانات بعد.</translation>
    </message>
    <message>
        <source>some data is gone</source>
        <translation>بعض البيانات مفقود</translation>
    </message>
    <message numerus="yes">
        <source>more machine(s) may be lost</source>
        <translation>
            <numerusform>أجهزة أخرى يمكن فقدانها</numerusform>
            <numerusform>جهاز آخر يمكن فقدانه</numerusform>
            <numerusform>من الأجهزة الأخرى يمكن فقدانهما</numerusform>
            <numerusform>أجهزة أخرى يمكن فقدانها</numerusform>
            <numerusform>جهازًا آخر يمكن فقدانه</numerusform>
            <numerusform>جهاز آخر يمكن فقدانه</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts what exists anywhere: also on machines that are away.</source>
        <translation>يُحتسب كل ما هو موجود، حتى ما على الأجهزة الغائبة.</translation>
    </message>
    <message>
        <source>can be read now</source>
        <translation>مقروءة الآن</translation>
    </message>
    <message>
        <source>%1 of %2 stripes have strips missing or away.</source>
        <translation>%1 من أصل %2 من الأشرطة لها قطع ناقصة أو غائبة.</translation>
    </message>
    <message>
        <source>All strips of all %1 stripes are at hand.</source>
        <translation>كل قطع الأشرطة كلها (%1) حاضرة.</translation>
    </message>
    <message>
        <source>of %1 online</source>
        <translation>من أصل %1 متصلة</translation>
    </message>
    <message>
        <source>On a workstation, run fallow-agent with an enrolment code; `fallow enrol` makes one.</source>
        <translation>شغّل fallow-agent على محطة عمل برمز تسجيل؛ والرمز ينشئه الأمر `fallow enrol`.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln asleep or shut down, as announced.</source>
        <translation>
            <numerusform>لا محطة نائمة أو مطفأة كما أُعلن.</numerusform>
            <numerusform>واحدة نائمة أو مطفأة، كما أُعلن.</numerusform>
            <numerusform>اثنتان نائمتان أو مطفأتان، كما أُعلن.</numerusform>
            <numerusform>%Ln نائمة أو مطفأة، كما أُعلن.</numerusform>
            <numerusform>%Ln نائمة أو مطفأة، كما أُعلن.</numerusform>
            <numerusform>%Ln نائمة أو مطفأة، كما أُعلن.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has announced an absence.</source>
        <translation>لم يُعلن أي غياب.</translation>
    </message>
    <message>
        <source>Waiting for the controller&apos;s history…</source>
        <translation>بانتظار البيانات السابقة من وحدة التحكم…</translation>
    </message>
</context>
<context>
    <name>fallow::console::PageShots</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>تتعذر كتابة ‎%1.</translation>
    </message>
</context>
<context>
    <name>fallow::console::PassphraseDialog</name>
    <message>
        <source>Keep it in the desktop&apos;s keyring</source>
        <translation>حفظها في حلقة مفاتيح سطح المكتب</translation>
    </message>
    <message>
        <source>Unlock the identity</source>
        <translation>فتح قفل الهوية</translation>
    </message>
    <message>
        <source>The identity is protected by a passphrase</source>
        <translation>الهوية محمية بعبارة مرور</translation>
    </message>
    <message>
        <source>The identity for %1 is protected by a passphrase</source>
        <translation>هوية %1 محمية بعبارة مرور</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>This is not the right passphrase.</source>
        <translation>عبارة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlanPage</name>
    <message>
        <source>To write</source>
        <translation>المطلوب كتابته</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>المطلوب قراءته</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>المخزن</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>القطع</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Free there now</source>
        <translation>المتاح هناك الآن</translation>
    </message>
    <message>
        <source>Where the rebuilt strips go</source>
        <translation>وجهة القطع المُعاد بناؤها</translation>
    </message>
    <message>
        <source>As the &amp;policy says</source>
        <translation>حسب ال&amp;سياسة</translation>
    </message>
    <message>
        <source>Hours in which it works</source>
        <translation>ساعات العمل</translation>
    </message>
    <message>
        <source>As the policy says</source>
        <translation>حسب السياسة</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>في أي ساعة</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>بين وقتين فقط</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>ليس قبل</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>&amp;Limit:</source>
        <translation>ال&amp;حد:</translation>
    </message>
    <message>
        <source>&amp;Hours:</source>
        <translation>السا&amp;عات:</translation>
    </message>
    <message>
        <source>As the policy says (at any hour)</source>
        <translation>حسب السياسة (في أي ساعة)</translation>
    </message>
    <message>
        <source>As the policy says (%1)</source>
        <translation>حسب السياسة (%1)</translation>
    </message>
    <message>
        <source>%1 counts as lost from now on</source>
        <translation>يُعد %1 مفقودًا من الآن فصاعدًا</translation>
    </message>
    <message>
        <source>A rebuild runs already. This one joins it, and it takes these terms.</source>
        <translation>توجد إعادة بناء جارية. تنضم هذه إليها، وتسري عليها هذه الشروط.</translation>
    </message>
    <message>
        <source>None of it can be rebuilt now. What is in the way stands below.</source>
        <translation>لا يمكن الآن إعادة بناء أي شيء من ذلك. العوائق مذكورة أدناه.</translation>
    </message>
    <message>
        <source>A part can be rebuilt now; the rest follows by itself when machines come back or have room.</source>
        <translation>يمكن الآن إعادة بناء جزء؛ ويتبعه الباقي تلقائيًا عند عودة الأجهزة أو توفر مساحة فيها.</translation>
    </message>
    <message>
        <source>All of it can be rebuilt. Every strip is read back and compared before it counts.</source>
        <translation>يمكن إعادة بناء كل ذلك. وتُعاد قراءة كل قطعة وتُقارن قبل أن تُحتسب.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>%1 strips onto %2 stores</source>
        <translation>القطع: %1، المخازن: %2</translation>
    </message>
    <message>
        <source>from the surviving strips, and to compare what was written</source>
        <translation>من القطع السليمة، ولمقارنة ما كُتب</translation>
    </message>
    <message>
        <source>as quickly as the last rebuild went (%1)</source>
        <translation>بسرعة إعادة البناء الأخيرة (%1)</translation>
    </message>
    <message>
        <source>as quickly as reading goes now (%1)</source>
        <translation>بسرعة القراءة الحالية (%1)</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>بسرعة %1</translation>
    </message>
    <message>
        <source>It could not be measured how quickly the stores answer.</source>
        <translation>تعذّر قياس سرعة استجابة المخازن.</translation>
    </message>
    <message>
        <source>of work</source>
        <translation>من العمل</translation>
    </message>
    <message>
        <source>at the limit of %1</source>
        <translation>بالسرعة القصوى %1</translation>
    </message>
    <message>
        <source>There is nothing that could be done now.</source>
        <translation>لا يوجد ما يمكن فعله الآن.</translation>
    </message>
    <message>
        <source>Give two different times of day.</source>
        <translation>حدد وقتين مختلفين من اليوم.</translation>
    </message>
    <message>
        <source>Confirm above what counts as lost.</source>
        <translation>أكّد أعلاه ما يُعد مفقودًا.</translation>
    </message>
    <message>
        <source>by the controller&apos;s clock, where it is %1 now</source>
        <translation>بتوقيت وحدة التحكم، والساعة فيها الآن %1</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlannerForm</name>
    <message>
        <source>Spread over workstations</source>
        <translation>موزعة على محطات العمل</translation>
    </message>
    <message>
        <source>Parity on workstations, in rotation</source>
        <translation>التماثل على محطات العمل بالتناوب</translation>
    </message>
    <message>
        <source>Parity on workstations, one after the other</source>
        <translation>التماثل على محطات العمل واحدة تلو الأخرى</translation>
    </message>
    <message>
        <source>Each disk mirrored to one workstation</source>
        <translation>لكل قرص نسخة مطابقة على محطة عمل واحدة</translation>
    </message>
    <message>
        <source>Each disk mirrored to many workstations</source>
        <translation>لكل قرص نسخة مطابقة على محطات عمل كثيرة</translation>
    </message>
    <message>
        <source>Striped, without redundancy</source>
        <translation>أشرطة بلا احتياطي</translation>
    </message>
    <message>
        <source>Data and parity lie on workstations alone, each strip on another one. Needs no disk of the controller.</source>
        <translation>البيانات والتماثل على محطات العمل وحدها، وكل قطعة على محطة مختلفة. لا يحتاج إلى أي قرص من وحدة التحكم.</translation>
    </message>
    <message>
        <source>Data lies on the controller&apos;s disks, its parity on workstations in turn. Readable at night from the disks alone.</source>
        <translation>البيانات على أقراص وحدة التحكم، وتماثلها على محطات العمل بالتناوب. يمكن قراءتها ليلًا من الأقراص وحدها.</translation>
    </message>
    <message>
        <source>Data lies on the controller&apos;s disks; one workstation is filled with parity before the next is begun.</source>
        <translation>البيانات على أقراص وحدة التحكم؛ وتُملأ محطة عمل بالتماثل قبل البدء بالتالية.</translation>
    </message>
    <message>
        <source>Each disk of the controller has its copy on one workstation. A dead disk is read straight from it.</source>
        <translation>لكل قرص من وحدة التحكم نسخة على محطة عمل واحدة. وإذا تعطل قرص قُرئ منها مباشرة.</translation>
    </message>
    <message>
        <source>Each disk of the controller has its copies on all workstations in turn. A dead disk is rebuilt from all of them at once.</source>
        <translation>لكل قرص من وحدة التحكم نسخ على كل محطات العمل بالتناوب. وإذا تعطل قرص أُعيد بناؤه منها كلها معًا.</translation>
    </message>
    <message>
        <source>The fastest and the least safe: the loss of any one disk or workstation loses data. For what can be made again.</source>
        <translation>الأسرع والأقل أمانًا: فقدان أي قرص أو محطة عمل يُفقد البيانات. لما يمكن إنشاؤه من جديد.</translation>
    </message>
    <message>
        <source>Compress what promises to shrink</source>
        <translation>ضغط ما يُتوقع أن يصغر</translation>
    </message>
    <message>
        <source>Export it by NBD at once</source>
        <translation>تصديرها عبر NBD فورًا</translation>
    </message>
    <message>
        <source>for instance home</source>
        <translation>مثلًا home</translation>
    </message>
    <message>
        <source>Name of the volume</source>
        <translation>اسم وحدة التخزين</translation>
    </message>
    <message>
        <source>Size of the volume</source>
        <translation>حجم وحدة التخزين</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>نمط التوزيع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Where parity lies</source>
        <translation>موضع التماثل</translation>
    </message>
    <message>
        <source>workstations</source>
        <translation>محطات العمل</translation>
    </message>
    <message>
        <source>the controller&apos;s disks</source>
        <translation>أقراص وحدة التحكم</translation>
    </message>
    <message>
        <source>either</source>
        <translation>أي منهما</translation>
    </message>
    <message>
        <source>Strip size</source>
        <translation>حجم القطعة</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (المعتاد)</translation>
    </message>
    <message>
        <source>Parity strips written before a stripe counts</source>
        <translation>عدد قطع التماثل المكتوبة قبل احتساب الشريط</translation>
    </message>
    <message>
        <source>A stripe counts as written when its data strips and so many parity strips are durable; the others follow</source>
        <translation>يُعد الشريط مكتوبًا عندما تُحفظ قطع بياناته وهذا العدد من قطع التماثل؛ ثم تتبعها البقية</translation>
    </message>
    <message>
        <source>Parity lies on</source>
        <translation>التماثل على</translation>
    </message>
    <message>
        <source>Parity at once</source>
        <translation>التماثل الفوري</translation>
    </message>
    <message>
        <source>Strips on disks</source>
        <translation>القطع على الأقراص</translation>
    </message>
    <message>
        <source>Data strips (k)</source>
        <translation>قطع البيانات (k)</translation>
    </message>
    <message>
        <source>Strips on workstations</source>
        <translation>القطع على محطات العمل</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>النسخ</translation>
    </message>
    <message>
        <source>Parity strips (m)</source>
        <translation>قطع التماثل (m)</translation>
    </message>
    <message>
        <source>Give the volume a name.</source>
        <translation>أعطِ وحدة التخزين اسمًا.</translation>
    </message>
    <message>
        <source>A volume&apos;s name holds no slash and no control character.</source>
        <translation>لا يحتوي اسم وحدة التخزين على شرطة مائلة ولا على أحرف تحكم.</translation>
    </message>
    <message>
        <source>There is a volume of this name already.</source>
        <translation>توجد وحدة تخزين بهذا الاسم بالفعل.</translation>
    </message>
    <message>
        <source>As the array&apos;s policies say</source>
        <translation>حسب سياسات المصفوفة</translation>
    </message>
    <message>
        <source>The layout that the policies name for new volumes. It is none of the others.</source>
        <translation>نمط التوزيع الذي تحدده السياسات لوحدات التخزين الجديدة. وهو ليس أيًا من الأنماط الأخرى.</translation>
    </message>
    <message>
        <source>as the policies say</source>
        <translation>حسب السياسات</translation>
    </message>
    <message>
        <source>The array&apos;s usual layout, %1, needs more machines or disks than there are.</source>
        <translation>نمط التوزيع المعتاد للمصفوفة، %1، يحتاج إلى أجهزة أو أقراص أكثر من الموجودة.</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlannerOutlook</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1٪</translation>
    </message>
    <message>
        <source>When it could be read, by the machines&apos; weeks so far</source>
        <translation>متى تكون مقروءة، بحسب أسابيع الأجهزة حتى الآن</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>ماذا لو</translation>
    </message>
    <message>
        <source>How many workstations are lost</source>
        <translation>عدد محطات العمل المفقودة</translation>
    </message>
    <message>
        <source>everything is there</source>
        <translation>حضر كل شيء</translation>
    </message>
    <message>
        <source>so many workstations are lost at once:</source>
        <translation>فُقد معًا هذا العدد من محطات العمل:</translation>
    </message>
    <message>
        <source>all desktops are off</source>
        <translation>أُطفئت كل الحواسيب المكتبية</translation>
    </message>
    <message>
        <source>those away now stay away</source>
        <translation>بقيت الأجهزة الغائبة الآن غائبة</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <comment>failure domain</comment>
        <translation>توقف %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more workstation(s)</source>
        <translation>
            <numerusform>أي محطة عمل أخرى</numerusform>
            <numerusform>محطة عمل أخرى</numerusform>
            <numerusform>محطتي عمل أخريين</numerusform>
            <numerusform>%Ln محطات عمل أخرى</numerusform>
            <numerusform>%Ln محطة عمل أخرى</numerusform>
            <numerusform>%Ln محطة عمل أخرى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more disk(s) of the controller</source>
        <translation>
            <numerusform>أي قرص آخر لوحدة التحكم</numerusform>
            <numerusform>قرص آخر لوحدة التحكم</numerusform>
            <numerusform>قرصين آخرين لوحدة التحكم</numerusform>
            <numerusform>%Ln أقراص أخرى لوحدة التحكم</numerusform>
            <numerusform>%Ln قرصًا آخر لوحدة التحكم</numerusform>
            <numerusform>%Ln قرص آخر لوحدة التحكم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more store(s)</source>
        <translation>
            <numerusform>أي مخزن آخر</numerusform>
            <numerusform>مخزن آخر</numerusform>
            <numerusform>مخزنين آخرين</numerusform>
            <numerusform>%Ln مخازن أخرى</numerusform>
            <numerusform>%Ln مخزنًا آخر</numerusform>
            <numerusform>%Ln مخزن آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>stores with more room</source>
        <translation>مخازن ذات مساحة أكبر</translation>
    </message>
    <message>
        <source>Too few machines: this layout wants %1 that share no failure domain.</source>
        <translation>الأجهزة غير كافية: يحتاج هذا النمط إلى %1 على ألا يشترك اثنان في نطاق عطل.</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two things that are missing</comment>
        <translation> و</translation>
    </message>
    <message>
        <source>Survives nothing: the loss of any one machine or disk loses data.</source>
        <translation>لا يتحمل شيئًا: فقدان أي جهاز أو قرص يُفقد البيانات.</translation>
    </message>
    <message numerus="yes">
        <source>Survives the loss of any %Ln machine(s) or disk(s) at once.</source>
        <translation>
            <numerusform>لا يتحمل فقدان أي جهاز أو قرص.</numerusform>
            <numerusform>يتحمل فقدان أي جهاز أو قرص واحد.</numerusform>
            <numerusform>يتحمل فقدان أي جهازين أو قرصين معًا.</numerusform>
            <numerusform>يتحمل فقدان أي %Ln أجهزة أو أقراص معًا.</numerusform>
            <numerusform>يتحمل فقدان أي %Ln جهازًا أو قرصًا معًا.</numerusform>
            <numerusform>يتحمل فقدان أي %Ln جهاز أو قرص معًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>But there is room for %1 only: it can be made, and cannot be filled.</source>
        <translation>لكن المساحة لا تتسع إلا لـ%1: يمكن إنشاؤها، ولا يمكن ملؤها.</translation>
    </message>
    <message>
        <source>But too few machines are there at this moment: writing waits for them.</source>
        <translation>لكن الأجهزة الحاضرة الآن غير كافية: تنتظر الكتابة حضورها.</translation>
    </message>
    <message>
        <source>There are %1 disks and %2 failure domains of workstations.</source>
        <translation>الأقراص: %1، نطاقات عطل محطات العمل: %2.</translation>
    </message>
    <message>
        <source>Room for %1 of data now, %2 if the stores were empty; volumes that are there may still grow by %3. %4 bytes are stored for each byte.</source>
        <translation>تتسع المساحة الآن لبيانات حجمها %1، ولـ%2 لو كانت المخازن فارغة؛ ويمكن أن تنمو وحدات التخزين الموجودة بمقدار %3. يُخزَّن %4 بايت لكل بايت.</translation>
    </message>
    <message numerus="yes">
        <source>The first stripes on a few of the stores; %Ln more take their turn.</source>
        <translation>
            <numerusform>الأشرطة الأولى على المخازن.</numerusform>
            <numerusform>الأشرطة الأولى على بعض المخازن؛ ويتناوب معها مخزن آخر.</numerusform>
            <numerusform>الأشرطة الأولى على بعض المخازن؛ ويتناوب معها مخزنان آخران.</numerusform>
            <numerusform>الأشرطة الأولى على بعض المخازن؛ ويتناوب معها %Ln مخازن أخرى.</numerusform>
            <numerusform>الأشرطة الأولى على بعض المخازن؛ ويتناوب معها %Ln مخزنًا آخر.</numerusform>
            <numerusform>الأشرطة الأولى على بعض المخازن؛ ويتناوب معها %Ln مخزن آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the first stripes would lie.</source>
        <translation>حيث ستقع الأشرطة الأولى.</translation>
    </message>
    <message>
        <source>All data can be read and written.</source>
        <translation>يمكن قراءة كل البيانات والكتابة.</translation>
    </message>
    <message>
        <source>About %1 of the data would be lost, if it happened before anything is rebuilt.</source>
        <translation>سيُفقد نحو %1 من البيانات إن حدث ذلك قبل إعادة بناء أي شيء.</translation>
    </message>
    <message>
        <source>Nothing is lost: no stripe loses more strips than its parity makes up for.</source>
        <translation>لا يُفقد شيء: لا يفقد أي شريط قطعًا أكثر مما يعوضه تماثله.</translation>
    </message>
    <message>
        <source>All data can still be read.</source>
        <translation>تبقى كل البيانات مقروءة.</translation>
    </message>
    <message>
        <source>%1 of the data can be read; the rest waits until they are back. Nothing is lost.</source>
        <translation>المقروء %1 من البيانات؛ وينتظر الباقي عودة الأجهزة. لا يُفقد شيء.</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>مقروءة</translation>
    </message>
    <message>
        <source>Readable %1 of the week; least on %2 at %3:00, %4. Known of %5 of %6 workstations.</source>
        <translation>مقروءة %1 من الأسبوع؛ وأدناها يوم %2 الساعة %3:00 بنسبة %4. هذا معلوم عن %5 من أصل %6 من محطات العمل.</translation>
    </message>
</context>
<context>
    <name>fallow::console::PoliciesSection</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Policies of the array</source>
        <translation>سياسات المصفوفة</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>الرجوع إلى الافتراضي</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stays as it is</source>
        <translation>تبقى «%1» كما هي</translation>
    </message>
    <message>
        <source>The policies cannot be shown</source>
        <translation>يتعذر عرض السياسات</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>جارٍ سؤال وحدة التحكم…</translation>
    </message>
    <message>
        <source>The policies could not be brought up to date</source>
        <translation>تعذّر تحديث السياسات</translation>
    </message>
    <message>
        <source>Changed from the default: %1 of %2</source>
        <translation>المغيَّر عن القيمة الافتراضية: %1 من أصل %2</translation>
    </message>
</context>
<context>
    <name>fallow::console::PolicyModel</name>
    <message>
        <source>Policy</source>
        <translation>السياسة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>الافتراضي</translation>
    </message>
</context>
<context>
    <name>fallow::console::RebuildWizard</name>
    <message>
        <source>What failed</source>
        <translation>العطل</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>الخطة</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>إعادة البناء</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>The controller is at work</source>
        <translation>وحدة التحكم قيد العمل</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>There is no connection to the controller. The console tries again by itself.</source>
        <translation>لا يوجد اتصال بوحدة التحكم. تعيد لوحة الإدارة المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>Nothing is left to do here.</source>
        <translation>لم يبقَ هنا ما يُفعل.</translation>
    </message>
    <message>
        <source>&amp;Start rebuild</source>
        <translation>&amp;بدء إعادة البناء</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>ال&amp;تالي</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The controller counts what that means…</source>
        <translation>تحسب وحدة التحكم أثر ذلك…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>جارٍ البدء…</translation>
    </message>
    <message>
        <source>There was nothing left to rebuild.</source>
        <translation>لم يبقَ شيء لإعادة بنائه.</translation>
    </message>
    <message>
        <source>The report is not to be had now: %1 The page Jobs shows it later.</source>
        <translation>يتعذر الحصول على التقرير الآن: %1 تعرضه صفحة المهام لاحقًا.</translation>
    </message>
    <message>
        <source>Close (it goes on)</source>
        <translation>إغلاق (مع الاستمرار)</translation>
    </message>
    <message>
        <source>It is not known whether the rebuild has begun; the page Jobs tells.</source>
        <translation>لا يُعرف هل بدأت إعادة البناء؛ صفحة المهام تبيّن ذلك.</translation>
    </message>
    <message>
        <source>%1 is no longer as it was when this was planned. Nothing has been changed; look at it once more.</source>
        <translation>لم يعد %1 كما كان حين وُضعت هذه الخطة. لم يتغير شيء؛ ألقِ نظرة أخرى.</translation>
    </message>
    <message>
        <source>The controller was started anew and knows nothing of this rebuild. If something is still missing, begin a rebuild again.</source>
        <translation>أُعيد تشغيل وحدة التحكم ولا تعرف شيئًا عن عملية إعادة البناء هذه. إذا كان لا يزال هناك ما ينقص، فابدأ إعادة بناء جديدة.</translation>
    </message>
</context>
<context>
    <name>fallow::console::RegistrationQueue</name>
    <message>
        <source>Workstations that ask to join</source>
        <translation>محطات العمل التي تطلب الانضمام</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>مقارنة…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) ask to join</source>
        <translation>
            <numerusform>لا محطة عمل تطلب الانضمام</numerusform>
            <numerusform>محطة عمل تطلب الانضمام</numerusform>
            <numerusform>محطتا عمل تطلبان الانضمام</numerusform>
            <numerusform>%Ln محطات عمل تطلب الانضمام</numerusform>
            <numerusform>%Ln محطة عمل تطلب الانضمام</numerusform>
            <numerusform>%Ln محطة عمل تطلب الانضمام</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>موافقة…</translation>
    </message>
    <message>
        <source>Approve %1…</source>
        <translation>الموافقة على %1…</translation>
    </message>
    <message>
        <source>Approve all…</source>
        <translation>الموافقة على الكل…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>رفض…</translation>
    </message>
    <message>
        <source>Reject %1…</source>
        <translation>رفض %1…</translation>
    </message>
    <message>
        <source>Reject all…</source>
        <translation>رفض الكل…</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا مخازن أخرى</numerusform>
            <numerusform>ومخزن آخر</numerusform>
            <numerusform>ومخزنان آخران</numerusform>
            <numerusform>و%Ln مخازن أخرى</numerusform>
            <numerusform>و%Ln مخزنًا آخر</numerusform>
            <numerusform>و%Ln مخزن آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ReportView</name>
    <message>
        <source>Save as &amp;page…</source>
        <translation>حفظ ك&amp;صفحة…</translation>
    </message>
    <message>
        <source>Save as &amp;JSON…</source>
        <translation>حفظ بصيغة &amp;JSON…</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>التقرير الكامل</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>صفحات (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>ملفات JSON (*.json)</translation>
    </message>
    <message>
        <source>report-job-%1</source>
        <comment>a file&apos;s name</comment>
        <translation>تقرير-المهمة-%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>تم الحفظ: ‎%1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>تتعذر كتابة ‎%1: %2. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>جارٍ سؤال وحدة التحكم…</translation>
    </message>
</context>
<context>
    <name>fallow::console::RunPage</name>
    <message>
        <source>&amp;Set limit</source>
        <translation>تعيين ال&amp;حد</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>إيقاف &amp;مؤقت</translation>
    </message>
    <message>
        <source>&amp;Cancel rebuild</source>
        <translation>إل&amp;غاء إعادة البناء</translation>
    </message>
    <message>
        <source>Progress of the rebuild</source>
        <translation>تقدم إعادة البناء</translation>
    </message>
    <message>
        <source>Each strip is computed from the surviving ones, written, read back and compared; only then does it count. You may close this window: the rebuild goes on, over a restart of the controller too, and the page Jobs shows it.</source>
        <translation>تُحسب كل قطعة من القطع السليمة، وتُكتب، وتُعاد قراءتها وتُقارن؛ وعندها فقط تُحتسب. يمكنك إغلاق هذه النافذة: تستمر إعادة البناء، حتى بعد إعادة تشغيل وحدة التحكم، وتعرضها صفحة المهام.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Looking at what is missing…</source>
        <translation>جارٍ تحديد ما ينقص…</translation>
    </message>
    <message>
        <source>Paused. It stays paused until somebody lets it go on, over restarts too.</source>
        <translation>متوقفة مؤقتًا. تبقى متوقفة إلى أن يستأنفها أحد، حتى بعد إعادة التشغيل.</translation>
    </message>
    <message>
        <source>Waiting.</source>
        <translation>قيد الانتظار.</translation>
    </message>
    <message>
        <source>time left is known after a few seconds of work</source>
        <translation>يُعرف الوقت المتبقي بعد ثوانٍ من العمل</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>الحد %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>ا&amp;ستئناف</translation>
    </message>
    <message>
        <source>Cancel the rebuild?</source>
        <translation>إلغاء إعادة البناء؟</translation>
    </message>
    <message>
        <source>What has been rebuilt stays. The rest lacks redundancy until it is rebuilt.</source>
        <translation>ما أُعيد بناؤه باقٍ. ويظل الباقي بلا احتياطي كامل إلى أن يُعاد بناؤه.</translation>
    </message>
    <message>
        <source>Cancel rebuild</source>
        <translation>إلغاء إعادة البناء</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>الاستمرار</translation>
    </message>
</context>
<context>
    <name>fallow::console::SettingsPage</name>
    <message>
        <source>Parts of the settings</source>
        <translation>أقسام الإعدادات</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>السياسات</translation>
    </message>
    <message>
        <source>Enrolment codes</source>
        <translation>رموز التسجيل</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>الشهادات</translation>
    </message>
    <message>
        <source>This console</source>
        <translation>لوحة الإدارة هذه</translation>
    </message>
</context>
<context>
    <name>fallow::console::SizeEdit</name>
    <message>
        <source>Unit of %1</source>
        <translation>وحدة قياس: %1</translation>
    </message>
</context>
<context>
    <name>fallow::console::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>الخطوة %1 من %2: %3</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripLegend</name>
    <message>
        <source>Data</source>
        <translation>بيانات</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>تماثل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>Machine away</source>
        <translation>الجهاز غائب</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ناقصة</translation>
    </message>
    <message>
        <source>Being rebuilt</source>
        <translation>قيد إعادة البناء</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation>تالفة</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>وسيلة الإيضاح</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripModel</name>
    <message>
        <source>nowhere</source>
        <translation>خارج المخازن</translation>
    </message>
    <message>
        <source>Local disk %1</source>
        <translation>القرص المحلي %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of strip, its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>القطعة</translation>
    </message>
    <message>
        <source>On</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
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
        <translation>وحدة التخزين التي تُعرض أشرطتها</translation>
    </message>
    <message>
        <source>All volumes</source>
        <translation>كل وحدات التخزين</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التكبير</translation>
    </message>
    <message>
        <source>Zoom, from the whole fleet to single stripes</source>
        <translation>التكبير، من المصفوفة كلها إلى الأشرطة المفردة</translation>
    </message>
    <message>
        <source>From the whole fleet to single stripes; Ctrl and the wheel, or + and −, do the same</source>
        <translation>من المصفوفة كلها إلى الأشرطة المفردة؛ ويمكن أيضًا استخدام Ctrl مع عجلة الفأرة، أو + و−</translation>
    </message>
    <message>
        <source>The map could not be brought up to date; trying again by itself. %1</source>
        <translation>تعذّر تحديث الخريطة؛ تُعاد المحاولة تلقائيًا. %1</translation>
    </message>
    <message>
        <source>Stripes with the least redundancy</source>
        <translation>الأشرطة ذات الاحتياطي الأقل</translation>
    </message>
    <message>
        <source>%1 from %2 on of %3</source>
        <comment>size, offset, volume</comment>
        <translation>%1 ابتداءً من %2 في %3</translation>
    </message>
    <message>
        <source>This cannot be looked for</source>
        <translation>لا يمكن البحث عن هذا</translation>
    </message>
    <message>
        <source>It was not found</source>
        <translation>لم يُعثر عليه</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>The controller still reads its catalog. Try again in a moment.</source>
        <translation>لا تزال وحدة التحكم تقرأ فهرسها. أعد المحاولة بعد لحظات.</translation>
    </message>
    <message>
        <source>%1 stripes</source>
        <translation>الأشرطة: %1</translation>
    </message>
    <message>
        <source>This volume has no stripes yet</source>
        <translation>لا أشرطة لوحدة التخزين هذه بعد</translation>
    </message>
    <message>
        <source>Stripes appear as data is written; small writes wait in the journal first.</source>
        <translation>تظهر الأشرطة مع كتابة البيانات؛ وتنتظر الكتابات الصغيرة أولًا في سجل الكتابة.</translation>
    </message>
    <message>
        <source>There are no stripes yet</source>
        <translation>لا توجد أشرطة بعد</translation>
    </message>
    <message>
        <source>Each stripe of a volume is a row here, and each store a column. They appear as data is written to a volume.</source>
        <translation>كل شريط من وحدة تخزين صف هنا، وكل مخزن عمود. وهي تظهر مع كتابة البيانات على وحدة تخزين.</translation>
    </message>
    <message>
        <source>The controller reads its catalog for the map: %1 of about %2 stripes.</source>
        <translation>تقرأ وحدة التحكم فهرسها لأجل الخريطة: %1 من نحو %2 من الأشرطة.</translation>
    </message>
    <message>
        <source>By the strips that exist, machines that are away included.</source>
        <translation>بحسب القطع الموجودة، بما فيها ما على الأجهزة الغائبة.</translation>
    </message>
    <message>
        <source>By the strips that can be read now.</source>
        <translation>بحسب القطع المقروءة الآن.</translation>
    </message>
    <message>
        <source>There are no stripes.</source>
        <translation>لا توجد أشرطة.</translation>
    </message>
    <message>
        <source>All are whole. </source>
        <translation>كلها مكتملة. </translation>
    </message>
    <message numerus="yes">
        <source>These are the first %Ln.</source>
        <translation>
            <numerusform>لا يُعرض أي شريط.</numerusform>
            <numerusform>يُعرض الشريط الأول فقط.</numerusform>
            <numerusform>يُعرض الشريطان الأولان فقط.</numerusform>
            <numerusform>تُعرض أول %Ln أشرطة فقط.</numerusform>
            <numerusform>يُعرض أول %Ln شريطًا فقط.</numerusform>
            <numerusform>يُعرض أول %Ln شريط فقط.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>size, offset</comment>
        <translation>%1 ابتداءً من %2</translation>
    </message>
    <message>
        <source>Where the range lies</source>
        <translation>موضع المقطع</translation>
    </message>
    <message>
        <source>Nothing of it lies in a stripe: it was never written, or still waits in the volume&apos;s journal.</source>
        <translation>لا يقع منه شيء في أي شريط: إما أنه لم يُكتب قط، أو لا يزال في سجل الكتابة لوحدة التخزين.</translation>
    </message>
    <message numerus="yes">
        <source>It lies in %Ln piece(s); their stripes are marked on the map.</source>
        <translation>
            <numerusform>لا يقع في أي جزء.</numerusform>
            <numerusform>يقع في جزء واحد؛ وشريطه معلّم على الخريطة.</numerusform>
            <numerusform>يقع في جزأين؛ وأشرطتهما معلّمة على الخريطة.</numerusform>
            <numerusform>يقع في %Ln أجزاء؛ وأشرطتها معلّمة على الخريطة.</numerusform>
            <numerusform>يقع في %Ln جزءًا؛ وأشرطتها معلّمة على الخريطة.</numerusform>
            <numerusform>يقع في %Ln جزء؛ وأشرطتها معلّمة على الخريطة.</numerusform>
        </translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>وحدة التخزين %1</translation>
    </message>
    <message>
        <source>%1 ends at %2; the offset lies beyond that.</source>
        <comment>volume, its size</comment>
        <translation>تنتهي %1 عند %2؛ والإزاحة تقع بعد ذلك.</translation>
    </message>
    <message>
        <source>There is no such stripe now. A stripe goes when all that it holds was written anew elsewhere; its number is not used again.</source>
        <translation>لا يوجد هذا الشريط الآن. يزول الشريط عندما يُكتب كل ما يحمله من جديد في مكان آخر؛ ولا يُستخدم رقمه مرة أخرى.</translation>
    </message>
    <message>
        <source>%1 (snapshot)</source>
        <translation>%1 (لقطة)</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripeMapView</name>
    <message>
        <source>No strip of this stripe lies here.</source>
        <translation>لا قطعة من هذا الشريط هنا.</translation>
    </message>
    <message>
        <source>%1 each, %2 of the stripe in use</source>
        <translation>كل قطعة %1، والمستخدم من الشريط %2</translation>
    </message>
    <message>
        <source>No strip lies here, or it is not known yet.</source>
        <translation>لا قطعة هنا، أو لم يُعرف ذلك بعد.</translation>
    </message>
    <message>
        <source>The weakest stripe here: %1</source>
        <comment>its strips to spare</comment>
        <translation>أضعف شريط هنا: %1</translation>
    </message>
    <message>
        <source>Stripe map</source>
        <translation>خريطة الأشرطة</translation>
    </message>
    <message>
        <source>Columns are stores, rows are stripes. The arrow keys move from cell to cell, Enter goes closer or opens a stripe, plus and minus zoom.</source>
        <translation>الأعمدة مخازن والصفوف أشرطة. تنقل مفاتيح الأسهم بين الخلايا، ويقرّب Enter العرض أو يفتح شريطًا، ويكبّر + العرض ويصغّره −.</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>الفائض</translation>
    </message>
    <message>
        <source>Stripe</source>
        <translation>الشريط</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln stripe(s)</source>
        <comment>name of a volume</comment>
        <translation>
            <numerusform>%1، لا أشرطة</numerusform>
            <numerusform>%1، شريط واحد</numerusform>
            <numerusform>%1، شريطان</numerusform>
            <numerusform>%1، %Ln أشرطة</numerusform>
            <numerusform>%1، %Ln شريطًا</numerusform>
            <numerusform>%1، %Ln شريط</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::StripePanel</name>
    <message>
        <source>Go closer</source>
        <translation>تقريب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Strips of the stripe</source>
        <translation>قطع الشريط</translation>
    </message>
    <message>
        <source>Stripes that were found</source>
        <translation>الأشرطة التي عُثر عليها</translation>
    </message>
    <message>
        <source>No strip lies here.</source>
        <translation>لا قطعة هنا.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of strips, their number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The weakest stripe here: %1</source>
        <comment>its strips to spare</comment>
        <translation>أضعف شريط هنا: %1</translation>
    </message>
    <message>
        <source>The controller is being asked…</source>
        <translation>جارٍ سؤال وحدة التحكم…</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>strips to spare</comment>
        <translation>الآن: %1</translation>
    </message>
    <message>
        <source>With the machines that are away: %1</source>
        <comment>strips to spare</comment>
        <translation>مع الأجهزة الغائبة: %1</translation>
    </message>
    <message>
        <source>%1; %2 each strip, %3 of it in use</source>
        <comment>layout, size, share</comment>
        <translation>%1؛ كل قطعة %2، والمستخدم من الشريط %3</translation>
    </message>
    <message>
        <source>Row %1, written in epoch %2</source>
        <translation>الصف %1، كُتب في الحقبة %2</translation>
    </message>
    <message>
        <source>The volume&apos;s map is being searched for what lies in it…</source>
        <translation>جارٍ البحث في خريطة وحدة التخزين عما يقع فيه…</translation>
    </message>
    <message>
        <source>Searching the volume&apos;s map: %1</source>
        <comment>share</comment>
        <translation>جارٍ البحث في خريطة وحدة التخزين: %1</translation>
    </message>
    <message>
        <source>Nothing of the volume lies in it any more; it will be collected.</source>
        <translation>لم يعد فيه شيء من وحدة التخزين؛ وسيُجمع ضمن البيانات المهملة.</translation>
    </message>
    <message>
        <source>Of the volume there lie in it:</source>
        <translation>فيه من وحدة التخزين:</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>size, offset</comment>
        <translation>%1 ابتداءً من %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ValueDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumeModel</name>
    <message>
        <source>idle</source>
        <translation>خاملة</translation>
    </message>
    <message>
        <source>↓ %1  ↑ %2</source>
        <comment>volume: written and read per second</comment>
        <translation>↓ %1  ↑ %2</translation>
    </message>
    <message>
        <source>not exported</source>
        <translation>غير مصدَّرة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <translation>
            <numerusform>لا عملاء متصلين</numerusform>
            <numerusform>عميل متصل</numerusform>
            <numerusform>عميلان متصلان</numerusform>
            <numerusform>%Ln عملاء متصلين</numerusform>
            <numerusform>%Ln عميلًا متصلًا</numerusform>
            <numerusform>%Ln عميل متصل</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody connected</source>
        <translation>لا أحد متصل</translation>
    </message>
    <message>
        <source>%1 stripes: %2 with strips missing or away, %3 that cannot be read now</source>
        <translation>الأشرطة: %1؛ منها %2 لها قطع ناقصة أو غائبة، و%3 تتعذر قراءتها الآن</translation>
    </message>
    <message>
        <source>How many more strips of its worst stripe may be lost without losing data</source>
        <translation>عدد القطع التي يمكن فقدانها بعد من أسوأ أشرطتها دون فقدان بيانات</translation>
    </message>
    <message>
        <source>%1 bytes stored for each byte of data</source>
        <translation>يُخزَّن %1 بايت لكل بايت من البيانات</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>وحدة التخزين</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>نمط التوزيع</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>المخزَّن</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>حركة البيانات</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>التصدير</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>فائض</translation>
    </message>
    <message>
        <source>Snapshot of %1; its volume has been deleted</source>
        <translation>لقطة أُخذت في %1؛ وقد حُذفت وحدة تخزينها</translation>
    </message>
    <message>
        <source>Snapshot of %1, taken %2</source>
        <translation>لقطة من %1، أُخذت في %2</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>مشتركة</translation>
    </message>
    <message>
        <source>It shares its stripes with its volume; they are counted there</source>
        <translation>تشترك في أشرطتها مع وحدة تخزينها؛ وتُحتسب الأشرطة هناك</translation>
    </message>
    <message>
        <source>%1 of it is only kept for snapshots</source>
        <translation>منها %1 لا يُحفظ إلا لأجل اللقطات</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumePanel</name>
    <message>
        <source>Resize…</source>
        <translation>تغيير الحجم…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>It is not exported: nobody can attach it now.</source>
        <translation>ليست مصدَّرة: لا يمكن لأحد إرفاقها الآن.</translation>
    </message>
    <message>
        <source>Address of the export</source>
        <translation>عنوان التصدير</translation>
    </message>
    <message>
        <source>Attach on Linux</source>
        <translation>الإرفاق على Linux</translation>
    </message>
    <message>
        <source>Attach on Windows</source>
        <translation>الإرفاق على Windows</translation>
    </message>
    <message>
        <source>takes no writes at present</source>
        <translation>لا تقبل الكتابة حاليًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more loss(es) survived</source>
        <translation>
            <numerusform>لا تتحمل أي فقدان آخر</numerusform>
            <numerusform>تتحمل فقدانًا آخر</numerusform>
            <numerusform>تتحمل فقدانين آخرين</numerusform>
            <numerusform>تتحمل %Ln حالات فقدان أخرى</numerusform>
            <numerusform>تتحمل %Ln حالة فقدان أخرى</numerusform>
            <numerusform>تتحمل %Ln حالة فقدان أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of it holds data</source>
        <translation>الحجم %1، منه %2 بيانات</translation>
    </message>
    <message>
        <source>%1 stored on all stores, %2 for each byte</source>
        <translation>المخزَّن على كل المخازن %1، بمعدل %2 لكل بايت</translation>
    </message>
    <message>
        <source>nothing stored yet</source>
        <translation>لم يُخزَّن شيء بعد</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>نمط التوزيع: %1</translation>
    </message>
    <message>
        <source>%1 stripes, %2 with strips missing or away, %3 not readable now</source>
        <translation>الأشرطة: %1؛ منها %2 لها قطع ناقصة أو غائبة، و%3 غير مقروءة الآن</translation>
    </message>
    <message>
        <source>Compressed where it pays</source>
        <translation>مضغوطة حيث يفيد ذلك</translation>
    </message>
    <message>
        <source>Not compressed</source>
        <translation>غير مضغوطة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) connected</source>
        <translation>
            <numerusform>لا عملاء متصلين</numerusform>
            <numerusform>عميل متصل</numerusform>
            <numerusform>عميلان متصلان</numerusform>
            <numerusform>%Ln عملاء متصلين</numerusform>
            <numerusform>%Ln عميلًا متصلًا</numerusform>
            <numerusform>%Ln عميل متصل</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop exporting…</source>
        <translation>إيقاف التصدير…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Snapshot…</source>
        <translation>لقطة…</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>%1; its stripes are shared with its volume and counted there</source>
        <translation>الحجم %1؛ وأشرطتها مشتركة مع وحدة تخزينها وتُحتسب هناك</translation>
    </message>
    <message>
        <source>%1 more is kept for snapshots only</source>
        <translation>ويُحفظ فوق ذلك %1 لأجل اللقطات فقط</translation>
    </message>
    <message>
        <source>It cannot be used now: %1
Export… tries again at once.</source>
        <translation>يتعذر استخدامها الآن: %1
«تصدير…» تعيد المحاولة حالًا.</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumePlanner</name>
    <message>
        <source>Create volume</source>
        <translation>إنشاء وحدة تخزين</translation>
    </message>
    <message>
        <source>New volume</source>
        <translation>وحدة تخزين جديدة</translation>
    </message>
    <message>
        <source>The volume is being made</source>
        <translation>جارٍ إنشاء وحدة التخزين</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close (it goes on)</source>
        <translation>إغلاق (مع الاستمرار)</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumesPage</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search volumes</source>
        <translation>البحث في وحدات التخزين</translation>
    </message>
    <message>
        <source>New volume…</source>
        <translation>وحدة تخزين جديدة…</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>وحدات التخزين</translation>
    </message>
    <message>
        <source>How large shall %1 be?</source>
        <translation>ما الحجم الجديد لـ%1؟</translation>
    </message>
    <message>
        <source>It has %1 now, and %2 of it hold data.</source>
        <translation>حجمها الآن %1، منه %2 بيانات.</translation>
    </message>
    <message>
        <source>New size</source>
        <translation>الحجم الجديد</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>متابعة…</translation>
    </message>
    <message>
        <source>This is its size now.</source>
        <translation>هذا هو حجمها الحالي.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s)</source>
        <translation>
            <numerusform>لا وحدات تخزين</numerusform>
            <numerusform>وحدة تخزين واحدة</numerusform>
            <numerusform>وحدتا تخزين</numerusform>
            <numerusform>%Ln وحدات تخزين</numerusform>
            <numerusform>%Ln وحدة تخزين</numerusform>
            <numerusform>%Ln وحدة تخزين</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 volumes</source>
        <translation>%1 من أصل %2 من وحدات التخزين</translation>
    </message>
    <message>
        <source>No volume has been made yet</source>
        <translation>لم تُنشأ أي وحدة تخزين بعد</translation>
    </message>
    <message>
        <source>A volume is a disk that the whole array keeps. The planner shows what a layout gives, and which failures it survives, before anything is made.</source>
        <translation>وحدة التخزين قرص تحفظه المصفوفة كلها. يعرض المخطِّط ما يقدمه نمط التوزيع والأعطال التي يتحملها، قبل إنشاء أي شيء.</translation>
    </message>
    <message>
        <source>No volume matches</source>
        <translation>لا وحدة تخزين مطابقة</translation>
    </message>
    <message>
        <source>Search for another text.</source>
        <translation>ابحث عن نص آخر.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>How shall the snapshot of %1 be called?</source>
        <translation>ما اسم اللقطة المأخوذة من %1؟</translation>
    </message>
    <message>
        <source>It shows the volume as it is at that moment, and can be attached read-only. Nothing is copied.</source>
        <translation>تعرض وحدة التخزين كما هي في تلك اللحظة، ويمكن إرفاقها للقراءة فقط. لا يُنسخ شيء.</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>اسم اللقطة</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>لا بد من اسم.</translation>
    </message>
    <message>
        <source>A name holds no slash.</source>
        <translation>لا يحتوي الاسم على شرطة مائلة.</translation>
    </message>
    <message>
        <source>There is a volume or snapshot of that name already.</source>
        <translation>توجد وحدة تخزين أو لقطة بهذا الاسم بالفعل.</translation>
    </message>
</context>
<context>
    <name>fallow::console::WeekChart</name>
    <message>
        <source>%1, %2:00 to %3:00</source>
        <comment>day, hours</comment>
        <translation>%1، من %2:00 إلى %3:00</translation>
    </message>
    <message>
        <source>%1: not known yet</source>
        <translation>%1: غير معروف بعد</translation>
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
        <translation>محطات العمل</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Name, address, version, failure domain or fingerprint; several words narrow it down</source>
        <translation>الاسم أو العنوان أو الإصدار أو نطاق العطل أو البصمة؛ تضيّق الكلمات المتعددة النتائج</translation>
    </message>
    <message>
        <source>Search workstations</source>
        <translation>البحث في محطات العمل</translation>
    </message>
    <message>
        <source>State of the workstations shown</source>
        <translation>حالة محطات العمل المعروضة</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>التجميع</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>بلا مجموعات</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>حسب الحالة</translation>
    </message>
    <message>
        <source>By failure domain</source>
        <translation>حسب نطاق العطل</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>حسب الفئة</translation>
    </message>
    <message>
        <source>By version</source>
        <translation>حسب الإصدار</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Add workstation…</source>
        <translation>إضافة محطة عمل…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>لا محطات عمل</numerusform>
            <numerusform>محطة عمل واحدة</numerusform>
            <numerusform>محطتا عمل</numerusform>
            <numerusform>%Ln محطات عمل</numerusform>
            <numerusform>%Ln محطة عمل</numerusform>
            <numerusform>%Ln محطة عمل</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 workstations</source>
        <translation>%1 من أصل %2 من محطات العمل</translation>
    </message>
    <message>
        <source>No workstation has joined yet</source>
        <translation>لم تنضم أي محطة عمل بعد</translation>
    </message>
    <message>
        <source>Make a one-time code and type it on the workstation. A workstation that asks without a code appears here too, to be approved.</source>
        <translation>أنشئ رمزًا يُستخدم مرة واحدة واكتبه على محطة العمل. ومحطة العمل التي تطلب الانضمام بلا رمز تظهر هنا أيضًا لتوافق عليها.</translation>
    </message>
    <message>
        <source>No workstation matches</source>
        <translation>لا محطة عمل مطابقة</translation>
    </message>
    <message>
        <source>Search for another text, or show every state.</source>
        <translation>ابحث عن نص آخر أو اعرض كل الحالات.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
</context>
<context>
    <name>fallow::tray::AboutPage</name>
    <message>
        <source>Save a diagnostics bundle…</source>
        <translation>حفظ حزمة تشخيص…</translation>
    </message>
    <message>
        <source>Fallow makes one reliable storage array out of the unused disk space of an organisation&apos;s computers. This one lends a part of its free space; you decide how much at most, and when.</source>
        <translation>يصنع Fallow مصفوفة تخزين واحدة موثوقة من مساحات الأقراص غير المستخدمة في حواسيب المؤسسة. يعير هذا الحاسوب جزءًا من مساحته الحرة؛ وأنت تحدد الحد الأقصى ووقت الإعارة.</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>المصفوفة</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>وحدة التحكم</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>When something does not work, your helpdesk may ask for a diagnostics bundle: a small .zip with the agent&apos;s state, its log and figures of this computer. No keys, no codes and none of your files are in it; the names of volumes are.</source>
        <translation>عندما لا يعمل شيء ما، قد يطلب منك الدعم الفني حزمة تشخيص: ملف ‎.zip صغير فيه حالة الوكيل وسجله وأرقام عن هذا الحاسوب. لا تحتوي على مفاتيح ولا رموز ولا أي من ملفاتك؛ لكنها تحتوي على أسماء وحدات التخزين.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>برنامج حر بموجب رخصة جنو العمومية العامة (GNU GPL)، الإصدار 3 أو أحدث.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Save the diagnostics bundle</source>
        <translation>حفظ حزمة التشخيص</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>أرشيفات (*.zip)</translation>
    </message>
    <message>
        <source>The agent is packing…</source>
        <translation>يُعد الوكيل الحزمة…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>تم الحفظ: ‎%1</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>تعذّر الحفظ: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>fallow::tray::ActionsPanel</name>
    <message>
        <source>Pause lending</source>
        <translation>إيقاف الإعارة مؤقتًا</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>٣٠ دقيقة</translation>
    </message>
    <message>
        <source>Pause lending for 30 minutes</source>
        <translation>إيقاف الإعارة مؤقتًا لمدة ٣٠ دقيقة</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>ساعتان</translation>
    </message>
    <message>
        <source>Pause lending for 2 hours</source>
        <translation>إيقاف الإعارة مؤقتًا لمدة ساعتين</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>حتى الغد</translation>
    </message>
    <message>
        <source>Pause lending until tomorrow morning</source>
        <translation>إيقاف الإعارة مؤقتًا حتى صباح الغد</translation>
    </message>
    <message>
        <source>It resumes by itself.</source>
        <translation>تُستأنف تلقائيًا.</translation>
    </message>
    <message>
        <source>Resume now</source>
        <translation>الاستئناف الآن</translation>
    </message>
    <message>
        <source>I&apos;m leaving</source>
        <translation>سأغادر</translation>
    </message>
    <message>
        <source>Finishes what is under way and tells the array that this computer goes. You see when it is safe to unplug.</source>
        <translation>يُنهي ما هو جارٍ ويُبلغ المصفوفة بأن هذا الحاسوب سيغادر. وسترى متى يمكنك الفصل بأمان.</translation>
    </message>
    <message>
        <source>I&apos;m staying</source>
        <translation>سأبقى</translation>
    </message>
    <message>
        <source>Join an array…</source>
        <translation>الانضمام إلى مصفوفة…</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>جارٍ الانضمام…</translation>
    </message>
</context>
<context>
    <name>fallow::tray::AgentLink</name>
    <message>
        <source>the agent is of another version</source>
        <translation>إصدار الوكيل مختلف</translation>
    </message>
</context>
<context>
    <name>fallow::tray::ContentsPage</name>
    <message>
        <source>Volumes with pieces on this disk</source>
        <translation>وحدات التخزين التي لها قطع على هذا القرص</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>وحدة التخزين</translation>
    </message>
    <message>
        <source>Size here</source>
        <translation>الحجم هنا</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>القطع</translation>
    </message>
    <message>
        <source>the storage array</source>
        <translation>مصفوفة التخزين</translation>
    </message>
    <message>
        <source>Nothing lies here yet.</source>
        <translation>لا شيء مخزن هنا بعد.</translation>
    </message>
    <message>
        <source>Pieces of these volumes of %1 lie on your disk. Each is encrypted and only a part of the whole: neither you nor anybody with this disk in hand can read it, and the array cannot read your files.</source>
        <translation>على قرصك قطع من وحدات التخزين هذه التابعة لـ%1. كل قطعة مشفرة وليست إلا جزءًا من الكل: فلا تستطيع أنت ولا أي شخص بيده هذا القرص قراءتها، ولا تستطيع المصفوفة قراءة ملفاتك.</translation>
    </message>
    <message numerus="yes">
        <source>Together %1 in %Ln pieces, in one hidden file.</source>
        <translation>
            <numerusform>المجموع %1 بلا قطع، في ملف مخفي واحد.</numerusform>
            <numerusform>المجموع %1 في قطعة واحدة، في ملف مخفي واحد.</numerusform>
            <numerusform>المجموع %1 في قطعتين، في ملف مخفي واحد.</numerusform>
            <numerusform>المجموع %1 في %Ln قطع، في ملف مخفي واحد.</numerusform>
            <numerusform>المجموع %1 في %Ln قطعة، في ملف مخفي واحد.</numerusform>
            <numerusform>المجموع %1 في %Ln قطعة، في ملف مخفي واحد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation>وحدة التخزين %1</translation>
    </message>
    <message numerus="yes">
        <source>Together %1 in %Ln pieces, on the partition %2.</source>
        <translation>
            <numerusform>المجموع %1 بلا قطع، على القسم ‎%2.</numerusform>
            <numerusform>المجموع %1 في قطعة واحدة، على القسم ‎%2.</numerusform>
            <numerusform>المجموع %1 في قطعتين، على القسم ‎%2.</numerusform>
            <numerusform>المجموع %1 في %Ln قطع، على القسم ‎%2.</numerusform>
            <numerusform>المجموع %1 في %Ln قطعة، على القسم ‎%2.</numerusform>
            <numerusform>المجموع %1 في %Ln قطعة، على القسم ‎%2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::tray::DetailsWindow</name>
    <message>
        <source>Fallow on this computer</source>
        <translation>برنامج Fallow على هذا الحاسوب</translation>
    </message>
    <message>
        <source>On my disk</source>
        <translation>على قرصي</translation>
    </message>
    <message>
        <source>Traffic and wear</source>
        <translation>حركة البيانات والاهتلاك</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>الساعات</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
</context>
<context>
    <name>fallow::tray::EnrolDialog</name>
    <message>
        <source>Join an array</source>
        <translation>الانضمام إلى مصفوفة</translation>
    </message>
    <message>
        <source>Paste the code that your administrator gave you:</source>
        <translation>الصق الرمز الذي أعطاك إياه المسؤول:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>No code? Give the array&apos;s address, or leave it empty to look for one in this network. An administrator then has to approve this computer:</source>
        <translation>ليس لديك رمز؟ اكتب عنوان المصفوفة، أو اتركه فارغًا للبحث عن مصفوفة في هذه الشبكة. وعلى المسؤول بعدها أن يوافق على هذا الحاسوب:</translation>
    </message>
    <message>
        <source>storage.example:7440</source>
        <translation>storage.example:7440</translation>
    </message>
    <message>
        <source>Address of the array</source>
        <translation>عنوان المصفوفة</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>البحث عنها</translation>
    </message>
    <message>
        <source>Its fingerprint is below. Ask your administrator to read theirs to you, by a way that you trust, and go on only if it is the same:</source>
        <translation>بصمتها أدناه. اطلب من المسؤول أن يقرأ لك البصمة التي لديه، بطريقة تثق بها، ولا تتابع إلا إذا تطابقتا:</translation>
    </message>
    <message>
        <source>The array&apos;s fingerprint</source>
        <translation>بصمة المصفوفة</translation>
    </message>
    <message>
        <source>It is the same: join</source>
        <translation>البصمة مطابقة: انضمام</translation>
    </message>
    <message>
        <source>This computer&apos;s fingerprint</source>
        <translation>بصمة هذا الحاسوب</translation>
    </message>
    <message>
        <source>Do not join</source>
        <translation>عدم الانضمام</translation>
    </message>
    <message>
        <source>Close; it goes on</source>
        <translation>إغلاق مع الاستمرار</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>An array answers at %1.</source>
        <translation>استجابت مصفوفة على %1.</translation>
    </message>
    <message>
        <source>The array is being asked.</source>
        <translation>جارٍ سؤال المصفوفة.</translation>
    </message>
    <message>
        <source>The array cannot be reached yet; the agent keeps trying. It says: %1</source>
        <translation>يتعذر الوصول إلى المصفوفة بعد؛ ويواصل الوكيل المحاولة. رسالته: %1</translation>
    </message>
    <message>
        <source>Your administrator now sees this computer in the console, with the fingerprint below. When both are the same, they approve it.</source>
        <translation>يرى المسؤول الآن هذا الحاسوب في لوحة الإدارة مع البصمة أدناه. وعندما تتطابق البصمتان، يوافق عليه.</translation>
    </message>
    <message>
        <source>This computer belongs to an array.</source>
        <translation>هذا الحاسوب ضمن مصفوفة.</translation>
    </message>
    <message>
        <source>This computer belongs to %1.</source>
        <translation>هذا الحاسوب ضمن %1.</translation>
    </message>
    <message>
        <source>It is not the same</source>
        <translation>ليست هي نفسها</translation>
    </message>
    <message>
        <source>What this computer lent before is used again: %1</source>
        <translation>يُستخدم من جديد ما كان هذا الجهاز يعيره سابقًا: %1</translation>
    </message>
    <message>
        <source>Here lies what was lent to an array before: %1. If it was this array, your administrator decides what becomes of it; until then it is left alone.</source>
        <translation>هنا يوجد ما أُعير سابقًا إلى مصفوفة: %1. إن كانت هذه المصفوفة هي نفسها، فإن المسؤول يقرر ما يُفعل به؛ وحتى ذلك الحين يُترك كما هو.</translation>
    </message>
    <message>
        <source>These folders may hold what was lent before, but the agent may not read them: %1. To have it used again, your administrator has to make them the agent&apos;s own.</source>
        <translation>قد تحتوي هذه المجلدات على ما أُعير سابقًا، لكن الوكيل لا يُسمح له بقراءتها: %1. ليُستخدم من جديد، على المسؤول أن يجعلها ملكًا للوكيل.</translation>
    </message>
    <message>
        <source>If it will not come back, this computer can join without it. The array then takes what lay there for lost and makes it anew on other computers; what too few others hold cannot be made anew. Your own files are not affected.</source>
        <translation>إن كان لن يعود، فيمكن لهذا الحاسوب أن ينضم من دونه. تعدّ المصفوفة عندها ما كان عليه مفقودًا وتعيد إنشاءه على حواسيب أخرى؛ أما ما لا تحمل الحواسيب الأخرى منه ما يكفي فلا يمكن إعادة إنشائه. لا تتأثر ملفاتك الخاصة.</translation>
    </message>
    <message>
        <source>The disk with it will not come back</source>
        <translation>القرص الذي يحتوي عليه لن يعود</translation>
    </message>
    <message>
        <source>Join without it</source>
        <translation>الانضمام من دونه</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>fallow::tray::HoursRow</name>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from 18:00 to 08:00</comment>
        <translation>إلى</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>×</source>
        <comment>remove these hours</comment>
        <translation>×</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>إزالة هذه الساعات</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>لم يُحدد يوم</translation>
    </message>
    <message>
        <source>of the next day</source>
        <translation>من اليوم التالي</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>اليوم كله</translation>
    </message>
</context>
<context>
    <name>fallow::tray::LimitsPanel</name>
    <message>
        <source>Lend at most</source>
        <translation>الحد الأقصى للإعارة</translation>
    </message>
    <message>
        <source>The array never takes more than this of your disk. All the way up: as much as your administrator asks for.</source>
        <translation>لا تأخذ المصفوفة من قرصك أكثر من هذا أبدًا. القيمة القصوى تعني: بقدر ما يطلبه المسؤول.</translation>
    </message>
    <message>
        <source>Keep free at least</source>
        <translation>الحد الأدنى للمساحة الحرة</translation>
    </message>
    <message>
        <source>When less than this is free on your disk, lent space is given back to you.</source>
        <translation>عندما تقل المساحة الحرة على قرصك عن هذا، تُعاد إليك مساحة مُعارة.</translation>
    </message>
    <message>
        <source>as much as the administrator asks for</source>
        <translation>بقدر ما يطلبه المسؤول</translation>
    </message>
    <message>
        <source>Lend at most: %1</source>
        <translation>الحد الأقصى للإعارة: %1</translation>
    </message>
    <message>
        <source>Keep free for me: %1</source>
        <translation>المساحة المتروكة لي: %1</translation>
    </message>
</context>
<context>
    <name>fallow::tray::LogPage</name>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>The agent&apos;s log</source>
        <translation>سجل الوكيل</translation>
    </message>
    <message>
        <source>The agent has said nothing yet.</source>
        <translation>لم يسجل الوكيل شيئًا بعد.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::SchedulePage</name>
    <message>
        <source>Lend at any time</source>
        <translation>الإعارة في أي وقت</translation>
    </message>
    <message>
        <source>Lend only in these hours</source>
        <translation>الإعارة في هذه الساعات فقط</translation>
    </message>
    <message>
        <source>Outside its hours this computer serves nothing; what it holds stays. The array counts on it less, so it works best when the hours are many and the same each week.</source>
        <translation>خارج ساعاته لا يقدم هذا الحاسوب شيئًا؛ وما يحفظه باقٍ. ويقل اعتماد المصفوفة عليه، لذا فالأفضل أن تكون الساعات كثيرة وثابتة كل أسبوع.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>إضافة ساعات</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>تم التطبيق.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::StatusWindow</name>
    <message>
        <source>Details…</source>
        <translation>التفاصيل…</translation>
    </message>
    <message>
        <source>Fallow</source>
        <translation>Fallow</translation>
    </message>
    <message>
        <source>No space is lent</source>
        <translation>لا توجد مساحة مُعارة</translation>
    </message>
</context>
<context>
    <name>fallow::tray::SystemTray</name>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>التفاصيل…</translation>
    </message>
    <message>
        <source>Pause lending</source>
        <translation>إيقاف الإعارة مؤقتًا</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>لمدة ٣٠ دقيقة</translation>
    </message>
    <message>
        <source>For 2 hours</source>
        <translation>لمدة ساعتين</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>حتى الغد</translation>
    </message>
    <message>
        <source>Resume lending</source>
        <translation>استئناف الإعارة</translation>
    </message>
    <message>
        <source>Close this icon</source>
        <translation>إغلاق هذه الأيقونة</translation>
    </message>
    <message>
        <source>Quit and stop lending</source>
        <translation>إنهاء وإيقاف الإعارة</translation>
    </message>
</context>
<context>
    <name>fallow::tray::TrafficPage</name>
    <message>
        <source>less than %1 %</source>
        <translation>أقل من %1٪</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1٪</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>أقل من ثانية</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>%Ln ثوانٍ</numerusform>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>%Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>Came from the array</source>
        <translation>الوارد من المصفوفة</translation>
    </message>
    <message>
        <source>Went to the array</source>
        <translation>الصادر إلى المصفوفة</translation>
    </message>
    <message>
        <source>Written to your disk</source>
        <translation>المكتوب على قرصك</translation>
    </message>
    <message>
        <source>Wear: were your disk an SSD of the usual kind, this month&apos;s writing would have used up %1 of what it is made to withstand.</source>
        <translation>الاهتلاك: لو كان قرصك من نوع SSD معتاد، لاستهلكت كتابات هذا الشهر %1 مما صُمم لتحمّله.</translation>
    </message>
    <message>
        <source>Delay: today nothing on this computer had to wait for the disk while the array used it.</source>
        <translation>التأخير: لم ينتظر اليوم أي برنامج على هذا الحاسوب دوره على القرص أثناء استخدام المصفوفة له.</translation>
    </message>
    <message>
        <source>Delay: while the array used the disk today, some program of this computer waited for it for %1 in all. Not all of that is the array&apos;s doing: your own programs wait for each other, too.</source>
        <translation>التأخير: أثناء استخدام المصفوفة للقرص اليوم، انتظره بعض برامج هذا الحاسوب لمدة %1 إجمالًا. وليس كل ذلك بسبب المصفوفة: فبرامجك ينتظر بعضها بعضًا أيضًا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces could not be read back.</source>
        <translation>
            <numerusform>كل القطع مقروءة.</numerusform>
            <numerusform>تعذّرت قراءة قطعة واحدة.</numerusform>
            <numerusform>تعذّرت قراءة قطعتين.</numerusform>
            <numerusform>تعذّرت قراءة %Ln قطع.</numerusform>
            <numerusform>تعذّرت قراءة %Ln قطعة.</numerusform>
            <numerusform>تعذّرت قراءة %Ln قطعة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check: what lies here is read back and compared whenever nobody is disturbed; the first round is at %1.</source>
        <translation>التحقق: تُعاد قراءة ما هو مخزن هنا ومقارنته كلما كان ذلك لا يزعج أحدًا؛ وبلغت الجولة الأولى %1.</translation>
    </message>
    <message>
        <source>Last full check, in which all that lies here is read back and compared: %1.</source>
        <translation>آخر فحص كامل يُقرأ فيه كل ما يوجد هنا ويُقارن: %1.</translation>
    </message>
    <message>
        <source>Disk: it says of itself that it is failing. Make a backup of your own files and tell your helpdesk.</source>
        <translation>القرص: يفيد بأنه بدأ يتعطل. خذ نسخة احتياطية من ملفاتك وأبلغ الدعم الفني.</translation>
    </message>
    <message>
        <source>Disk: it says of itself that it is well.</source>
        <translation>القرص: يفيد بأنه سليم.</translation>
    </message>
    <message>
        <source>Temperature: %1 °C.</source>
        <translation>درجة الحرارة: %1 °م.</translation>
    </message>
    <message numerus="yes">
        <source>Powered on for %Ln hours.</source>
        <translation>
            <numerusform>مدة التشغيل: أقل من ساعة.</numerusform>
            <numerusform>مدة التشغيل: ساعة واحدة.</numerusform>
            <numerusform>مدة التشغيل: ساعتان.</numerusform>
            <numerusform>مدة التشغيل: %Ln ساعات.</numerusform>
            <numerusform>مدة التشغيل: %Ln ساعة.</numerusform>
            <numerusform>مدة التشغيل: %Ln ساعة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad sectors.</source>
        <translation>
            <numerusform>لا قطاعات تالفة.</numerusform>
            <numerusform>قطاع تالف واحد.</numerusform>
            <numerusform>قطاعان تالفان.</numerusform>
            <numerusform>%Ln قطاعات تالفة.</numerusform>
            <numerusform>%Ln قطاعًا تالفًا.</numerusform>
            <numerusform>%Ln قطاع تالف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of what it is made to withstand %1 is used up, by all that was ever written to it.</source>
        <translation>استُهلك %1 مما صُمم لتحمّله، بكل ما كُتب عليه حتى الآن.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>الطراز: %1</translation>
    </message>
    <message>
        <source>It takes longer than the month that is meant for it: the computer is too seldom on with nobody at it.</source>
        <translation>يستغرق ذلك أطول من الشهر المخصص له: نادرًا ما يكون الحاسوب مشغَّلًا دون أن يستخدمه أحد.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::TrayApp</name>
    <message>
        <source>Shows what this computer lends to a Fallow storage array.</source>
        <translation>يعرض ما يعيره هذا الحاسوب لمصفوفة تخزين Fallow.</translation>
    </message>
    <message>
        <source>The agent&apos;s local socket.</source>
        <translation>المقبس المحلي للوكيل.</translation>
    </message>
    <message>
        <source>Show the window at once.</source>
        <translation>إظهار النافذة فورًا.</translation>
    </message>
    <message>
        <source>Run the agent in this program, for this user alone.</source>
        <translation>تشغيل الوكيل داخل هذا البرنامج، لهذا المستخدم وحده.</translation>
    </message>
    <message>
        <source>With --host-service: the agent&apos;s own directory.</source>
        <translation>مع ‎--host-service: المجلد الخاص بالوكيل.</translation>
    </message>
</context>
<context>
    <name>fallow::tray::UsageRing</name>
    <message>
        <source>Lent space and disk</source>
        <translation>المساحة المُعارة والقرص</translation>
    </message>
    <message>
        <source>%1 of the lent %2 used; %3 of %4 free on the disk</source>
        <translation>استُخدم %1 من المساحة المُعارة البالغة %2؛ والمتاح على القرص %3 من %4</translation>
    </message>
    <message>
        <source>nothing is lent; %1 of %2 free on the disk</source>
        <translation>لا مساحة مُعارة؛ والمتاح على القرص %1 من %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1٪</translation>
    </message>
</context>
</TS>
