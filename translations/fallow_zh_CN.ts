<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionPreview</name>
    <message>
        <source>Nothing has to be moved.</source>
        <translation>无需移动任何数据。</translation>
    </message>
    <message>
        <source>Moves %1.</source>
        <translation>将移动 %1。</translation>
    </message>
    <message>
        <source>Moves %1, about %2.</source>
        <translation>将移动 %1，约需 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are touched.</source>
        <translation>
            <numerusform>影响 %Ln 个条带。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) would be lost for good: too few of their strips would be left.</source>
        <translation>
            <numerusform>%Ln 个条带将永久丢失：剩余的条块太少。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of data would be gone for good.</source>
        <translation>%1 数据将永久丢失。</translation>
    </message>
    <message>
        <source>No data is lost, but some would not survive one more loss until this is done.</source>
        <translation>不会丢失数据，但在完成之前，部分数据无法再承受一次故障。</translation>
    </message>
    <message>
        <source>No data at risk.</source>
        <translation>数据没有风险。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more loss(es) are survived meanwhile.</source>
        <translation>
            <numerusform>期间还可承受 %Ln 次故障。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdministratorPlans</name>
    <message>
        <source>Revoke the certificate of %1?</source>
        <translation>吊销 %1 的证书？</translation>
    </message>
    <message>
        <source>Whoever holds it is shut out at once and for good, on every computer that has a copy of the identity. This cannot be undone; a new identity can be made.</source>
        <translation>持有者将立即永久无法访问，在任何存有此身份副本的计算机上都是如此。此操作无法撤销；可以另行生成新的身份。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>It is the one that you use: this console is shut out, too.</source>
        <translation>这是您正在使用的证书：此控制台也将无法访问。</translation>
    </message>
    <message>
        <source>It is connected now. No data at risk.</source>
        <translation>持有者当前已连接。数据没有风险。</translation>
    </message>
    <message>
        <source>It is not connected now. No data at risk.</source>
        <translation>持有者当前未连接。数据没有风险。</translation>
    </message>
</context>
<context>
    <name>AttachGuide</name>
    <message>
        <source>Attach it as a disk (package nbd-client)</source>
        <translation>连接为磁盘（软件包 nbd-client）</translation>
    </message>
    <message>
        <source>Once, on an empty volume: make a file system</source>
        <translation>仅首次，对空卷：创建文件系统</translation>
    </message>
    <message>
        <source>Mount it</source>
        <translation>挂载</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>At every start: one line for /etc/nbdtab, one for /etc/fstab</source>
        <translation>每次开机自动连接：在 /etc/nbdtab 和 /etc/fstab 中各加一行</translation>
    </message>
    <message>
        <source>With QEMU&apos;s tools: look at it, or copy an image into it</source>
        <translation>使用 QEMU 工具：查看卷，或将映像复制到卷中</translation>
    </message>
    <message>
        <source>With the WNBD driver installed, in a PowerShell that runs as administrator</source>
        <translation>安装 WNBD 驱动程序后，在以管理员身份运行的 PowerShell 中</translation>
    </message>
    <message>
        <source>Once, on an empty volume: give it a letter (look for the number of the disk first)</source>
        <translation>仅首次，对空卷：分配盘符（先查看磁盘编号）</translation>
    </message>
    <message>
        <source>Mount it read-only, if its file system is ext4</source>
        <translation>如果文件系统为 ext4：以只读方式挂载</translation>
    </message>
    <message>
        <source>Mount it read-only, if its file system is XFS</source>
        <translation>如果文件系统为 XFS：以只读方式挂载</translation>
    </message>
    <message>
        <source>At every start, with ext4: one line for /etc/nbdtab, one for /etc/fstab</source>
        <translation>每次开机自动连接（ext4）：在 /etc/nbdtab 和 /etc/fstab 中各加一行</translation>
    </message>
    <message>
        <source>With QEMU&apos;s tools: look at it, or copy it to an image</source>
        <translation>使用 QEMU 工具：查看快照，或将其复制到映像中</translation>
    </message>
    <message>
        <source>If it stays offline: bring it online (look for the number of the disk first)</source>
        <translation>如果它保持脱机状态：使其联机（先查看磁盘编号）</translation>
    </message>
    <message>
        <source>Only by TLS: put an administrator&apos;s identity and a copy of the controller&apos;s authority/ca.pem where only root reads them (each machine should have an identity of its own)</source>
        <translation>仅限 TLS：将管理员的身份文件和控制器 authority/ca.pem 的副本放到只有 root 可读的位置（每台计算机最好使用各自的身份）</translation>
    </message>
    <message>
        <source>It is exported by a socket of the controller alone: only programs on the controller itself can attach it. An address of the network is set in fallowd.json (nbdHost).</source>
        <translation>它仅通过控制器的本地套接字导出：只有控制器上的程序可以连接。网络地址在 fallowd.json (nbdHost) 中设置。</translation>
    </message>
    <message>
        <source>The controller serves volumes only by TLS, which WNBD does not know. Attach it on a Linux machine, or allow NBD in the clear in fallowd.json (nbdTls: allow) on a network that you trust.</source>
        <translation>控制器仅通过 TLS 提供卷，而 WNBD 不支持 TLS。请在 Linux 计算机上连接，或在可信网络中于 fallowd.json 允许明文 NBD（nbdTls: allow）。</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 及另外 %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) lost</source>
        <translation>
            <numerusform>%Ln 台工作站已丢失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) unreachable</source>
        <translation>
            <numerusform>%Ln 台工作站失联</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. What they held is rebuilt elsewhere.</source>
        <translation>%1。其中的数据正在别处重建。</translation>
    </message>
    <message>
        <source>%1. Away without a word; their strips count again when they return.</source>
        <translation>%1。未经预告即离线；恢复在线后，其条块仍然有效。</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <comment>a job</comment>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>%1 found something</source>
        <comment>a job</comment>
        <translation>%1 发现问题</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s)</source>
        <translation>
            <numerusform>%Ln 个条块有误或无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Found since the controller started. What can be is repaired by itself; a scrub looks at every strip of every store.</source>
        <translation>自控制器启动以来发现。能修复的会自动修复；巡检会检查每个存储区的每个条块。</translation>
    </message>
    <message>
        <source>The array is nearly full</source>
        <translation>阵列空间即将用尽</translation>
    </message>
    <message>
        <source>No space is lent yet</source>
        <translation>尚无出借的空间</translation>
    </message>
    <message>
        <source>Workstations join with an enrolment code, and lend what their disks can spare.</source>
        <translation>工作站凭注册码加入，并出借磁盘上的空余空间。</translation>
    </message>
    <message>
        <source>There is no volume yet</source>
        <translation>尚无卷</translation>
    </message>
    <message>
        <source>A volume is what file systems, virtual machines and backups see of the array.</source>
        <translation>文件系统、虚拟机和备份通过卷来使用阵列。</translation>
    </message>
    <message>
        <source>%1 asks to join</source>
        <translation>%1 请求加入</translation>
    </message>
    <message>
        <source>Approve it only if the workstation shows this fingerprint: %1</source>
        <translation>仅当工作站显示此指纹时才批准：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more ask to join</source>
        <translation>
            <numerusform>另有 %Ln 台请求加入</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of workstations shows them all.</source>
        <translation>在工作站列表中可查看全部。</translation>
    </message>
    <message>
        <source>Free: %1. More workstations, or larger quotas, make room.</source>
        <translation>可用：%1。增加工作站或调大配额可腾出空间。</translation>
    </message>
    <message>
        <source>Empty it while all that lies there can be read, and have the disk replaced.</source>
        <translation>请趁其中的所有内容仍可读取时将其腾空，并安排更换磁盘。</translation>
    </message>
    <message>
        <source>The disk of %1 says that it is failing</source>
        <translation>%1 的磁盘报告自身即将发生故障</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>model, advice</comment>
        <translation>%1。%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more disk(s) say that they are failing</source>
        <translation>
            <numerusform>另有 %Ln 块磁盘报告自身即将发生故障</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks to join and has found an old store</source>
        <translation>%1 请求加入，并发现了旧存储区</translation>
    </message>
    <message>
        <source>The list of workstations shows whose it was; decide there whether it is adopted.</source>
        <translation>在工作站列表中可查看它原属于谁；请在那里决定是否接管。</translation>
    </message>
    <message>
        <source>That of %1 has ended on %2.</source>
        <translation>%1 的证书已于 %2 到期。</translation>
    </message>
    <message>
        <source>That of %1 ends on %2.</source>
        <translation>%1 的证书将于 %2 到期。</translation>
    </message>
    <message numerus="yes">
        <source>And of %Ln more.</source>
        <comment>administrators whose certificates end</comment>
        <translation>
            <numerusform>另有 %Ln 位管理员的证书也是如此。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever holds one that has not ended renews it; for the others a new one is made.</source>
        <translation>证书尚未到期的持有者可自行续期；其他人须重新生成证书。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) of administrators end soon or have ended</source>
        <translation>
            <numerusform>%Ln 个管理员证书即将到期或已到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) online, but serving nothing</source>
        <translation>
            <numerusform>%Ln 台工作站在线，但不提供任何数据</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. No data connection comes about. The events say why; perhaps a firewall on the way lets only a part through.</source>
        <translation>%1。无法建立数据连接。事件中说明了原因；可能是途中的防火墙只放行了一部分。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s) cannot be used</source>
        <translation>
            <numerusform>%Ln 个卷无法使用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>names, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The disk %1 of the controller cannot be used</source>
        <translation>控制器的磁盘 %1 无法使用</translation>
    </message>
    <message numerus="yes">
        <source>Writing to %Ln volume(s) may fail</source>
        <translation>
            <numerusform>对 %Ln 个卷的写入可能失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some data of %Ln volume(s) cannot be read</source>
        <translation>
            <numerusform>%Ln 个卷的部分数据无法读取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bubbles</name>
    <message>
        <source>the storage array</source>
        <translation>存储阵列</translation>
    </message>
    <message>
        <source>Lending has a problem</source>
        <translation>出借出现问题</translation>
    </message>
    <message>
        <source>The agent cannot serve its store.</source>
        <translation>代理程序无法提供其存储区。</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>Your disk is nearly full</source>
        <translation>您的磁盘即将用尽</translation>
    </message>
    <message>
        <source>You can lend less; nothing is lost by it.</source>
        <translation>您可以减少出借，不会因此丢失任何数据。</translation>
    </message>
    <message>
        <source>Lend less</source>
        <translation>减少出借</translation>
    </message>
    <message>
        <source>Your disk may be failing</source>
        <translation>您的磁盘可能有故障</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces that lay on it could not be read back. The array repairs them; your own files cannot be repaired that way. Make a backup and tell your helpdesk.</source>
        <translation>
            <numerusform>磁盘上有 %Ln 个片段无法读回。阵列会修复它们，但您自己的文件无法这样修复。请做好备份，并告知 IT 支持人员。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>查看详情</translation>
    </message>
    <message>
        <source>Safe to unplug</source>
        <translation>可以安全断开</translation>
    </message>
    <message>
        <source>%1 knows that this computer is away.</source>
        <translation>%1 已知道这台计算机离开。</translation>
    </message>
    <message>
        <source>I&apos;m staying</source>
        <translation>我不离开了</translation>
    </message>
    <message>
        <source>This computer has joined %1</source>
        <translation>这台计算机已加入 %1</translation>
    </message>
    <message>
        <source>It lends a part of its free space. You decide how much at most.</source>
        <translation>它会出借一部分可用空间，最多出借多少由您决定。</translation>
    </message>
    <message>
        <source>Choose how much</source>
        <translation>选择出借多少</translation>
    </message>
    <message>
        <source>This computer has not joined</source>
        <translation>这台计算机未能加入</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 of the space that you lend is being given back.</source>
        <translation>您出借的空间中有 %1 正在归还。</translation>
    </message>
</context>
<context>
    <name>ConsoleSettings</name>
    <message>
        <source>The console&apos;s settings cannot be written to %1.</source>
        <translation>无法将控制台的设置写入 %1。</translation>
    </message>
</context>
<context>
    <name>Controller</name>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已退役</translation>
    </message>
    <message>
        <source>active</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>正在腾空</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more problem(s) were found and not listed</source>
        <translation>
            <numerusform>还发现 %Ln 个问题，未列出</numerusform>
        </translation>
    </message>
    <message>
        <source>it belongs to machine %1, which is not enrolled</source>
        <translation>它属于计算机 %1，而该计算机未注册</translation>
    </message>
    <message>
        <source>a size of %1 bytes makes no sense</source>
        <translation>大小为 %1 字节，不合理</translation>
    </message>
    <message>
        <source>it has no key</source>
        <translation>它没有密钥</translation>
    </message>
    <message>
        <source>its layout makes no sense: %1</source>
        <translation>其布局不合理：%1</translation>
    </message>
    <message>
        <source>%1+%2 strips of %3 bytes make no sense</source>
        <translation>%1+%2 个 %3 字节的条块，不合理</translation>
    </message>
    <message>
        <source>its summary lies beyond its end</source>
        <translation>其摘要超出了它的末端</translation>
    </message>
    <message>
        <source>a strip lies on store %1, which is not known</source>
        <translation>有一个条块位于未知的存储区 %1 上</translation>
    </message>
    <message>
        <source>two of its strips lie on store %1</source>
        <translation>其中两个条块位于存储区 %1 上</translation>
    </message>
    <message>
        <source>two of its strips lie on machine %1</source>
        <translation>其中两个条块位于计算机 %1 上</translation>
    </message>
    <message>
        <source>it lies in stripe %1 of volume %2</source>
        <translation>它位于卷 %2 的条带 %1 中</translation>
    </message>
    <message>
        <source>it lies in stripe %1, which is not there</source>
        <translation>它位于条带 %1 中，而该条带不存在</translation>
    </message>
    <message numerus="yes">
        <source>%Ln block(s) cross the border of a map segment</source>
        <translation>
            <numerusform>%Ln 个块跨越了映射段的边界</numerusform>
        </translation>
    </message>
    <message>
        <source>it ends behind the volume</source>
        <translation>它的末端超出了卷</translation>
    </message>
    <message>
        <source>its chunk does not hold it</source>
        <translation>其数据块容纳不下它</translation>
    </message>
    <message>
        <source>it is of write %1, the snapshot shows what was written up to %2</source>
        <translation>它属于写入 %1，而快照只显示到写入 %2 为止的内容</translation>
    </message>
    <message>
        <source>it is of write %1, the volume knows of %2</source>
        <translation>它属于写入 %1，而卷只知道到写入 %2 为止</translation>
    </message>
    <message>
        <source>it ends behind the payload of stripe %1</source>
        <translation>它的末端超出了条带 %1 的有效数据</translation>
    </message>
    <message>
        <source>the extent before it ends at block %1</source>
        <translation>前一个区段到块 %1 才结束</translation>
    </message>
    <message>
        <source>it shows two versions of a block: the extent of write %1 begins before block %2, where the one before it ends</source>
        <translation>它显示了同一个块的两个版本：写入 %1 的区段始于块 %2 之前，而前一个区段在该处才结束</translation>
    </message>
    <message>
        <source>it counts %1 live blocks, the map refers to %2</source>
        <translation>它记录有 %1 个有效块，映射引用了 %2 个</translation>
    </message>
    <message>
        <source>it counts %1 blocks that only snapshots refer to, there are %2</source>
        <translation>它记录有 %1 个仅由快照引用的块，实际有 %2 个</translation>
    </message>
    <message>
        <source>the volume is gone, but %1 of its stripes are there</source>
        <translation>卷已不存在，但仍有 %1 个属于它的条带</translation>
    </message>
    <message>
        <source>its sums say %1 strips, there are %2</source>
        <translation>其汇总记录为 %1 个条块，实际有 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>its sums say nothing, there are %Ln strip(s)</source>
        <translation>
            <numerusform>其汇总没有任何记录，实际有 %Ln 个条块</numerusform>
        </translation>
    </message>
    <message>
        <source>A diagnostics bundle was made</source>
        <translation>已生成诊断包</translation>
    </message>
    <message>
        <source>The job is paused.</source>
        <translation>任务已暂停。</translation>
    </message>
    <message>
        <source>The job goes on.</source>
        <translation>任务继续进行。</translation>
    </message>
    <message>
        <source>The job is being cancelled.</source>
        <translation>正在取消任务。</translation>
    </message>
    <message>
        <source>The limit is set.</source>
        <translation>限速已设置。</translation>
    </message>
    <message>
        <source>The array was made</source>
        <translation>阵列已创建</translation>
    </message>
    <message>
        <source>It was cancelled before it went on after the controller&apos;s restart.</source>
        <translation>任务在控制器重启后继续之前已被取消。</translation>
    </message>
    <message>
        <source>The controller was started anew while it ran; start it again if it is wanted.</source>
        <translation>任务运行期间控制器重启了；如仍需要，请重新启动任务。</translation>
    </message>
    <message>
        <source>The store is no longer to be emptied.</source>
        <translation>此存储区不再需要腾空。</translation>
    </message>
    <message>
        <source>Outside its hours, %1: only stripes that would not survive another loss are rebuilt now.</source>
        <translation>不在其时段（%1）内：目前只重建无法再承受一次故障的条带。</translation>
    </message>
    <message>
        <source>Waits for its hours, %1.</source>
        <translation>等待其时段：%1。</translation>
    </message>
    <message>
        <source>Every store checks every strip</source>
        <translation>每个存储区检查所有条块</translation>
    </message>
    <message>
        <source>The catalog is checked</source>
        <translation>正在检查元数据</translation>
    </message>
    <message>
        <source>Nothing is wrong with the catalog.</source>
        <translation>元数据没有问题。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) were found.</source>
        <translation>
            <numerusform>发现 %Ln 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is an up-to-date copy of the catalog again.</source>
        <translation>元数据重新有了最新的副本。</translation>
    </message>
    <message>
        <source>No copy of the catalog was made: %1; there is no backup beside it. It is tried again every few minutes.</source>
        <translation>未能生成元数据的副本：%1；旁边没有备份。每隔几分钟会重试一次。</translation>
    </message>
    <message>
        <source>No copy of the catalog was made: %1; the newest backup is %2. It is tried again every few minutes.</source>
        <translation>未能生成元数据的副本：%1；最新的备份是 %2。每隔几分钟会重试一次。</translation>
    </message>
    <message>
        <source>Version %1, epoch %2</source>
        <translation>版本 %1，纪元 %2</translation>
    </message>
    <message>
        <source>has vanished from its store</source>
        <translation>已从其存储区消失</translation>
    </message>
    <message>
        <source>holds other bytes than were written</source>
        <translation>内容与写入时不同</translation>
    </message>
    <message>
        <source>cannot be read by its disk</source>
        <translation>无法由其磁盘读取</translation>
    </message>
    <message>
        <source>is wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Fewer strips exist than are needed; it waits for a machine to come back</source>
        <translation>现存的条块少于所需的数量；等待有计算机恢复在线</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) of %1 stripes were rebuilt (%2).</source>
        <translation>
            <numerusform>重建了 %1 个条带的 %Ln 个条块（%2）。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 were read back and compared.</source>
        <translation>已读回并核对 %1 个。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) were not read back as they were written, and were put elsewhere</source>
        <translation>
            <numerusform>%Ln 个条块读回的内容与写入的不一致，已改放到别处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) needed nothing any more.</source>
        <translation>
            <numerusform>%Ln 个条带已无需处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) wait for another machine to hold a strip.</source>
        <translation>
            <numerusform>%Ln 个条带在等待另一台计算机来存放条块。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be rebuilt now.</source>
        <translation>
            <numerusform>%Ln 个条带目前无法重建。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) failed: %1.</source>
        <translation>
            <numerusform>%Ln 个条带失败：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) kept, %1 no longer needed and dropped, %2 taken up again, %3 missing</source>
        <translation>
            <numerusform>保留 %Ln 个条块，丢弃不再需要的 %1 个，重新采用 %2 个，缺失 %3 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more strip(s) are wrong or gone; they are rebuilt from the others where enough of those can be read</source>
        <translation>
            <numerusform>另有 %Ln 个条块有误或已消失；在其余条块中有足够数量可读取时，将由其余条块重建</numerusform>
        </translation>
    </message>
    <message>
        <source>Strip %1 of %2 %3; it stays for what can still be read of it, as too few others of its stripe can be read now</source>
        <extracomment>%3 says what is wrong with it, for instance &quot;has vanished from its store&quot;</extracomment>
        <translation>%2 的条块 %1 %3；由于该条带目前可读取的其他条块太少，将其保留，以便使用其中仍可读取的内容</translation>
    </message>
    <message>
        <source>Strip %1 of %2 %3; it is rebuilt from the others</source>
        <translation>%2 的条块 %1 %3；将由其余条块重建</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) (%1) were checked by their stores, %2 also here; %3 were wrong, %4 are on stores that are away.</source>
        <translation>
            <numerusform>存储区检查了 %Ln 个条块（%1），其中 %2 个还在此处检查过；%3 个有误，%4 个位于离线的存储区上。</numerusform>
        </translation>
    </message>
    <message>
        <source>It called a strip right that is wrong</source>
        <translation>它将一个有误的条块报告为正确</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) (%1) were moved to other stores.</source>
        <translation>
            <numerusform>%Ln 个条块（%1）已移到其他存储区。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) could not be moved: %1</source>
        <translation>
            <numerusform>%Ln 个条块无法移动：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The local disk cannot be used: %1</source>
        <translation>无法使用本地磁盘：%1</translation>
    </message>
    <message>
        <source>It has obeyed another controller (epoch %1) than this one of epoch %2, and refuses. Either another controller runs: stop one of them. Or this one was restored from a backup: then start it with --supersede-epoch %1.</source>
        <translation>它曾听从另一个控制器（纪元 %1），而非纪元为 %2 的此控制器，因此拒绝。可能另有控制器在运行：请停止其中一个。也可能此控制器是从备份恢复的：请使用 --supersede-epoch %1 启动它。</translation>
    </message>
    <message>
        <source>It has obeyed another controller than this one of epoch %1, and refuses. Either another controller runs: stop one of them. Or this one was restored from a backup: then start it with --supersede-epoch EPOCH.</source>
        <translation>它曾听从另一个控制器，而非纪元为 %1 的此控制器，因此拒绝。可能另有控制器在运行：请停止其中一个。也可能此控制器是从备份恢复的：请使用 --supersede-epoch EPOCH 启动它。</translation>
    </message>
    <message>
        <source>The enrolment code is for: %1</source>
        <translation>注册码的使用者：%1</translation>
    </message>
    <message>
        <source>It holds nothing any more, and stays out of use until it is taken back</source>
        <translation>其中已不存放任何内容，在重新启用之前不再使用</translation>
    </message>
    <message>
        <source>The quota of store %1 is %2.</source>
        <translation>存储区 %1 的配额为 %2。</translation>
    </message>
    <message>
        <source>Store %1 of %2 was added.</source>
        <translation>已添加存储区 %1，大小为 %2。</translation>
    </message>
    <message>
        <source>Store %1 takes the place of store %2, which is rebuilt from the others.</source>
        <translation>存储区 %1 取代存储区 %2，后者的内容将由其余条块重建。</translation>
    </message>
    <message>
        <source>Its disk says that it is failing: have what lies there moved away while it can be read, and the disk replaced</source>
        <translation>其磁盘报告自身即将发生故障：请趁其中的内容仍可读取时安排移走，并更换磁盘</translation>
    </message>
    <message>
        <source>Its disk (%1) says that it is failing: have what lies there moved away while it can be read, and the disk replaced</source>
        <translation>其磁盘（%1）报告自身即将发生故障：请趁其中的内容仍可读取时安排移走，并更换磁盘</translation>
    </message>
    <message>
        <source>Its disk no longer says that it is failing</source>
        <translation>其磁盘不再报告自身即将发生故障</translation>
    </message>
    <message>
        <source>Its disk (%1) no longer says that it is failing</source>
        <translation>其磁盘（%1）不再报告自身即将发生故障</translation>
    </message>
    <message>
        <source>Its disk is nearly full (%1 free): it takes back space that it lent; what lay there is rebuilt elsewhere</source>
        <translation>其磁盘即将用尽（可用 %1）：它正在收回出借的空间；其中的内容将在别处重建</translation>
    </message>
    <message>
        <source>Its disk is nearly full (%1 free), and giving space back was not enough: its store is emptied and taken out of the array. Make room on that machine, or plan without it</source>
        <translation>其磁盘即将用尽（可用 %1），归还空间仍不足够：其存储区将被腾空并移出阵列。请在该计算机上腾出空间，或规划时不再计入它</translation>
    </message>
    <message>
        <source>Its store is empty and was given back; the machine stays enrolled</source>
        <translation>其存储区已腾空并归还；该计算机仍保持注册</translation>
    </message>
    <message>
        <source>Goes on when the machines have come back after the controller&apos;s restart.</source>
        <translation>控制器重启后，待计算机恢复在线时继续。</translation>
    </message>
    <message>
        <source>The controller was started anew</source>
        <translation>控制器已重启</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Left at its default: %1</source>
        <translation>保持默认值：%1</translation>
    </message>
    <message>
        <source>From %1 to %2, the default</source>
        <translation>从 %1 变为 %2（默认值）</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 变为 %2</translation>
    </message>
    <message>
        <source>Nothing is missing: no strip has to be rebuilt.</source>
        <translation>没有缺失：无需重建任何条块。</translation>
    </message>
    <message>
        <source>%1 of them have to wait until machines come back.</source>
        <translation>其中 %1 个须等待计算机恢复在线。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) would be lost: too few of their strips would be left.</source>
        <translation>
            <numerusform>%Ln 个条带将丢失：剩余的条块太少。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) find no place: no two strips of a stripe may share a machine, and the others are away or full. Bring another workstation in, or raise a quota.</source>
        <translation>
            <numerusform>%Ln 个条块找不到存放位置：同一条带的两个条块不得位于同一台计算机，而其余计算机已离线或已满。请加入另一台工作站，或调大配额。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be read now: they are rebuilt when machines come back.</source>
        <translation>
            <numerusform>%Ln 个条带目前无法读取：计算机恢复在线后将重建。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are lost: too few of their strips exist anywhere. If a lost machine comes back, they are there again.</source>
        <translation>
            <numerusform>%Ln 个条带已丢失：现存的条块太少。如果丢失的计算机恢复在线，这些条带会重新可用。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is online. If it is only to leave, retire it instead: then its strips are moved away while they still count, and no redundancy is lost.</source>
        <translation>%1 在线。如果只是要让它离开，请改为退役：这样其条块会在仍然有效时移走，不会损失冗余。</translation>
    </message>
    <message>
        <source>%1 announced its absence and is expected back. What it holds is needed again only if it stays away.</source>
        <translation>%1 已预告离线，预计会返回。仅当它一直不返回时，才需要重建其中的数据。</translation>
    </message>
    <message>
        <source>This store answers, and no error of it is known.</source>
        <translation>此存储区有响应，未发现错误。</translation>
    </message>
    <message>
        <source>The space that only it used was given back.</source>
        <translation>仅由它占用的空间已释放。</translation>
    </message>
    <message>
        <source>Made with %1, %2</source>
        <translation>创建时的大小与布局：%1，%2</translation>
    </message>
    <message>
        <source>Shows volume %1 as it was at this moment</source>
        <translation>显示卷 %1 在该时刻的状态</translation>
    </message>
    <message>
        <source>Offered by NBD</source>
        <translation>已通过 NBD 导出</translation>
    </message>
    <message>
        <source>No longer offered by NBD</source>
        <translation>不再通过 NBD 导出</translation>
    </message>
    <message>
        <source>Snapshot deleted with what only it showed</source>
        <translation>快照已删除，仅由它显示的内容也一并删除</translation>
    </message>
    <message>
        <source>Deleted with all its data</source>
        <translation>已连同所有数据一并删除</translation>
    </message>
    <message>
        <source>%1 It goes on at the next start of the controller.</source>
        <translation>%1 将在控制器下次启动时继续。</translation>
    </message>
    <message>
        <source>has found store %1 of %2 on its disk; an administrator decides what becomes of it</source>
        <translation>在其磁盘上发现了 %2 的存储区 %1；由管理员决定如何处理</translation>
    </message>
    <message>
        <source>has found store %1 of %2 on its disk; an administrator decides what becomes of it. It cannot be adopted now:</source>
        <translation>在其磁盘上发现了 %2 的存储区 %1；由管理员决定如何处理。目前无法接管：</translation>
    </message>
    <message>
        <source>the array does not know this store any more</source>
        <translation>阵列已不认识此存储区</translation>
    </message>
    <message>
        <source>the store was retired: it was emptied, or let go with its machine, before</source>
        <translation>此存储区此前已退役：已被腾空，或已随其计算机移出阵列</translation>
    </message>
    <message>
        <source>%1 is connected with this store at this moment, so one of the two disks is a copy. Switch %1 off first if this machine shall have the store</source>
        <translation>%1 目前正以此存储区连接，因此两块磁盘中有一块是副本。如果要由此计算机使用该存储区，请先关闭 %1</translation>
    </message>
    <message>
        <source>the controller has just started, and %1, which was connected before, may be about to come back. Try again in a minute</source>
        <translation>控制器刚刚启动，此前已连接的 %1 可能即将恢复在线。请在一分钟后重试</translation>
    </message>
    <message>
        <source>was approved, and deletes what it found on its disk: store %1</source>
        <translation>已获批准，并删除在其磁盘上发现的内容：存储区 %1</translation>
    </message>
    <message>
        <source>was approved and adopted store %1 of %2 (machine %3), which was retired</source>
        <translation>已获批准，并接管了 %2（计算机 %3）的存储区 %1，后者已退役</translation>
    </message>
    <message>
        <source>a one-time enrolment code was made, valid until %1</source>
        <translation>已生成一次性注册码，有效期至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open enrolment code(s) were withdrawn</source>
        <translation>
            <numerusform>已撤回 %Ln 个有效的注册码</numerusform>
        </translation>
    </message>
    <message>
        <source>an open enrolment code of %1 was withdrawn</source>
        <translation>已撤回由 %1 生成的一个有效的注册码</translation>
    </message>
    <message>
        <source>an open enrolment code of %1 was withdrawn: %2</source>
        <translation>已撤回由 %1 生成的一个有效的注册码：%2</translation>
    </message>
    <message>
        <source>asks to join; compare its fingerprint %1 before approving</source>
        <translation>请求加入；批准之前请核对其指纹 %1</translation>
    </message>
    <message>
        <source>joined by a one-time code</source>
        <translation>已凭一次性注册码加入</translation>
    </message>
    <message>
        <source>came back without its store %1; the strips there are lost</source>
        <translation>恢复在线，但没有其存储区 %1；其中的条块已丢失</translation>
    </message>
    <message>
        <source>store %1 is now %2</source>
        <translation>存储区 %1 现为：%2</translation>
    </message>
    <message>
        <source>was approved</source>
        <translation>已获批准</translation>
    </message>
    <message>
        <source>was turned away</source>
        <translation>已被拒绝</translation>
    </message>
    <message>
        <source>its certificate was revoked</source>
        <translation>其证书已被吊销</translation>
    </message>
    <message>
        <source>two machines use its certificate at the same time; perhaps its disk was copied. Both are shut out: switch the copy off or enrol it anew, then approve the machine again</source>
        <translation>有两台计算机同时使用其证书；可能是其磁盘被复制了。两台均已被阻止访问：请关闭副本或将其重新注册，然后再次批准该计算机</translation>
    </message>
    <message>
        <source>was retired</source>
        <translation>已退役</translation>
    </message>
    <message>
        <source>was forgotten</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>stayed</source>
        <translation>未离开</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期未返回</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>期限已到</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已返回</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>已预告</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>已宣告</translation>
    </message>
    <message>
        <source>is a failure domain of its own</source>
        <translation>自成一个故障域</translation>
    </message>
    <message>
        <source>its failure domain is &quot;%1&quot;</source>
        <translation>其故障域为“%1”</translation>
    </message>
    <message>
        <source>was called &quot;%1&quot;</source>
        <translation>原名为“%1”</translation>
    </message>
    <message>
        <source>Data of the volume is being written again.</source>
        <translation>卷的数据已恢复写入。</translation>
    </message>
    <message>
        <source>Data cannot be read unchanged from any combination of strips (%1).</source>
        <translation>用任何条块组合都无法读出未经改变的数据（%1）。</translation>
    </message>
    <message>
        <source>A store that is needed no more could not be removed: %1</source>
        <translation>无法移除不再需要的存储区：%1</translation>
    </message>
    <message>
        <source>Somebody changed the permissions of the store; they were set right again: %1</source>
        <translation>有人更改了存储区的权限；权限已恢复正确：%1</translation>
    </message>
    <message>
        <source>Somebody changed the permissions of the store: %1</source>
        <translation>有人更改了存储区的权限：%1</translation>
    </message>
    <message>
        <source>The disk failed while the store was written to. What can be read is served on, but the store takes nothing new until the agent is restarted. See to the disk: %1</source>
        <translation>写入存储区时磁盘发生故障。可读取的内容会继续提供，但在代理程序重启之前，存储区不接收新内容。请检查磁盘：%1</translation>
    </message>
    <message>
        <source>Somebody moved the store away; it serves until the agent is restarted. Put it back: %1</source>
        <translation>有人移走了存储区；在代理程序重启之前它仍会提供服务。请将其放回：%1</translation>
    </message>
    <message numerus="yes">
        <source>The partition became smaller: %Ln strip(s) or more are lost with its end</source>
        <translation>
            <numerusform>分区变小了：至少 %Ln 个条块随其末端丢失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody cut the store&apos;s file: %Ln strip(s) or more are lost with its end</source>
        <translation>
            <numerusform>有人截短了存储区的文件：至少 %Ln 个条块随其末端丢失</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk with the store&apos;s partition was taken away: %1</source>
        <translation>存储区分区所在的磁盘已被取走：%1</translation>
    </message>
    <message>
        <source>Somebody deleted the store; what lay there is rebuilt elsewhere: %1</source>
        <translation>有人删除了存储区；其中的内容将在别处重建：%1</translation>
    </message>
    <message>
        <source>Within 30 days not all that lies on this machine could be checked: %1 of %2 are left. It is checked while the machine is on and nobody works at it, and there was too little of that</source>
        <translation>30 天内未能检查完此计算机上的全部内容：%2 中还剩 %1。检查在计算机开机且无人使用时进行，而这样的时间太少</translation>
    </message>
    <message>
        <source>Shows a volume that is gone since, as it was at this moment</source>
        <translation>显示一个此后已不存在的卷在该时刻的状态</translation>
    </message>
    <message>
        <source>The catalog refuses what the volume has written, so the volume takes no more writes. Check the catalog and start the controller again; what was flushed is in the journal. %1</source>
        <translation>元数据拒绝了卷已写入的内容，因此该卷不再接受写入。请检查元数据并重新启动控制器；已刷新到磁盘的内容在日志中。%1</translation>
    </message>
    <message>
        <source>connected with a certificate (%1) that was not made by an administrator: by fallowd on the controller, or before certificates were listed</source>
        <translation>使用了并非由管理员签发的证书（%1）进行连接：由控制器上的 fallowd 签发，或签发于证书开始登记之前</translation>
    </message>
    <message>
        <source>was given a certificate (%1) that is good until %2</source>
        <translation>获得了证书（%1），有效期至 %2</translation>
    </message>
    <message>
        <source>the certificate %1 was revoked</source>
        <translation>证书 %1 已被吊销</translation>
    </message>
    <message>
        <source>the certificate %1 has ended: another administrator makes a new one, or fallowd administrator on the controller</source>
        <translation>证书 %1 已过期：由其他管理员签发新证书，或在控制器上运行 fallowd administrator</translation>
    </message>
    <message>
        <source>the certificate %1 ends on %2: its holder renews it, in the console&apos;s settings or with fallow administrators renew</source>
        <translation>证书 %1 将于 %2 到期：由持有者在控制台的设置中续期，或运行 fallow administrators renew</translation>
    </message>
    <message>
        <source>the program does not start</source>
        <translation>程序无法启动</translation>
    </message>
    <message>
        <source>no evaluation array lies there</source>
        <translation>该处没有试用阵列</translation>
    </message>
    <message>
        <source>it cannot be deleted</source>
        <translation>无法将其删除</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>there is a file of that name already</source>
        <translation>已存在同名的文件</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待批准</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>this controller does not know the method</source>
        <translation>此控制器不认识该方法</translation>
    </message>
    <message>
        <source>your certificate was revoked</source>
        <translation>您的证书已被吊销</translation>
    </message>
    <message>
        <source>an administrator&apos;s name has 1 to %1 characters and no blanks at its ends</source>
        <translation>管理员的名称须为 1 至 %1 个字符，首尾不能有空格</translation>
    </message>
    <message>
        <source>an administrator&apos;s name holds no control characters</source>
        <translation>管理员的名称不能包含控制字符</translation>
    </message>
    <message>
        <source>the certificate is no administrator&apos;s</source>
        <translation>此证书不是管理员的证书</translation>
    </message>
    <message>
        <source>this administrator&apos;s certificate was revoked</source>
        <translation>此管理员的证书已被吊销</translation>
    </message>
    <message>
        <source>this administrator&apos;s certificate has ended</source>
        <translation>此管理员的证书已过期</translation>
    </message>
    <message>
        <source>there is a good certificate of that name: its holder renews it, or you revoke it first</source>
        <translation>已存在同名的有效证书：请由其持有者续期，或先将其吊销</translation>
    </message>
    <message>
        <source>a certificate is good for 1 to %1 days</source>
        <translation>证书的有效期须为 1 至 %1 天</translation>
    </message>
    <message>
        <source>%1 certificates of administrators are kept</source>
        <translation>已保存 %1 个管理员证书，不能再增加</translation>
    </message>
    <message>
        <source>no administrator&apos;s certificate has a fingerprint that begins so</source>
        <translation>没有管理员证书的指纹以此开头</translation>
    </message>
    <message>
        <source>several certificates begin so: give more of the fingerprint</source>
        <translation>有多个证书的指纹以此开头：请给出更长的指纹</translation>
    </message>
    <message>
        <source>no other administrator&apos;s certificate that was ever used is good: nobody could administer the array any more. Make another, and connect with it once, before you revoke this one</source>
        <translation>没有其他曾使用过且仍有效的管理员证书：吊销后将再也无人能管理阵列。吊销此证书之前，请另行生成一个证书，并用它连接一次</translation>
    </message>
    <message>
        <source>it is blocked until the controller restarts, but could not be written down; revoke it once more: %1</source>
        <translation>它已被阻止，但因未能写入记录，只在控制器重启之前有效；请再次吊销：%1</translation>
    </message>
    <message>
        <source>your certificate has ended</source>
        <translation>您的证书已过期</translation>
    </message>
    <message>
        <source>this store is not lost: declare its workstation lost first, or wait for it</source>
        <translation>此存储区未丢失：请先将其工作站宣告丢失，或等待其恢复在线</translation>
    </message>
    <message>
        <source>there is no room for a copy of the catalog: %1</source>
        <translation>没有空间存放元数据的副本：%1</translation>
    </message>
    <message numerus="yes">
        <source>The catalog is an older copy. %Ln revocation(s) that it had forgotten are in force again; look through the workstations and the certificates for others.</source>
        <translation>
            <numerusform>元数据是较旧的副本。其中缺失的 %Ln 项吊销已重新生效；请检查工作站和证书，看是否还有其他缺失的吊销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of %1 cannot be read. If the catalog is an older copy, it may have forgotten what they revoke.</source>
        <translation>
            <numerusform>%1 中有 %Ln 行无法读取。如果元数据是较旧的副本，其中可能缺失这些行所记录的吊销。</numerusform>
        </translation>
    </message>
    <message>
        <source>the volume is not open</source>
        <translation>卷未打开</translation>
    </message>
    <message>
        <source>there is no such local store</source>
        <translation>没有此本地存储区</translation>
    </message>
    <message>
        <source>the volume is being deleted</source>
        <translation>正在删除卷</translation>
    </message>
    <message>
        <source>this machine may no longer serve the array</source>
        <translation>此计算机不得再为阵列提供服务</translation>
    </message>
    <message>
        <source>two machines use this certificate</source>
        <translation>有两台计算机使用此证书</translation>
    </message>
    <message>
        <source>there is no such open code: it was used, or has expired</source>
        <translation>没有此有效的注册码：它已被使用，或已过期</translation>
    </message>
    <message>
        <source>there is no such machine</source>
        <translation>没有此计算机</translation>
    </message>
    <message>
        <source>the machine does not wait for approval</source>
        <translation>该计算机并未等待批准</translation>
    </message>
    <message>
        <source>turn the machine away, or retire it, first</source>
        <translation>请先拒绝该计算机，或让其退役</translation>
    </message>
    <message>
        <source>the catalog still records strips on its store %1: rebuild them elsewhere first, or delete the volumes that they belong to</source>
        <translation>元数据中仍记录着其存储区 %1 上的条块：请先在别处重建这些条块，或删除它们所属的卷</translation>
    </message>
    <message>
        <source>there is no such store</source>
        <translation>没有此存储区</translation>
    </message>
    <message>
        <source>a quota is not negative</source>
        <translation>配额不能为负数</translation>
    </message>
    <message>
        <source>the store is no longer in use</source>
        <translation>此存储区已不再使用</translation>
    </message>
    <message>
        <source>give an existing directory, with its whole path</source>
        <translation>请给出现有的目录及其完整路径</translation>
    </message>
    <message>
        <source>a store holds at least 1 MiB</source>
        <translation>存储区的容量至少为 1 MiB</translation>
    </message>
    <message>
        <source>a store is adopted, left or deleted: one of the three</source>
        <translation>对存储区只能接管、保留或删除：三者选一</translation>
    </message>
    <message>
        <source>it found %1 on its disk: say whether it adopts that, leaves it, or deletes it</source>
        <translation>它在其磁盘上发现了 %1：请指明是接管、保留还是删除</translation>
    </message>
    <message>
        <source>the machine does not wait with store %1 on its disk</source>
        <translation>该计算机并未带着磁盘上的存储区 %1 等待批准</translation>
    </message>
    <message>
        <source>the machine does not wait with a store that it found</source>
        <translation>该计算机并未带着所发现的存储区等待批准</translation>
    </message>
    <message>
        <source>there is no such volume</source>
        <translation>没有此卷</translation>
    </message>
    <message>
        <source>the machine has no store that could be emptied</source>
        <translation>该计算机没有可腾空的存储区</translation>
    </message>
    <message>
        <source>the machine is not being emptied</source>
        <translation>该计算机并未在腾空</translation>
    </message>
    <message>
        <source>name 1 to %1 machines</source>
        <translation>请指定 1 至 %1 台计算机</translation>
    </message>
    <message>
        <source>there is no such job</source>
        <translation>没有此任务</translation>
    </message>
    <message>
        <source>the job has ended already</source>
        <translation>任务已结束</translation>
    </message>
    <message>
        <source>this kind of job cannot be paused</source>
        <translation>此类任务无法暂停</translation>
    </message>
    <message>
        <source>this kind of job cannot be cancelled</source>
        <translation>此类任务无法取消</translation>
    </message>
    <message>
        <source>this kind of job has no limit</source>
        <translation>此类任务不能限速</translation>
    </message>
    <message>
        <source>a limit is at least 0, which lifts it</source>
        <translation>限速不得小于 0，0 表示取消限速</translation>
    </message>
    <message>
        <source>there is no such stripe; it may have been collected</source>
        <translation>没有此条带；它可能已被回收</translation>
    </message>
    <message>
        <source>the range lies outside the volume, which has %1 bytes</source>
        <translation>该范围超出了卷，卷的大小为 %1 字节</translation>
    </message>
    <message>
        <source>there is no such policy</source>
        <translation>没有此策略</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限速</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3</source>
        <translation>%1 的取值范围为 %2 至 %3</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 percent</source>
        <translation>%1 的取值范围为百分之 %2 至 %3</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 days</source>
        <translation>%1 的取值范围为 %2 至 %3 天</translation>
    </message>
    <message>
        <source>%1 takes %2 to %3 seconds</source>
        <translation>%1 的取值范围为 %2 至 %3 秒</translation>
    </message>
    <message>
        <source>(0: %1)</source>
        <translation>（0：%1）</translation>
    </message>
    <message>
        <source>a strip size is a multiple of 4 KiB</source>
        <translation>条块大小须为 4 KiB 的倍数</translation>
    </message>
    <message>
        <source>%1 takes true or false</source>
        <translation>%1 只能取 true 或 false</translation>
    </message>
    <message>
        <source>give a workstation or a store, not both</source>
        <translation>请指定工作站或存储区，不能同时指定两者</translation>
    </message>
    <message>
        <source>a limit is at least 0, which is none</source>
        <translation>限速不得小于 0，0 表示不限速</translation>
    </message>
    <message>
        <source>say which disk the directory replaces</source>
        <translation>请指明该目录替代哪块磁盘</translation>
    </message>
    <message>
        <source>this workstation has not joined: it holds nothing</source>
        <translation>此工作站尚未加入：其中没有任何内容</translation>
    </message>
    <message>
        <source>there is no such workstation</source>
        <translation>没有此工作站</translation>
    </message>
    <message>
        <source>only a disk of the controller can be replaced by a directory here</source>
        <translation>只有控制器的磁盘才能用此处的目录替代</translation>
    </message>
    <message>
        <source>give an existing directory of the controller, with its whole path</source>
        <translation>请给出控制器上现有的目录及其完整路径</translation>
    </message>
    <message>
        <source>What was revoked of %1 is in the catalog, but could not be written down beside it: %2. An older copy of the catalog, put in its place, would not know of it.</source>
        <translation>对 %1 的吊销已记入元数据，但未能另行记录在其旁边：%2。如果换用较旧的元数据副本，该副本将不知道此吊销。</translation>
    </message>
    <message>
        <source>a snapshot keeps its size</source>
        <translation>快照的大小不能更改</translation>
    </message>
    <message>
        <source>the volume has gone again</source>
        <translation>卷随即又消失了</translation>
    </message>
    <message>
        <source>a volume&apos;s name has 1 to %1 characters and no blanks at its ends</source>
        <translation>卷的名称须为 1 至 %1 个字符，首尾不能有空格</translation>
    </message>
    <message>
        <source>a volume&apos;s name holds no slash and no control character</source>
        <translation>卷的名称不能包含斜杠和控制字符</translation>
    </message>
    <message>
        <source>a volume has 1 MiB to %1</source>
        <translation>卷的大小须为 1 MiB 至 %1</translation>
    </message>
    <message>
        <source>an array has at most %1 volumes and snapshots</source>
        <translation>一个阵列最多有 %1 个卷和快照</translation>
    </message>
    <message>
        <source>there is a volume of that name already</source>
        <translation>已存在同名的卷</translation>
    </message>
    <message>
        <source>a snapshot has no snapshots of its own: take one of its volume</source>
        <translation>不能为快照创建快照：请为其卷创建快照</translation>
    </message>
    <message>
        <source>the confirmation is not the volume&apos;s name</source>
        <translation>用于确认的名称与卷的名称不一致</translation>
    </message>
    <message>
        <source>the volume is being deleted already</source>
        <translation>卷已在删除中</translation>
    </message>
    <message>
        <source>hours are written &quot;always&quot;, or from one time of day to another, for instance &quot;22:00-06:00&quot;</source>
        <translation>时段须写作“always”，或从一个时间到另一个时间，例如“22:00-06:00”</translation>
    </message>
    <message>
        <source>these %1 stores cannot hold one stripe of &quot;%2&quot;</source>
        <translation>这 %1 个存储区无法容纳“%2”的一个条带</translation>
    </message>
    <message>
        <source>selection paired or spread needs one data strip on a local disk and its copies on clients (dataCount 1, localDataCount 1, parityCount at least 1, parityClass client)</source>
        <translation>选择方式 paired 或 spread 要求一个数据条块位于本地磁盘，其副本位于客户端（dataCount 为 1，localDataCount 为 1，parityCount 至少为 1，parityClass 为 client）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no layout; say for instance &quot;4+2&quot;, &quot;mirrored paired 1+1&quot;, &quot;striped 2 local + 2 clients&quot; or &quot;parity-on-clients 3+1 rotating&quot;</source>
        <translation>“%1”不是布局；请使用例如“4+2”、“mirrored paired 1+1”、“striped 2 local + 2 clients”或“parity-on-clients 3+1 rotating”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option of a layout; say &quot;redundancy 2&quot; or &quot;strip 256 KiB&quot; (at most 4 MiB)</source>
        <translation>“%1”不是布局的选项；请使用“redundancy 2”或“strip 256 KiB”（最大 4 MiB）</translation>
    </message>
    <message>
        <source>the machine was approved without it; to adopt a store it has to enrol anew</source>
        <translation>该计算机获得批准时未带此存储区；要接管存储区，它须重新注册</translation>
    </message>
    <message>
        <source>the machine was turned away; forget it first, then it may ask again</source>
        <translation>该计算机已被拒绝；请先将其移除，之后它可再次请求</translation>
    </message>
    <message>
        <source>the machine has not found store %1 on its disk</source>
        <translation>该计算机未在其磁盘上发现存储区 %1</translation>
    </message>
    <message>
        <source>an enrolment code is valid for 1 ms to 30 days</source>
        <translation>注册码的有效期须为 1 毫秒至 30 天</translation>
    </message>
    <message>
        <source>%1 enrolment codes are open; withdraw them first</source>
        <translation>已有 %1 个有效的注册码；请先将其撤回</translation>
    </message>
    <message>
        <source>the enrolment code has been used</source>
        <translation>注册码已被使用</translation>
    </message>
    <message>
        <source>this machine&apos;s key is not welcome: it was turned away, revoked or retired</source>
        <translation>此计算机的密钥不被接受：它已被拒绝、吊销或退役</translation>
    </message>
    <message>
        <source>too many wrong enrolment codes; try again in a minute</source>
        <translation>错误的注册码过多；请在一分钟后重试</translation>
    </message>
    <message>
        <source>the enrolment code is of another array</source>
        <translation>此注册码属于另一个阵列</translation>
    </message>
    <message>
        <source>the enrolment code is unknown, has been used or was withdrawn</source>
        <translation>注册码未知、已被使用或已被撤回</translation>
    </message>
    <message>
        <source>the enrolment code has expired; ask for a new one</source>
        <translation>注册码已过期；请索取新的注册码</translation>
    </message>
    <message>
        <source>an array has at most %1 machines</source>
        <translation>一个阵列最多有 %1 台计算机</translation>
    </message>
    <message>
        <source>%1 machines wait for approval already</source>
        <translation>已有 %1 台计算机在等待批准</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address as host:port</source>
        <translation>“%1”不是“主机:端口”形式的地址</translation>
    </message>
    <message>
        <source>this is no enrolment code: one begins with FALLOW- and an address</source>
        <translation>这不是注册码：注册码以 FALLOW- 和一个地址开头</translation>
    </message>
    <message>
        <source>an enrolment code holds no &quot;%1&quot;</source>
        <translation>注册码中不会出现“%1”</translation>
    </message>
    <message>
        <source>the enrolment code has %1 digits after its address, it must have %2</source>
        <translation>注册码的地址之后有 %1 位，应为 %2 位</translation>
    </message>
    <message>
        <source>the enrolment code is mistyped: its last group does not fit the rest</source>
        <translation>注册码输入有误：最后一组与其余部分不符</translation>
    </message>
    <message>
        <source>the machine is not approved</source>
        <translation>该计算机未获批准</translation>
    </message>
    <message>
        <source>the agent has obeyed epoch %1, this controller is of epoch %2</source>
        <translation>代理程序曾听从纪元为 %1 的控制器，而此控制器的纪元为 %2</translation>
    </message>
    <message>
        <source>this machine was not given that store</source>
        <translation>该存储区未分配给此计算机</translation>
    </message>
    <message>
        <source>the store is known in another life; say hello again to begin a new one</source>
        <translation>此存储区已以另一个生命周期登记；请重新握手以开始新的生命周期</translation>
    </message>
    <message>
        <source>another store has the same own id: it was copied</source>
        <translation>另一个存储区有相同的自身标识：它是复制而来的</translation>
    </message>
    <message>
        <source>the store is known already as %1</source>
        <translation>此存储区已登记为 %1</translation>
    </message>
    <message>
        <source>no such machine is enrolled</source>
        <translation>该计算机未注册</translation>
    </message>
    <message>
        <source>the machine is %1</source>
        <translation>该计算机的状态为“%1”</translation>
    </message>
    <message>
        <source>its certificate has been revoked</source>
        <translation>其证书已被吊销</translation>
    </message>
    <message>
        <source>its certificate is not the one it was given last</source>
        <translation>其证书不是最近签发给它的证书</translation>
    </message>
    <message>
        <source>only an approved machine can be fenced off</source>
        <translation>只有已获批准的计算机才能被阻止访问</translation>
    </message>
    <message>
        <source>its store %1 is still in use; retire the machine first</source>
        <translation>其存储区 %1 仍在使用中；请先让该计算机退役</translation>
    </message>
    <message>
        <source>only an approved machine can be declared lost</source>
        <translation>只有已获批准的计算机才能被宣告丢失</translation>
    </message>
    <message>
        <source>%1 has at most %2 characters</source>
        <translation>%1最多为 %2 个字符</translation>
    </message>
    <message>
        <source>%1 has no blanks at its ends</source>
        <translation>%1首尾不能有空格</translation>
    </message>
    <message>
        <source>%1 holds no control character</source>
        <translation>%1不能包含控制字符</translation>
    </message>
    <message>
        <source>a failure domain&apos;s name</source>
        <translation>故障域的名称</translation>
    </message>
    <message>
        <source>a machine&apos;s name</source>
        <translation>计算机的名称</translation>
    </message>
    <message>
        <source>a machine&apos;s name is not empty</source>
        <translation>计算机的名称不能为空</translation>
    </message>
    <message>
        <source>there is a machine of that name already</source>
        <translation>已存在同名的计算机</translation>
    </message>
    <message>
        <source>what answers there is no controller of an array</source>
        <translation>该处作出响应的不是阵列的控制器</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>未及时收到响应</translation>
    </message>
    <message>
        <source>the controller proves itself by another authority than the identity&apos;s: expected %1, shown %2</source>
        <translation>控制器用于证明自身的证书颁发机构与身份中的不同：应为 %1，实际为 %2</translation>
    </message>
    <message>
        <source>no connection within %1 ms</source>
        <translation>在 %1 毫秒内未能建立连接</translation>
    </message>
    <message>
        <source>it is not a controller</source>
        <translation>它不是控制器</translation>
    </message>
    <message>
        <source>it is the controller of another array</source>
        <translation>它是另一个阵列的控制器</translation>
    </message>
    <message>
        <source>this machine&apos;s network has no domain to ask</source>
        <translation>此计算机的网络没有可供查询的域</translation>
    </message>
    <message>
        <source>the network names no controller</source>
        <translation>网络未提供控制器的地址</translation>
    </message>
    <message>
        <source>an address is host:port, for instance storage.example:7440</source>
        <translation>地址的形式为“主机:端口”，例如 storage.example:7440</translation>
    </message>
    <message>
        <source>the certificate does not parse</source>
        <translation>无法解析证书</translation>
    </message>
    <message>
        <source>the authority&apos;s certificate does not parse</source>
        <translation>无法解析证书颁发机构的证书</translation>
    </message>
    <message>
        <source>the private key does not parse</source>
        <translation>无法解析私钥</translation>
    </message>
    <message>
        <source>the private key is not the certificate&apos;s</source>
        <translation>私钥与证书不匹配</translation>
    </message>
    <message>
        <source>the certificate was not issued by the authority</source>
        <translation>证书不是由该证书颁发机构签发的</translation>
    </message>
    <message>
        <source>this is not an identity file of a Fallow array</source>
        <translation>这不是 Fallow 阵列的身份文件</translation>
    </message>
    <message>
        <source>the identity file does not say where the controller is</source>
        <translation>身份文件未说明控制器的位置</translation>
    </message>
    <message>
        <source>the identity file holds no private key</source>
        <translation>身份文件中没有私钥</translation>
    </message>
    <message>
        <source>the identity file holds no certificate</source>
        <translation>身份文件中没有证书</translation>
    </message>
    <message>
        <source>the identity file holds no certificate of the array&apos;s authority</source>
        <translation>身份文件中没有阵列的证书颁发机构的证书</translation>
    </message>
    <message>
        <source>this file is too large to be an identity file</source>
        <translation>此文件太大，不可能是身份文件</translation>
    </message>
    <message>
        <source>cannot write the identity file: %1</source>
        <translation>无法写入身份文件：%1</translation>
    </message>
    <message>
        <source>the identity has a passphrase already</source>
        <translation>此身份已有口令</translation>
    </message>
    <message>
        <source>a passphrase has 1 to %1 bytes of UTF-8</source>
        <translation>口令须为 1 至 %1 个 UTF-8 字节</translation>
    </message>
    <message>
        <source>the service does not run</source>
        <translation>服务未运行</translation>
    </message>
    <message>
        <source>the service does not answer</source>
        <translation>服务没有响应</translation>
    </message>
    <message>
        <source>there is no connection to the controller</source>
        <translation>与控制器没有连接</translation>
    </message>
    <message>
        <source>the identity is protected by a passphrase: unlock it first</source>
        <translation>此身份受口令保护：请先解锁</translation>
    </message>
    <message>
        <source>the partition carries: %1</source>
        <translation>分区上已有：%1</translation>
    </message>
    <message>
        <source>the partition was not given to the array: that is done by hand, once</source>
        <translation>分区尚未交给阵列：须手动执行一次</translation>
    </message>
    <message>
        <source>the partition holds no more than %1</source>
        <translation>分区最多可容纳 %1</translation>
    </message>
    <message>
        <source>the file system is mounted read-only</source>
        <translation>文件系统已以只读方式挂载</translation>
    </message>
    <message>
        <source>the partition is not there: is its disk connected?</source>
        <translation>找不到分区：其磁盘是否已连接？</translation>
    </message>
    <message>
        <source>the partition is in use: mounted, as swap, by RAID or LVM, or by another process</source>
        <translation>分区正在使用中：已挂载、用作交换空间、用于 RAID 或 LVM，或被其他进程使用</translation>
    </message>
    <message>
        <source>the partition is write-protected</source>
        <translation>分区受写保护</translation>
    </message>
    <message>
        <source>another process has the storage file open</source>
        <translation>其他进程已打开存储文件</translation>
    </message>
    <message>
        <source>the store belongs to array %1</source>
        <translation>此存储区属于阵列 %1</translation>
    </message>
    <message>
        <source>the storage file is store %1 of this array, not %2</source>
        <translation>存储文件是此阵列的存储区 %1，而不是 %2</translation>
    </message>
    <message>
        <source>somebody has put the partition to other use; it carries: %1</source>
        <translation>有人已将分区改作他用；分区上有：%1</translation>
    </message>
    <message>
        <source>the partition does not carry the store (any more)</source>
        <translation>分区上没有（或不再有）此存储区</translation>
    </message>
    <message>
        <source>this is not a storage file of Fallow</source>
        <translation>这不是 Fallow 的存储文件</translation>
    </message>
    <message>
        <source>the superblock does not match its checksum</source>
        <translation>超级块与其校验和不符</translation>
    </message>
    <message>
        <source>the storage file has format version %1; this build knows %2</source>
        <translation>存储文件的格式版本为 %1；此程序支持版本 %2</translation>
    </message>
    <message>
        <source>a volume&apos;s size is a multiple of 4 KiB and at most 1 PiB</source>
        <translation>卷的大小须为 4 KiB 的倍数，且不超过 1 PiB</translation>
    </message>
    <message>
        <source>a snapshot of the volume is being taken</source>
        <translation>正在创建卷的快照</translation>
    </message>
    <message>
        <source>the volume is being resized</source>
        <translation>正在调整卷的大小</translation>
    </message>
    <message>
        <source>another snapshot of the volume is being taken</source>
        <translation>正在创建卷的另一个快照</translation>
    </message>
    <message>
        <source>what is buffered could not be written to the stores in time, so no snapshot was taken; look at the stores and try again</source>
        <translation>缓冲的内容未能及时写入存储区，因此未创建快照；请检查存储区，然后重试</translation>
    </message>
    <message>
        <source>another agent runs on this directory</source>
        <translation>另一个代理程序正在此目录上运行</translation>
    </message>
    <message>
        <source>agent.json: %1. It must belong to the user that the agent runs as: chown -R %2 %3</source>
        <translation>agent.json：%1。它必须属于运行代理程序的用户：chown -R %2 %3</translation>
    </message>
    <message>
        <source>agent.json cannot be read: %1. Put it right; or remove it and join once more, and what this machine lends is used again: %2</source>
        <translation>无法读取 agent.json：%1。请将其修复；或将其删除并重新加入，此计算机出借的内容将重新使用：%2</translation>
    </message>
    <message>
        <source>This machine&apos;s identity: %1. It must belong to the user that the agent runs as: chown -R %2 %3</source>
        <translation>此计算机的身份：%1。它必须属于运行代理程序的用户：chown -R %2 %3</translation>
    </message>
    <message>
        <source>This machine cannot prove who it is: %1. Put back %2 from a backup; or remove agent.json beside it and join once more, and what this machine lends is used again</source>
        <translation>此计算机无法证明自己的身份：%1。请从备份中恢复 %2；或删除其旁边的 agent.json 并重新加入，此计算机出借的内容将重新使用</translation>
    </message>
    <message>
        <source>agent.json cannot be used: %1. Put it right: %2</source>
        <translation>无法使用 agent.json：%1。请将其修复：%2</translation>
    </message>
    <message>
        <source>this machine lends nothing: it belongs to no array yet</source>
        <translation>此计算机没有出借任何空间：它尚不属于任何阵列</translation>
    </message>
    <message>
        <source>this machine belongs to an array already</source>
        <translation>此计算机已属于某个阵列</translation>
    </message>
    <message>
        <source>a search is under way</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>The store cannot be opened: %1</source>
        <translation>无法打开存储区：%1</translation>
    </message>
    <message>
        <source>The disk that is lent is not there: %1</source>
        <translation>找不到出借的磁盘：%1</translation>
    </message>
    <message>
        <source>The controller does not accept this machine any more: %1</source>
        <translation>控制器不再接受此计算机：%1</translation>
    </message>
    <message>
        <source>The partition that is lent cannot be measured: %1</source>
        <translation>无法测定出借的分区的大小：%1</translation>
    </message>
    <message>
        <source>An older controller than this store has seen: %1</source>
        <translation>此控制器比此存储区曾见过的控制器旧：%1</translation>
    </message>
    <message>
        <source>The store cannot be made: %1</source>
        <translation>无法创建存储区：%1</translation>
    </message>
    <message>
        <source>A store lies where the new one should, and it is not empty: move it away</source>
        <translation>新存储区的位置上已有一个存储区，且不为空：请将其移走</translation>
    </message>
    <message>
        <source>The configuration cannot be written: %1</source>
        <translation>无法写入配置：%1</translation>
    </message>
    <message>
        <source>The store cannot be used: %1</source>
        <translation>无法使用存储区：%1</translation>
    </message>
    <message>
        <source>this workstation is enrolled already; remove agent.json to begin anew</source>
        <translation>此工作站已注册；要重新开始，请删除 agent.json</translation>
    </message>
    <message>
        <source>cannot make the directory</source>
        <translation>无法创建目录</translation>
    </message>
    <message>
        <source>the administrator has turned this machine away</source>
        <translation>管理员已拒绝此计算机</translation>
    </message>
    <message>
        <source>the authority is not the one that was agreed on</source>
        <translation>证书颁发机构不是先前约定的那一个</translation>
    </message>
    <message>
        <source>another store lies where the index or the files of this machine&apos;s store belong; move it away, and enrol once more</source>
        <translation>此计算机的存储区用于存放索引或文件的位置上已有另一个存储区；请将其移走，然后重新注册</translation>
    </message>
    <message>
        <source>a schedule has at most %1 entries</source>
        <translation>时段表最多有 %1 个条目</translation>
    </message>
    <message>
        <source>an entry needs a day of the week, a begin from 0 to 1439 and an end from 1 to 1440 minutes</source>
        <translation>条目须包含星期几、0 至 1439 分钟的开始时间和 1 至 1440 分钟的结束时间</translation>
    </message>
    <message>
        <source>a pause ends in the future, and within a week</source>
        <translation>暂停的结束时间须在将来，且在一周之内</translation>
    </message>
    <message>
        <source>a size is not negative</source>
        <translation>大小不能为负数</translation>
    </message>
    <message>
        <source>the administrator asks for at least %1</source>
        <translation>管理员要求至少出借 %1</translation>
    </message>
    <message>
        <source>the administrator lets you keep at most %1 free</source>
        <translation>管理员最多允许您保留 %1 可用空间</translation>
    </message>
    <message>
        <source>Deleted; its snapshots stay as they are</source>
        <translation>已删除；它的快照保持不变</translation>
    </message>
    <message>
        <source>it has come back without its store %1 times: the administrator retires this machine, then it can join anew</source>
        <translation>已 %1 次在没有其存储区的情况下返回：管理员将此计算机退役后，它才能重新加入</translation>
    </message>
    <message>
        <source>by this computer&apos;s clock, %1, the controller&apos;s certificate is not good yet or not any more: set the clock right, or tell the administrator</source>
        <translation>按此计算机的时钟 %1，控制器的证书尚未生效或已失效：请校正时钟，或告知管理员</translation>
    </message>
    <message>
        <source>this certificate is good from %1 on only, and the controller&apos;s clock says %2: that clock is wrong, or was when the certificate was made</source>
        <translation>此证书从 %1 起才有效，而控制器的时钟显示 %2：该时钟不准，或在制作证书时不准</translation>
    </message>
    <message>
        <source>this certificate ended on %1</source>
        <translation>此证书已于 %1 到期</translation>
    </message>
    <message>
        <source>Its certificate has ended on %1, and it did not come to renew it: it cannot connect any more. Enrol it anew, with a code; its store is found then</source>
        <translation>其证书已于 %1 过期，且未来续期：它无法再连接。请用注册码重新注册；届时会找到其存储区</translation>
    </message>
    <message>
        <source>Its certificate ends on %1, and it has not renewed it. Switch it on and see that its agent is of version %2 or later</source>
        <translation>其证书将于 %1 到期，且尚未续期。请将其开机，并确认其代理程序的版本为 %2 或更高</translation>
    </message>
    <message>
        <source>The controller&apos;s own certificate ends on %1 and cannot be renewed: %2. After that no workstation finds its controller</source>
        <translation>控制器自身的证书将于 %1 到期且无法续期：%2。此后任何工作站都找不到其控制器</translation>
    </message>
    <message>
        <source>The controller&apos;s own certificate was renewed, until %1</source>
        <translation>控制器自身的证书已续期至 %1</translation>
    </message>
    <message>
        <source>asked for a new certificate, for its own ends on %1, and was given one; its own is good until it comes with the new one</source>
        <translation>因自身证书将于 %1 到期而申请新证书，并已获发；在它使用新证书连接之前，原证书仍然有效</translation>
    </message>
    <message>
        <source>came with its new certificate; the one before is worthless now</source>
        <translation>已使用新证书连接；先前的证书现已作废</translation>
    </message>
    <message>
        <source>its row cannot be read (%1); it is of volume %2</source>
        <translation>其记录无法读取（%1）；它属于卷 %2</translation>
    </message>
    <message>
        <source>the volume is gone, but a part of its map is there</source>
        <translation>卷已不存在，但其映射仍有一部分</translation>
    </message>
    <message>
        <source>the index of its stripes lacks %1 and has %2 too many, the first is stripe %3</source>
        <translation>其条带索引缺少 %1 个、多出 %2 个，第一个是条带 %3</translation>
    </message>
    <message>
        <source>the table does not agree with itself: %1</source>
        <translation>该表自相矛盾：%1</translation>
    </message>
    <message>
        <source>it is revoked, but the controller is too busy to say whether its connections to volumes are closed; they are as soon as it can</source>
        <translation>已吊销，但控制器过于繁忙，无法确认其到卷的连接是否已关闭；一旦可行就会关闭</translation>
    </message>
    <message>
        <source>Its row in the catalog cannot be read</source>
        <translation>其元数据记录无法读取</translation>
    </message>
    <message>
        <source>It could be opened after all</source>
        <translation>最终得以打开</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are passed over, as their rows in the catalog cannot be read: a check of the catalog names them.</source>
        <translation>
            <numerusform>跳过 %Ln 个条带，因为其元数据记录无法读取：检查元数据可列出它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>what has this name is no file (but a folder, a device or a pipe), and is not replaced: choose another name</source>
        <translation>此名称对应的不是文件（而是文件夹、设备或管道），不会被替换：请选择其他名称</translation>
    </message>
    <message>
        <source>The controller answers, but no connection for data to it comes about, so this computer serves nothing: %1</source>
        <translation>控制器有响应，但无法与其建立数据连接，因此这台计算机不提供任何数据：%1</translation>
    </message>
    <message>
        <source>The volume&apos;s journal cannot be written, so that flushes wait for the stores and may fail: %1</source>
        <translation>卷的日志无法写入，因此刷新请求要等待存储区，并可能失败：%1</translation>
    </message>
    <message>
        <source>The volume&apos;s journal is being written again.</source>
        <translation>卷的日志已恢复写入。</translation>
    </message>
    <message>
        <source>Data of the volume cannot be written to the stores and waits in the controller: %1</source>
        <translation>卷的数据无法写入存储区，正在控制器中等待：%1</translation>
    </message>
    <message>
        <source>It called its strips right, but gave none back when it was asked for them as a proof</source>
        <translation>它声称其条块正确，但在被要求提供以作证明时一个也没有交出</translation>
    </message>
    <message>
        <source>the file is damaged: %1; there is no backup beside it</source>
        <translation>文件已损坏：%1；旁边没有备份</translation>
    </message>
    <message>
        <source>the file is damaged: %1; the newest backup is %2</source>
        <translation>文件已损坏：%1；最新的备份是 %2</translation>
    </message>
    <message>
        <source>The catalog does not tell where a part of the volume&apos;s data lies, so that it cannot be read: %1</source>
        <translation>元数据未指明卷的部分数据所在的位置，因此无法读取：%1</translation>
    </message>
    <message>
        <source>the disk has %1 left, a copy of the catalog needs %2 with what must stay free: %3 are missing</source>
        <translation>磁盘剩余 %1，元数据的副本连同必须保留的空闲空间需要 %2：还差 %3</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>磁盘没有响应</translation>
    </message>
    <message>
        <source>strips are still on their way to one of its stores: try again in a moment</source>
        <translation>仍有条块正在写往它的某个存储区：请稍后再试</translation>
    </message>
    <message>
        <source>the directory of the volume&apos;s journal is missing, and with it what was written last: if it lies on another disk, mount that; only if it is lost for good, make it anew, empty</source>
        <translation>卷的日志目录缺失，最后写入的内容也随之缺失：如果它位于另一个磁盘上，请挂载该磁盘；只有在它已彻底丢失时，才重新创建一个空目录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) are touched, %1 have to be written to other stores.</source>
        <translation>
            <numerusform>影响 %Ln 个条带，须将 %1 写入其他存储区。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more strip(s) of a stripe may be lost meanwhile.</source>
        <translation>
            <numerusform>期间一个条带还可再丢失 %Ln 个条块。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more machine(s) or disk(s) must join before it can be written in full. Its layout is %1.</source>
        <translation>
            <numerusform>还须有 %Ln 台计算机或磁盘加入，才能完整写入。其布局为 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>a layout has 1 to %1 data strips, not %2</source>
        <translation>一个布局有 1 至 %1 个数据条块，不能为 %2</translation>
    </message>
    <message>
        <source>a layout with %2 data strips has 0 to %1 parity strips, not %3</source>
        <translation>有 %2 个数据条块的布局有 0 至 %1 个校验条块，不能为 %3</translation>
    </message>
    <message>
        <source>at most all %1 data strips can lie on local disks, not %2</source>
        <translation>位于本地磁盘上的数据条块最多为全部 %1 个，不能为 %2</translation>
    </message>
    <message>
        <source>the redundancy to wait for is at most the %1 parity strips, not %2</source>
        <translation>须等待的冗余最多为全部 %1 个校验条块，不能为 %2</translation>
    </message>
    <message>
        <source>a strip has a multiple of %1 bytes, from %2 to %3, not %4</source>
        <translation>一个条块的字节数须为 %1 的倍数，范围为 %2 至 %3，不能为 %4</translation>
    </message>
    <message>
        <source>its disk has room for %1 only</source>
        <translation>其磁盘只能容纳 %1</translation>
    </message>
    <message>
        <source>The quota of store %1 is %2, the most that its owner lends; %3 were asked for.</source>
        <translation>存储区 %1 的配额为 %2，即其所有者出借的上限；所请求的是 %3。</translation>
    </message>
    <message>
        <source>the disk in this directory still serves: give another directory, or rebuild without a new disk first</source>
        <translation>此目录中的磁盘仍在使用：请指定其他目录，或先在没有新磁盘的情况下重建</translation>
    </message>
</context>
<context>
    <name>Describe</name>
    <message>
        <source>This was cancelled.</source>
        <translation>操作已取消。</translation>
    </message>
    <message>
        <source>The controller cannot make sense of this request.</source>
        <translation>控制器无法理解此请求。</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>该对象已不存在。</translation>
    </message>
    <message>
        <source>Something of this name exists already.</source>
        <translation>已存在同名的对象。</translation>
    </message>
    <message>
        <source>There is no space left for this; it works again when space returns.</source>
        <translation>空间不足，无法完成；空间恢复后即可继续。</translation>
    </message>
    <message>
        <source>A disk reports an error.</source>
        <translation>磁盘报告错误。</translation>
    </message>
    <message>
        <source>The data does not match its checksum or seal.</source>
        <translation>数据与其校验和或认证码不符。</translation>
    </message>
    <message>
        <source>This belongs to another array. Is the identity the right one?</source>
        <translation>它属于另一个阵列。使用的身份是否正确？</translation>
    </message>
    <message>
        <source>It is in use at present; try again when the other work has ended.</source>
        <translation>正在使用中；请待其他操作结束后重试。</translation>
    </message>
    <message>
        <source>The controller does not allow this now.</source>
        <translation>控制器目前不允许此操作。</translation>
    </message>
    <message>
        <source>The controller does not accept this identity.</source>
        <translation>控制器不接受此身份。</translation>
    </message>
    <message>
        <source>A newer controller has taken over this array; this one must not command it.</source>
        <translation>已有更新的控制器接管此阵列，当前控制器不能再管理它。</translation>
    </message>
    <message>
        <source>The controller did not answer in time.</source>
        <translation>控制器未及时响应。</translation>
    </message>
    <message>
        <source>The connection to the controller closed.</source>
        <translation>与控制器的连接已断开。</translation>
    </message>
    <message>
        <source>The controller cannot be reached.</source>
        <translation>无法连接控制器。</translation>
    </message>
    <message>
        <source>This is larger than Fallow allows.</source>
        <translation>超出 Fallow 允许的大小。</translation>
    </message>
    <message>
        <source>The other side does not keep to the protocol; the connection was closed.</source>
        <translation>对方不遵守协议，连接已关闭。</translation>
    </message>
    <message>
        <source>Too many machines are away to read this data now.</source>
        <translation>离线的计算机太多，目前无法读取这些数据。</translation>
    </message>
    <message>
        <source>Too few machines with free space are online.</source>
        <translation>有可用空间的在线计算机太少。</translation>
    </message>
    <message>
        <source>It takes no changes at present.</source>
        <translation>目前不接受更改。</translation>
    </message>
    <message>
        <source>Fallow caught a mistake of its own before it could do harm.</source>
        <translation>Fallow 及时发现了自身的一处错误，未造成损害。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>sentence, details in English</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The controller is of another version than this console and does not know this command.</source>
        <translation>控制器与此控制台的版本不同，不认识此命令。</translation>
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
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>form of a moment, as QLocale::toString() reads it</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>form of a moment of another year, as QLocale::toString() reads it</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>done about %1</source>
        <comment>when a piece of work ends: a time of day, or a day and a time</comment>
        <translation>预计完成：%1</translation>
    </message>
</context>
<context>
    <name>LayoutSketch</name>
    <message>
        <source>disk %1</source>
        <translation>磁盘 %1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>MachinePlans</name>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln 台工作站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Volume %1 needs %2 failure domains and %3 would be left: its strips cannot all move.</source>
        <translation>卷 %1 需要 %2 个故障域，但只会剩下 %3 个：其条块无法全部移走。</translation>
    </message>
    <message>
        <source>Only %1 are free on the other stores.</source>
        <translation>其他存储区仅剩 %1 可用。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, fingerprint</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Let %1 join?</source>
        <translation>允许 %1 加入？</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>I have compared the fingerprints</source>
        <translation>我已核对指纹</translation>
    </message>
    <message>
        <source>Turn %1 away?</source>
        <translation>拒绝 %1？</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Empty %1?</source>
        <translation>腾空 %1？</translation>
    </message>
    <message>
        <source>All strips move to other machines; everything stays readable. It stays a member, without data, until you take it back.</source>
        <translation>所有条块移到其他计算机，所有数据始终可读。它仍是成员，但不存放数据，直到您重新启用它。</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>腾空</translation>
    </message>
    <message>
        <source>Take %1 back into use?</source>
        <translation>重新启用 %1？</translation>
    </message>
    <message>
        <source>It takes new strips again. What has moved away stays where it is.</source>
        <translation>它将重新接收新的条块。已移走的条块留在原处。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Retire %1?</source>
        <translation>让 %1 退役？</translation>
    </message>
    <message>
        <source>All strips move to other machines; everything stays readable. Then it is let go for good: to come back it would have to enrol anew.</source>
        <translation>所有条块移到其他计算机，所有数据始终可读。之后它将永久移出阵列，若要恢复须重新注册。</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>退役</translation>
    </message>
    <message>
        <source>Declare %1 lost?</source>
        <translation>宣告 %1 丢失？</translation>
    </message>
    <message>
        <source>Do this when it will not come back soon. Its strips are rebuilt onto other machines from what is left. If it does come back, its strips count again.</source>
        <translation>请在它短期内不会恢复时使用。其条块将由其余条块在其他计算机上重建。如果它恢复在线，其条块重新有效。</translation>
    </message>
    <message>
        <source>Declare lost</source>
        <translation>宣告丢失</translation>
    </message>
    <message>
        <source>Revoke %1?</source>
        <translation>吊销 %1？</translation>
    </message>
    <message>
        <source>For a machine that was stolen or that nobody trusts any more. Its certificate is blocked at once and for good, and what it holds counts as lost. This cannot be undone.</source>
        <translation>适用于被盗或不再可信的计算机。其证书将立即永久失效，其中的数据视为丢失。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>Put %1 into the failure domain %2?</source>
        <translation>将 %1 归入故障域 %2？</translation>
    </message>
    <message>
        <source>Machines of one failure domain may fail together: one room, one switch, one fuse. A stripe never has two strips in one. This counts for new stripes; what is there stays.</source>
        <translation>同一故障域中的计算机可能一起故障，例如同一房间、同一交换机或同一保险丝。一个条带不会有两个条块位于同一故障域。此设置只影响新条带，已有的保持不变。</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Nothing has to be moved. No data at risk.</source>
        <translation>无需移动任何数据。数据没有风险。</translation>
    </message>
    <message>
        <source>%1 is called %2 from now on. Nothing else changes.</source>
        <translation>%1 今后将称为 %2，其他不变。</translation>
    </message>
    <message>
        <source>Rename %1?</source>
        <translation>重命名 %1？</translation>
    </message>
    <message>
        <source>The name is for people; the array knows the machine by its certificate.</source>
        <translation>名称只供人识别；阵列通过证书识别计算机。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Let %1 lend %2?</source>
        <translation>让 %1 出借 %2？</translation>
    </message>
    <message>
        <source>It is remembered; a workstation that is away hears of it when it is back. It never lends more than its owner allows.</source>
        <translation>此设置会被记住，离线的工作站恢复在线后生效。出借的空间绝不会超过其使用者允许的上限。</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>调整配额</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) hold more than that now: what is above it, %1 in all, moves to other machines. No data is at risk meanwhile.</source>
        <translation>
            <numerusform>%Ln 台工作站目前存放的数据超过此值：超出的部分共 %1，将移到其他计算机。期间数据没有风险。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever joins gets a certificate and a store. A workstation shows its fingerprint while it waits; it must be the same as here.</source>
        <translation>获准加入者会得到证书和存储区。工作站在等待时会显示其指纹，必须与此处一致。</translation>
    </message>
    <message numerus="yes">
        <source>Connected now: %Ln machine(s). To take a working machine out, empty it or retire it: that costs no redundancy.</source>
        <translation>
            <numerusform>当前已连接：%Ln 台计算机。要移出仍在工作的计算机，请将其腾空或退役：这不会损失冗余。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take %1 out of the failure domain?</source>
        <translation>将 %1 移出故障域？</translation>
    </message>
    <message>
        <source>Lending more needs up to %1 free on a workstation&apos;s disk.</source>
        <translation>要出借更多，工作站的磁盘上最多需要 %1 可用空间。</translation>
    </message>
    <message>
        <source>%1 has %2 free and needs %3: it lends no more than there is room for.</source>
        <translation>%1 有 %2 可用，需要 %3：出借的空间不会超过磁盘所能容纳的大小。</translation>
    </message>
    <message numerus="yes">
        <source>So it is with %Ln more.</source>
        <comment>workstations with too small a disk</comment>
        <translation>
            <numerusform>另有 %Ln 台也是如此。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) are away, and hear of it when they are back.</source>
        <translation>
            <numerusform>%Ln 台工作站离线，恢复在线后生效。</numerusform>
        </translation>
    </message>
    <message>
        <source>No data has to be moved for this.</source>
        <translation>无需为此移动任何数据。</translation>
    </message>
    <message>
        <source>%1 has had another store since, and that counts as lost then.</source>
        <translation>%1 后来又有了另一个存储区，届时该存储区将视为丢失。</translation>
    </message>
    <message>
        <source>It gets a new store; the old one stays on its disk, unused.</source>
        <translation>它将得到新的存储区；旧存储区留在其磁盘上，不再使用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them found an old store on its disk and will not be approved here: decide about it alone.</source>
        <translation>
            <numerusform>其中 %Ln 台在其磁盘上发现了旧存储区，不会在此批准：请单独处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <comment>last seen</comment>
        <translation>从未</translation>
    </message>
    <message numerus="yes">
        <source>store %1 of %2, last seen %3: %Ln strip(s), %4 by the catalog; its file takes %5</source>
        <translation>
            <numerusform>%2 的存储区 %1，上次在线：%3；元数据记录 %Ln 个条块，共 %4；其文件占用 %5</numerusform>
        </translation>
    </message>
    <message>
        <source>The array does not know this store any more: it cannot be adopted.</source>
        <translation>阵列已不认识此存储区：无法接管。</translation>
    </message>
    <message>
        <source>The store was retired, so it cannot be adopted; but the catalog still lists strips there.</source>
        <translation>此存储区已退役，因此无法接管；但元数据中仍记录着其中的条块。</translation>
    </message>
    <message>
        <source>The array needs nothing of it any more: it cannot be adopted.</source>
        <translation>阵列已不需要其中的任何内容：无法接管。</translation>
    </message>
    <message>
        <source>%1 is connected with it, so this is a copy: it cannot be adopted.</source>
        <translation>%1 正以此存储区连接，因此这只是副本：无法接管。</translation>
    </message>
    <message>
        <source>The controller has just started, and %1 may be about to come back: it can be decided in a minute.</source>
        <translation>控制器刚刚启动，%1 可能即将恢复在线：请在一分钟后再决定。</translation>
    </message>
    <message>
        <source>It cannot be adopted now. The controller says: %1</source>
        <translation>目前无法接管。控制器报告：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 found store %2 of %3 on its disk. By the catalog it holds %Ln strip(s), %4; its file takes %5.</source>
        <translation>
            <numerusform>%1 在其磁盘上发现了 %3 的存储区 %2。元数据记录其中有 %Ln 个条块，共 %4；其文件占用 %5。</numerusform>
        </translation>
    </message>
    <message>
        <source>Let %1 join with the store of %2?</source>
        <translation>允许 %1 以 %2 的存储区加入？</translation>
    </message>
    <message>
        <source>Do this when its system was installed anew. The store becomes its own, and what it holds is compared: strips that are still right are kept where they are. %1, last seen %2, is retired for good.</source>
        <translation>请在其系统重新安装后使用。该存储区将归其所有，其中的内容会经过核对：仍然正确的条块保留在原处。%1（上次在线：%2）将永久退役。</translation>
    </message>
    <message numerus="yes">
        <source>By the catalog store %1 holds %Ln strip(s), %2; its file takes %3.</source>
        <translation>
            <numerusform>元数据记录存储区 %1 中有 %Ln 个条块，共 %2；其文件占用 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>It is the same computer, with its system installed anew</source>
        <translation>它是同一台计算机，只是重新安装了系统</translation>
    </message>
    <message>
        <source>I have compared the fingerprints, and it is the same computer</source>
        <translation>我已核对指纹，它是同一台计算机</translation>
    </message>
    <message>
        <source>The figures count what is deleted as lost, though it may be a copy only: make sure that the other disk is the good one.</source>
        <translation>以上数字将要删除的内容计为丢失，但它可能只是副本：请确认另一块磁盘是完好的。</translation>
    </message>
    <message>
        <source>Let %1 join, and delete the old store?</source>
        <translation>允许 %1 加入，并删除旧存储区？</translation>
    </message>
    <message>
        <source>It gets a new, empty store. The old one is deleted from its disk, and whose it was stays as it is: declare that machine lost if it is gone.</source>
        <translation>它将得到新的空存储区。旧存储区会从其磁盘上删除，原属的计算机保持不变：如果那台计算机已不复存在，请将其宣告丢失。</translation>
    </message>
    <message>
        <source>Approve and delete</source>
        <translation>批准并删除</translation>
    </message>
    <message>
        <source>The old store may be deleted</source>
        <translation>可以删除旧存储区</translation>
    </message>
    <message>
        <source>I have compared the fingerprints, and the old store may be deleted</source>
        <translation>我已核对指纹，可以删除旧存储区</translation>
    </message>
    <message>
        <source>Whoever is turned away cannot ask again with the same key, until it is forgotten here.</source>
        <translation>被拒绝者在从此处移除之前，无法再用同一密钥提出请求。</translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>It leaves the list; what happened stays among the events. Its key is unknown again: whoever has the key may ask to join, like any other workstation.</source>
        <translation>它将从列表中消失；相关事件仍会保留。其密钥重新视为未知：持有该密钥者可像其他任何工作站一样请求加入。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Nothing of the array lies there. No data at risk.</source>
        <translation>其中没有阵列的任何内容。数据没有风险。</translation>
    </message>
    <message>
        <source>%1 of partitions that are lent wholly would lie idle: a partition keeps its size.</source>
        <translation>整体出借的分区中将有 %1 闲置：分区的大小不变。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) of %1 would have two strips or more in one failure domain.</source>
        <translation>
            <numerusform>%1 的 %Ln 个条带将有两个或更多条块位于同一故障域。</numerusform>
        </translation>
    </message>
    <message>
        <source>a deleted volume</source>
        <translation>已删除的卷</translation>
    </message>
    <message numerus="yes">
        <source>So would stripes of %Ln more volume(s).</source>
        <translation>
            <numerusform>另有 %Ln 个卷的条带也是如此。</numerusform>
        </translation>
    </message>
    <message>
        <source>To bring them apart %1 would have to move. That does not happen by itself: empty a workstation and take it back.</source>
        <translation>要将它们分开，须移动 %1。这不会自动进行：请腾空一台工作站，再将其重新启用。</translation>
    </message>
    <message>
        <source>If the whole failure domain failed, some data could not be read.</source>
        <translation>如果整个故障域发生故障，部分数据将无法读取。</translation>
    </message>
    <message>
        <source>Volume %1 needs %2 failure domains and %3 would be left: what is written from then on has less redundancy, or cannot be written.</source>
        <translation>卷 %1 需要 %2 个故障域，但只会剩下 %3 个：此后写入的内容冗余会减少，或无法写入。</translation>
    </message>
</context>
<context>
    <name>MapColumns</name>
    <message>
        <source>Local disk %1</source>
        <translation>本地磁盘 %1</translation>
    </message>
    <message>
        <source>Store %1</source>
        <translation>存储区 %1</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>控制器</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>未存放</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>未存放</translation>
    </message>
    <message numerus="yes">
        <source>%1 … %2 (%Ln store(s))</source>
        <comment>first store, last store</comment>
        <translation>
            <numerusform>%1 … %2（%Ln 个存储区）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, a whole partition</source>
        <comment>state of a store</comment>
        <translation>%1，整个分区</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>Unannounced absence until lost</source>
        <translation>未预告离线多久后视为丢失</translation>
    </message>
    <message>
        <source>How long a workstation may be away without having announced it before it counts as lost, and what it holds is rebuilt.</source>
        <translation>工作站未经预告离线达到此时长后视为丢失，其中的数据将被重建。</translation>
    </message>
    <message>
        <source>Grace after an announced return</source>
        <translation>预告返回时间后的宽限期</translation>
    </message>
    <message>
        <source>Announced absence without a time</source>
        <translation>已预告但无返回时间的离线时长</translation>
    </message>
    <message>
        <source>How long a workstation that was shut down or sent to sleep without a time of return counts as asleep.</source>
        <translation>未给出返回时间就关机或休眠的工作站，在此时长内视为休眠。</translation>
    </message>
    <message>
        <source>Longest announced absence</source>
        <translation>预告离线的最长时长</translation>
    </message>
    <message>
        <source>A workstation that announces a later return counts as if it had announced this.</source>
        <translation>工作站预告的返回时间若更晚，则按此时长计算。</translation>
    </message>
    <message>
        <source>Limit of rebuilds</source>
        <translation>重建限速</translation>
    </message>
    <message>
        <source>The most that rebuilds read and write in all, on top of giving way to whoever uses volumes.</source>
        <translation>所有重建的读写总速率上限；此外，重建还会为正在使用卷的客户端让路。</translation>
    </message>
    <message>
        <source>Hours of rebuilds</source>
        <translation>重建时段</translation>
    </message>
    <message>
        <source>By the controller&apos;s clock. Stripes that would not survive another loss are rebuilt at any hour.</source>
        <translation>以控制器的时钟为准。无法再承受一次故障的条带随时重建，不受此限制。</translation>
    </message>
    <message>
        <source>Rebuilt strips are read back</source>
        <translation>重建后读回条块</translation>
    </message>
    <message>
        <source>Every rebuilt strip is read from its new store and compared with the catalog before it counts.</source>
        <translation>每个重建的条块都从新存储区读回并与元数据核对，之后才视为有效。</translation>
    </message>
    <message>
        <source>Hours of background work</source>
        <translation>后台工作时段</translation>
    </message>
    <message>
        <source>By the controller&apos;s clock: when scrubs run and stores are emptied.</source>
        <translation>以控制器的时钟为准：巡检和腾空存储区在此时段进行。</translation>
    </message>
    <message>
        <source>Limit of emptying stores</source>
        <translation>腾空存储区限速</translation>
    </message>
    <message>
        <source>The most that emptying stores reads and writes in all.</source>
        <translation>腾空存储区的读写总速率上限。</translation>
    </message>
    <message>
        <source>Limit of scrubs</source>
        <translation>巡检限速</translation>
    </message>
    <message>
        <source>The most that a scrub lets all stores together read.</source>
        <translation>巡检时所有存储区的读取总速率上限。</translation>
    </message>
    <message>
        <source>A scrub begins by itself after</source>
        <translation>自动巡检间隔</translation>
    </message>
    <message>
        <source>Counted from the last whole scrub.</source>
        <translation>从上次完整巡检算起。</translation>
    </message>
    <message>
        <source>Layout of new volumes</source>
        <translation>新卷的布局</translation>
    </message>
    <message>
        <source>For a volume for which none is given, for instance &quot;distributed 4+2&quot;.</source>
        <translation>用于未指定布局的卷，例如“distributed 4+2”。</translation>
    </message>
    <message>
        <source>Strip size of new volumes</source>
        <translation>新卷的条块大小</translation>
    </message>
    <message>
        <source>For a volume whose layout gives none; in steps of 4 KiB.</source>
        <translation>用于布局中未指定条块大小的卷；须为 4 KiB 的倍数。</translation>
    </message>
    <message>
        <source>New volumes compress</source>
        <translation>新卷启用压缩</translation>
    </message>
    <message>
        <source>Unless it is said otherwise when a volume is made.</source>
        <translation>除非创建卷时另行指定。</translation>
    </message>
    <message>
        <source>Garbage collection empties stripes of which at most this share is still in use. More gives space back sooner, and writes more.</source>
        <translation>垃圾回收会清空使用率不超过此值的条带。值越大，空间释放越早，写入也越多。</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>任何时段</translation>
    </message>
    <message>
        <source>So long after the return that it announced a workstation still counts as asleep; then it counts as unreachable.</source>
        <translation>工作站在其预告的返回时间之后，还有这么长时间仍视为休眠，此后视为失联。</translation>
    </message>
    <message>
        <source>Stripes used less than this are emptied</source>
        <translation>使用率低于此值的条带会被腾空</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>no limit</source>
        <translation>不限速</translation>
    </message>
    <message>
        <source>at any hour</source>
        <translation>任何时段</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>more joined it</source>
        <translation>并入了更多对象</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>已继续</translation>
    </message>
    <message>
        <source>limit changed</source>
        <translation>限速已更改</translation>
    </message>
    <message>
        <source>controller restarted</source>
        <translation>控制器已重启</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, details</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Stripes touched</source>
        <translation>受影响的条带</translation>
    </message>
    <message>
        <source>Without redundancy</source>
        <translation>无冗余</translation>
    </message>
    <message>
        <source>Unreadable then</source>
        <translation>当时不可读</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>unreadable until machines came back</source>
        <translation>在计算机恢复在线前不可读</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>以及更多</translation>
    </message>
    <message>
        <source>From byte</source>
        <translation>起始字节</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>State when planned</source>
        <translation>制定计划时的状态</translation>
    </message>
    <message>
        <source>What had failed</source>
        <translation>故障对象</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Strips to write</source>
        <translation>待写入的条块</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>To be read for it</source>
        <translation>为此需读取</translation>
    </message>
    <message>
        <source>Estimated time</source>
        <translation>预计用时</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限速</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>执行结果</translation>
    </message>
    <message>
        <source>Stripes made whole</source>
        <translation>恢复完整的条带</translation>
    </message>
    <message>
        <source>Strips written</source>
        <translation>已写入的条块</translation>
    </message>
    <message>
        <source>Moved in all</source>
        <translation>总传输量</translation>
    </message>
    <message>
        <source>Needed nothing any more</source>
        <translation>已无需处理</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Cannot be rebuilt</source>
        <translation>无法重建</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>写入目标</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存储区</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>条块</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>No strip was rebuilt, so there was none to verify.</source>
        <translation>没有重建任何条块，因此无需验证。</translation>
    </message>
    <message>
        <source>The strips were not read back: the policy rebuild.read-back is off.</source>
        <translation>条块未读回：策略 rebuild.read-back 已关闭。</translation>
    </message>
    <message>
        <source>Every rebuilt strip (%1, %2) was read back from its new store and is what the catalog says.</source>
        <translation>所有重建的条块（%1 个，%2）均已从新存储区读回，与元数据一致。</translation>
    </message>
    <message>
        <source>%1 of %2 rebuilt strips were read back and are what the catalog says.</source>
        <translation>%2 个重建的条块中有 %1 个已读回，与元数据一致。</translation>
    </message>
    <message>
        <source>%1 were not, and were put elsewhere and verified there.</source>
        <translation>%1 个不一致，已改放到别处并验证。</translation>
    </message>
    <message>
        <source>It was cancelled; what it had done stays done.</source>
        <translation>任务已取消，已完成的部分保留。</translation>
    </message>
    <message>
        <source>It failed: %1</source>
        <translation>任务失败：%1</translation>
    </message>
    <message>
        <source>It has not ended yet.</source>
        <translation>任务尚未结束。</translation>
    </message>
    <message>
        <source>%1 stripes wait for machines to come back, or to have room</source>
        <translation>%1 个条带在等待计算机恢复在线或腾出空间</translation>
    </message>
    <message>
        <source>%1 stripes cannot be rebuilt unless a lost machine comes back</source>
        <translation>%1 个条带无法重建，除非丢失的计算机恢复</translation>
    </message>
    <message>
        <source>%1 stripes failed</source>
        <translation>%1 个条带失败</translation>
    </message>
    <message>
        <source>All redundancy is back.</source>
        <translation>冗余已全部恢复。</translation>
    </message>
    <message>
        <source>Array %1, job %2</source>
        <translation>阵列 %1，任务 %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Time at work</source>
        <translation>工作时长</translation>
    </message>
    <message>
        <source>Rebuilt per second</source>
        <translation>重建速率</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>the controller</source>
        <translation>控制器</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>任务经过</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>can be read</source>
        <translation>可读取</translation>
    </message>
    <message>
        <source>there, but its machine is away</source>
        <translation>存在，但所在计算机离线</translation>
    </message>
    <message>
        <source>missing, to be rebuilt</source>
        <translation>缺失，待重建</translation>
    </message>
    <message>
        <source>being rebuilt</source>
        <translation>正在重建</translation>
    </message>
    <message>
        <source>found wrong, counts as missing</source>
        <translation>有误，视为缺失</translation>
    </message>
</context>
<context>
    <name>StripeMap</name>
    <message numerus="yes">
        <source>%Ln data</source>
        <comment>strips</comment>
        <translation>
            <numerusform>数据 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parity</source>
        <comment>strips</comment>
        <translation>
            <numerusform>校验 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <comment>strips</comment>
        <translation>
            <numerusform>副本 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on machines that are away</source>
        <comment>strips</comment>
        <translation>
            <numerusform>位于离线计算机 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>strips</comment>
        <translation>
            <numerusform>缺失 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being rebuilt</source>
        <comment>strips</comment>
        <translation>
            <numerusform>正在重建 %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found wrong</source>
        <comment>strips</comment>
        <translation>
            <numerusform>有误 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Stripe %1</source>
        <translation>条带 %1</translation>
    </message>
    <message>
        <source>Stripe %1 of %2</source>
        <translation>%2 的条带 %1</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3</source>
        <translation>%3 的第 %1 至 %2 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) too few to be read</source>
        <translation>
            <numerusform>还差 %Ln 个条块才能读取</numerusform>
        </translation>
    </message>
    <message>
        <source>no strip to spare</source>
        <translation>无余量</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strip(s) to spare</source>
        <translation>
            <numerusform>余量 %Ln 个条块</numerusform>
        </translation>
    </message>
    <message>
        <source>Machine away</source>
        <translation>计算机离线</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Being rebuilt</source>
        <translation>正在重建</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 %2 of %3: %4</source>
        <comment>kind of strip, number, count, state</comment>
        <translation>%1 %2/%3：%4</translation>
    </message>
    <message>
        <source>Strips that lie on no store at present</source>
        <translation>目前不在任何存储区上的条块</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>store, its state</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Columns and sorting</source>
        <translation>列与排序</translation>
    </message>
    <message>
        <source>Columns and sorting of the table %1</source>
        <translation>“%1”表格的列与排序</translation>
    </message>
    <message>
        <source>Columns of the table %1</source>
        <translation>“%1”表格的列</translation>
    </message>
    <message>
        <source>Which columns are shown, and by which it is sorted</source>
        <translation>显示哪些列，以及按哪一列排序</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>显示哪些列</translation>
    </message>
    <message>
        <source>In its own order</source>
        <comment>of a table: not sorted</comment>
        <translation>原有顺序</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>the storage array</source>
        <translation>存储阵列</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接到 %1</translation>
    </message>
    <message>
        <source>The array has asked for no space of this computer yet.</source>
        <translation>阵列尚未要求使用这台计算机的空间。</translation>
    </message>
    <message>
        <source>Your own work comes first: while this computer is in use, the array takes only what it needs at once.</source>
        <translation>您自己的工作优先：这台计算机在使用时，阵列只占用当下必需的资源。</translation>
    </message>
    <message>
        <source>It goes on by itself: %1.</source>
        <translation>将于 %1 自动继续。</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>将自动继续。</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>休息中</translation>
    </message>
    <message>
        <source>Outside the hours in which this computer lends.</source>
        <translation>不在这台计算机的出借时段内。</translation>
    </message>
    <message>
        <source>The battery is low.</source>
        <translation>电池电量低。</translation>
    </message>
    <message>
        <source>The network here costs by volume.</source>
        <translation>当前网络按流量计费。</translation>
    </message>
    <message>
        <source>The array is reached through a VPN.</source>
        <translation>正通过 VPN 连接阵列。</translation>
    </message>
    <message>
        <source>This computer runs on its battery.</source>
        <translation>这台计算机正使用电池供电。</translation>
    </message>
    <message>
        <source>This computer lends nothing at present.</source>
        <translation>这台计算机目前不出借空间。</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>等待批准</translation>
    </message>
    <message>
        <source>This computer has asked to join. An administrator compares this fingerprint and approves it:
%1</source>
        <translation>这台计算机已请求加入。管理员会核对此指纹并批准：
%1</translation>
    </message>
    <message>
        <source>Asking to join</source>
        <translation>正在请求加入</translation>
    </message>
    <message>
        <source>The array is being asked.</source>
        <translation>正在询问阵列。</translation>
    </message>
    <message>
        <source>The array cannot be reached yet; the agent keeps trying.</source>
        <translation>尚无法连接阵列，代理程序会继续尝试。</translation>
    </message>
    <message>
        <source>Not part of an array</source>
        <translation>未加入阵列</translation>
    </message>
    <message>
        <source>Joining did not work: %1</source>
        <translation>加入失败：%1</translation>
    </message>
    <message>
        <source>This computer lends no space. With a code from an administrator it can join.</source>
        <translation>这台计算机不出借空间。凭管理员提供的注册码即可加入。</translation>
    </message>
    <message>
        <source>Your disk is nearly full</source>
        <translation>您的磁盘即将用尽</translation>
    </message>
    <message>
        <source>You can lend less: what lies there moves to other computers, nothing is lost.</source>
        <translation>您可以减少出借：其中的数据会移到其他计算机，不会丢失。</translation>
    </message>
    <message>
        <source>Not for this user</source>
        <translation>当前用户无权使用</translation>
    </message>
    <message>
        <source>The agent of this computer does not answer to you. An administrator of this computer can add you to the group that may.</source>
        <translation>这台计算机的代理程序不接受您的请求。这台计算机的管理员可以将您加入有权使用的组。</translation>
    </message>
    <message>
        <source>The agent is not running</source>
        <translation>代理程序未运行</translation>
    </message>
    <message>
        <source>This computer lends no space at present. The agent starts with the computer; if it does not, your helpdesk can look into it.</source>
        <translation>这台计算机目前不出借空间。代理程序会随计算机启动；如果没有启动，可请 IT 支持人员查看。</translation>
    </message>
    <message>
        <source>The agent has a problem</source>
        <translation>代理程序出现问题</translation>
    </message>
    <message>
        <source>Your helpdesk can look into it.</source>
        <translation>可请 IT 支持人员查看。</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>它报告：%1</translation>
    </message>
    <message>
        <source>Safe to unplug</source>
        <translation>可以安全断开</translation>
    </message>
    <message>
        <source>Everything is finished, and %1 knows that this computer is away. It goes on when you come back.</source>
        <translation>一切均已完成，%1 已知道这台计算机离开。您回来后会自动继续。</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>正在收尾…</translation>
    </message>
    <message>
        <source>What is being written for %1 is brought to its end. Please do not unplug yet.</source>
        <translation>正在完成 %1 的写入，请先不要断开。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>This computer serves nothing until %1. What it holds for %2 stays.</source>
        <translation>在 %1 之前，这台计算机不提供服务。为 %2 保存的数据保持不变。</translation>
    </message>
    <message>
        <source>This computer serves nothing at present. What it holds for %1 stays.</source>
        <translation>这台计算机目前不提供服务。为 %1 保存的数据保持不变。</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>%1 cannot be reached at present; the agent keeps trying. Your own files are not affected.</source>
        <translation>目前无法连接 %1，代理程序会继续尝试。您自己的文件不受影响。</translation>
    </message>
    <message>
        <source>%1 of %2 lent space used</source>
        <translation>出借空间已用 %1 / %2</translation>
    </message>
    <message>
        <source>Today %1 came in, %2 went out</source>
        <translation>今天接收 %1，发送 %2</translation>
    </message>
    <message>
        <source>You lend at most %1</source>
        <translation>您最多出借 %1</translation>
    </message>
    <message>
        <source>%1 of %2 free on your disk</source>
        <translation>磁盘可用 %1 / %2</translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <comment>machine, version</comment>
        <translation>%1 · 版本 %2</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day of the week, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A part of this computer&apos;s free space keeps data for the organisation, sealed so that nobody can read it here.</source>
        <translation>此计算机的一部分可用空间为组织保存数据，数据已加密封存，无人能在此读取。</translation>
    </message>
    <message>
        <source>%1 of the lent space is being given back to you.</source>
        <translation>出借的空间中有 %1 正在归还给您。</translation>
    </message>
    <message>
        <source>What this computer lent before (store %1) is not found here. Attach the disk on which it lies, and join again.</source>
        <translation>此处找不到这台计算机以前出借的内容（存储区 %1）。请连接存放它的磁盘，然后重新加入。</translation>
    </message>
</context>
<context>
    <name>TrayErrors</name>
    <message>
        <source>It cannot be reached: %1</source>
        <translation>无法连接：%1</translation>
    </message>
    <message>
        <source>The agent stopped while it was asked. Please try again.</source>
        <translation>代理程序在处理请求时停止了。请重试。</translation>
    </message>
    <message>
        <source>There was no answer in time. Please try again later.</source>
        <translation>未及时收到响应。请稍后重试。</translation>
    </message>
    <message>
        <source>It was refused: %1</source>
        <translation>请求被拒绝：%1</translation>
    </message>
    <message>
        <source>This computer belongs to an array already.</source>
        <translation>这台计算机已属于某个阵列。</translation>
    </message>
    <message>
        <source>The agent is of another version than this window. Please log in again after the update.</source>
        <translation>代理程序与此窗口的版本不同。请在更新后重新登录。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>It did not work: %1</source>
        <translation>操作失败：%1</translation>
    </message>
</context>
<context>
    <name>VolumePlans</name>
    <message numerus="yes">
        <source>%Ln client(s) use it now: %1</source>
        <translation>
            <numerusform>%Ln 个客户端正在使用：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Make %1 larger?</source>
        <translation>扩大 %1？</translation>
    </message>
    <message>
        <source>Make %1 smaller?</source>
        <translation>缩小 %1？</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 变为 %2。</translation>
    </message>
    <message>
        <source>The file system on it has to be made larger afterwards.</source>
        <translation>之后还须扩大其上的文件系统。</translation>
    </message>
    <message>
        <source>Make the file system on it smaller first: what lies beyond the new end is gone for good.</source>
        <translation>请先缩小其上的文件系统：超出新末端的内容将永久丢失。</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>调整大小</translation>
    </message>
    <message>
        <source>The file system on it ends before %1</source>
        <translation>其上的文件系统在 %1 之前结束</translation>
    </message>
    <message>
        <source>they see the new size when they connect again.</source>
        <translation>重新连接后才能看到新的大小。</translation>
    </message>
    <message>
        <source>%1 of data lie beyond the new end and would be lost for good.</source>
        <translation>有 %1 数据位于新末端之后，将永久丢失。</translation>
    </message>
    <message>
        <source>Nothing has to be moved. No data at risk.</source>
        <translation>无需移动任何数据。数据没有风险。</translation>
    </message>
    <message>
        <source>No data lies beyond the new end. No data at risk.</source>
        <translation>新末端之后没有数据。数据没有风险。</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>删除 %1？</translation>
    </message>
    <message>
        <source>The volume and everything on it is gone for good, and its space is given back. There is no way to undo this.</source>
        <translation>该卷及其上的所有内容将永久消失，占用的空间将被释放。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>they lose it at once.</source>
        <translation>它们将立即无法使用该卷。</translation>
    </message>
    <message>
        <source>%1 of data would be gone for good.</source>
        <translation>%1 数据将永久丢失。</translation>
    </message>
    <message>
        <source>No data has been written to it yet.</source>
        <translation>尚未写入任何数据。</translation>
    </message>
    <message>
        <source>Export %1?</source>
        <translation>导出 %1？</translation>
    </message>
    <message>
        <source>Stop exporting %1?</source>
        <translation>停止导出 %1？</translation>
    </message>
    <message>
        <source>Other machines can then attach it over NBD. Unless the controller asks for TLS, who reaches its NBD port can read and write the volume.</source>
        <translation>之后其他计算机可通过 NBD 连接它。除非控制器要求 TLS，否则能访问其 NBD 端口的人都可以读写该卷。</translation>
    </message>
    <message>
        <source>It can no longer be attached; the data stays.</source>
        <translation>将无法再连接它；数据保留。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Stop exporting</source>
        <translation>停止导出</translation>
    </message>
    <message>
        <source>they lose the connection at once.</source>
        <translation>它们的连接将立即断开。</translation>
    </message>
    <message>
        <source>Take a snapshot of %1?</source>
        <translation>创建 %1 的快照？</translation>
    </message>
    <message>
        <source>%1 becomes a read-only volume that shows %2 as it is at that moment, with all that was written before. A file system on it is as after a power cut: freeze it first if it shall be clean.</source>
        <translation>%1 将成为只读卷，显示 %2 在该时刻的状态，包含此前写入的全部内容。其上的文件系统如同断电之后的状态：如需保持一致，请先冻结文件系统。</translation>
    </message>
    <message>
        <source>Take snapshot</source>
        <translation>创建快照</translation>
    </message>
    <message>
        <source>Nothing is copied; who writes waits for a moment. What is overwritten or deleted from then on keeps its space until the snapshot is deleted: at most %1.</source>
        <translation>不会复制任何数据；正在写入的客户端需稍候片刻。此后被覆盖或删除的内容会继续占用空间，直到快照被删除：最多 %1。</translation>
    </message>
    <message>
        <source>The snapshot is gone for good, and what only it shows is given back. Its volume and other snapshots stay as they are.</source>
        <translation>该快照将永久消失，仅由它显示的内容所占用的空间将被释放。其卷和其他快照保持不变。</translation>
    </message>
    <message>
        <source>Its snapshots stay and can still be read; what they show keeps its space.</source>
        <translation>其快照会保留，仍可读取；快照所显示的内容继续占用空间。</translation>
    </message>
    <message>
        <source>It shows nothing that is not shown elsewhere too.</source>
        <translation>它所显示的内容在别处也都有。</translation>
    </message>
    <message>
        <source>Other machines can then attach it over NBD, read-only. Unless the controller asks for TLS, who reaches its NBD port can read the snapshot.</source>
        <translation>之后其他计算机可通过 NBD 以只读方式连接它。除非控制器要求 TLS，否则能访问其 NBD 端口的人都可以读取该快照。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Asks to join</source>
        <translation>请求加入</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已退役</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Data lost</source>
        <translation>数据丢失</translation>
    </message>
    <message>
        <source>Partly unreadable</source>
        <translation>部分不可读</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>No stores</source>
        <translation>无存储区</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>More strips are gone than parity makes up for: some data is lost unless a machine comes back.</source>
        <translation>失去的条块已超出校验所能弥补的数量：除非有计算机恢复，否则部分数据已丢失。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) cannot be read until machines come back. Nothing is lost.</source>
        <translation>
            <numerusform>%Ln 个条带在计算机恢复在线前无法读取。没有数据丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>No workstation has joined yet, and no local disk lends space.</source>
        <translation>尚无工作站加入，也没有本地磁盘出借空间。</translation>
    </message>
    <message>
        <source>No store is online: nothing can be read or written now.</source>
        <translation>没有在线的存储区：目前无法读写。</translation>
    </message>
    <message>
        <source>All data can be read, but some would not survive the loss of one more machine.</source>
        <translation>所有数据均可读取，但部分数据无法再承受一台计算机丢失。</translation>
    </message>
    <message numerus="yes">
        <source>All data can be read. %Ln stripe(s) have strips missing or away.</source>
        <translation>
            <numerusform>所有数据均可读取。%Ln 个条带有条块缺失或离线。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready. No volume has been made yet.</source>
        <translation>已就绪。尚未创建卷。</translation>
    </message>
    <message numerus="yes">
        <source>All data is whole. %Ln machine(s) may be lost without losing any.</source>
        <translation>
            <numerusform>所有数据完整。可承受 %Ln 台计算机丢失而不丢数据。</numerusform>
        </translation>
    </message>
    <message>
        <source>All data is whole, but a volume without redundancy would not survive a loss.</source>
        <translation>所有数据完整，但有一个卷没有冗余，无法承受任何丢失。</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>服务中</translation>
    </message>
    <message>
        <source>away</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>being emptied</source>
        <translation>正在腾空</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已退役</translation>
    </message>
    <message>
        <source>Rebuild of %1</source>
        <translation>重建 %1</translation>
    </message>
    <message>
        <source>Scrub of %1</source>
        <translation>巡检 %1</translation>
    </message>
    <message>
        <source>Emptying of %1</source>
        <translation>腾空 %1</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>检查 %1</translation>
    </message>
    <message>
        <source>Deletion of %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of job, subject</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>done, %1</source>
        <translation>已完成 %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message numerus="yes">
        <source>%Ln too few</source>
        <translation>
            <numerusform>缺 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>none to spare</source>
        <translation>无余量</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to spare</source>
        <translation>
            <numerusform>余量 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>all that is missing</source>
        <translation>所有缺失的内容</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>缺失的内容</translation>
    </message>
    <message>
        <source>workstation %1</source>
        <translation>工作站 %1</translation>
    </message>
    <message>
        <source>machine %1</source>
        <translation>计算机 %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>卷 %1</translation>
    </message>
    <message>
        <source>store %1</source>
        <translation>存储区 %1</translation>
    </message>
    <message>
        <source>array %1</source>
        <translation>阵列 %1</translation>
    </message>
    <message>
        <source>all stores</source>
        <translation>所有存储区</translation>
    </message>
    <message>
        <source>catalog</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>The disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>%1 says that it is failing</source>
        <comment>a disk</comment>
        <translation>%1 报告自身即将发生故障</translation>
    </message>
    <message>
        <source>%1 says that it is well</source>
        <comment>a disk</comment>
        <translation>%1 报告自身状况良好</translation>
    </message>
    <message numerus="yes">
        <source>(the worst of %Ln disk(s))</source>
        <translation>
            <numerusform>（%Ln 块磁盘中最差的一块）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message numerus="yes">
        <source>powered on for %Ln hour(s)</source>
        <translation>
            <numerusform>已通电 %Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad sector(s)</source>
        <translation>
            <numerusform>%Ln 个坏扇区</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of its endurance used</source>
        <translation>耐久度已消耗 %1</translation>
    </message>
    <message>
        <source>%1 of its spare left</source>
        <translation>备用块剩余 %1</translation>
    </message>
    <message>
        <source>array</source>
        <translation>阵列</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>控制器</translation>
    </message>
    <message>
        <source>the catalog</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>stripe %1</source>
        <translation>条带 %1</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>策略 %1</translation>
    </message>
    <message>
        <source>administrator %1</source>
        <translation>管理员 %1</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>不可用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s) cannot be used now.</source>
        <translation>
            <numerusform>目前有 %Ln 个卷无法使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>How much of the data is whole could not be counted: the catalog cannot be read.</source>
        <translation>无法统计有多少数据完整：元数据无法读取。</translation>
    </message>
    <message numerus="yes">
        <source>What is left of %Ln stripe(s) is not known: the catalog is damaged there.</source>
        <translation>
            <numerusform>%Ln 个条带的剩余情况未知：元数据在该处已损坏。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Once what is away is back, %Ln more machine(s) may be lost.</source>
        <translation>
            <numerusform>离线的部分恢复后，还可承受 %Ln 台计算机丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing may fail</source>
        <translation>写入可能失败</translation>
    </message>
    <message numerus="yes">
        <source>Writing to %Ln volume(s) may fail. What has been flushed is safe.</source>
        <translation>
            <numerusform>对 %Ln 个卷的写入可能失败。已刷新到磁盘的内容是安全的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some data of %Ln volume(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln 个卷的部分数据无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All data is whole, but there are too few machines to write %Ln volume(s) in full.</source>
        <translation>
            <numerusform>所有数据完整，但计算机太少，无法完整写入 %Ln 个卷。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It cannot be written in full until %Ln more machine(s) or disk(s) have joined.</source>
        <translation>
            <numerusform>还须有 %Ln 台计算机或磁盘加入，才能完整写入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is away, and %Ln more machine(s) may be lost; what is missing is made anew or waits for more machines.</source>
        <translation>
            <numerusform>没有任何设备离线，还可再损失 %Ln 台计算机；缺失的部分正在重建，或在等待更多计算机加入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ActionDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>操作的影响</translation>
    </message>
    <message>
        <source>I have read what will happen</source>
        <translation>我已了解操作的影响</translation>
    </message>
    <message>
        <source>To confirm, type %1</source>
        <translation>请输入 %1 以确认</translation>
    </message>
    <message>
        <source>Name, to confirm</source>
        <translation>用于确认的名称</translation>
    </message>
    <message>
        <source>What would happen cannot be said: %1 Nothing was done.</source>
        <translation>无法预知操作的影响：%1 未执行任何操作。</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>就此停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>subject, what went wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2 were not done.</source>
        <translation>%2 项中有 %1 项未完成。</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… 以及另外 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the controller what this would do…</source>
        <translation>正在向控制器查询操作的影响…</translation>
    </message>
</context>
<context>
    <name>fallow::console::ArrayListModel</name>
    <message>
        <source>For evaluation, on this computer · %1</source>
        <translation>本机试用 · %1</translation>
    </message>
    <message>
        <source>%1 · last used %2</source>
        <comment>address, moment</comment>
        <translation>%1 · 上次使用 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, address</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>fallow::console::AttentionCard</name>
    <message>
        <source>Needs you</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Nothing. Machines that ask to join, or that are lost, and jobs that found something appear here.</source>
        <translation>没有。请求加入或已丢失的计算机，以及发现问题的任务会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>Needs you: %Ln</source>
        <comment>things</comment>
        <translation>
            <numerusform>需要处理：%Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>生成注册码</translation>
    </message>
    <message>
        <source>Scrub</source>
        <translation>巡检</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>button, what it is for</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>腾空…</translation>
    </message>
    <message>
        <source>Rebuild…</source>
        <translation>重建…</translation>
    </message>
</context>
<context>
    <name>fallow::console::CapacityCard</name>
    <message>
        <source>The controller&apos;s disks</source>
        <translation>控制器的磁盘</translation>
    </message>
    <message>
        <source>Workstations online</source>
        <translation>在线的工作站</translation>
    </message>
    <message>
        <source>Workstations away</source>
        <translation>离线的工作站</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>No space is lent yet. Approved workstations lend a part of their free disk space; the controller&apos;s own disks can, too.</source>
        <translation>尚无出借的空间。获得批准的工作站会出借一部分可用磁盘空间；控制器自己的磁盘也可以。</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>已出借</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>%1: used of what is lent</source>
        <translation>%1：出借空间的使用率</translation>
    </message>
    <message>
        <source>The whole array</source>
        <translation>整个阵列</translation>
    </message>
</context>
<context>
    <name>fallow::console::CertificateModel</name>
    <message>
        <source>Good</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Known when it connects</source>
        <translation>连接后可知</translation>
    </message>
    <message>
        <source>The array&apos;s authority</source>
        <translation>阵列的证书颁发机构</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>控制器</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>上次在线</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
</context>
<context>
    <name>fallow::console::CertificatesSection</name>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>All are good for %1 days and longer.</source>
        <translation>所有证书的有效期均不少于 %1 天。</translation>
    </message>
    <message>
        <source>The certificates cannot be shown</source>
        <translation>无法显示证书</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>正在查询控制器…</translation>
    </message>
    <message>
        <source>New administrator…</source>
        <translation>新建管理员…</translation>
    </message>
    <message>
        <source>Renew mine…</source>
        <translation>续期我的证书…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>Of an administrator. A workstation is revoked on the page of workstations.</source>
        <translation>仅限管理员的证书。工作站请在工作站页面上吊销。</translation>
    </message>
    <message>
        <source>Who is the new administrator?</source>
        <translation>新管理员是谁？</translation>
    </message>
    <message>
        <source>The events tell by this name who did what. An identity file is made, to be carried to that person by a safe way: whoever has it administers the array.</source>
        <translation>事件中以此名称说明操作者。将生成一个身份文件，请通过安全的方式交给此人：持有者即可管理阵列。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>An administrator needs a name.</source>
        <translation>管理员需要名称。</translation>
    </message>
    <message>
        <source>There is an administrator of that name.</source>
        <translation>已存在同名的管理员。</translation>
    </message>
    <message>
        <source>Where the identity is written</source>
        <translation>身份的保存位置</translation>
    </message>
    <message>
        <source>Identities (*.identity);;All files (*)</source>
        <translation>身份 (*.identity);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) end within %1 days. A workstation whose certificate has ended enrols anew, with a code; an administrator renews before the end.</source>
        <translation>
            <numerusform>%Ln 个证书将在 %1 天内到期。证书已到期的工作站须凭注册码重新注册；管理员须在到期之前续期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search certificates</source>
        <translation>搜索证书</translation>
    </message>
    <message>
        <source>Holder, role, state or fingerprint</source>
        <translation>持有者、角色、状态或指纹</translation>
    </message>
    <message>
        <source>Renew your identity?</source>
        <translation>为您的身份续期？</translation>
    </message>
    <message>
        <source>A new key and a new certificate take the place of those in the file that this console was opened with. Copies of that file stay good until their own end.</source>
        <translation>新的密钥和新的证书将取代打开此控制台所用文件中的密钥和证书。该文件的副本在各自到期之前仍然有效。</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No certificate matches</source>
        <translation>没有匹配的证书</translation>
    </message>
    <message>
        <source>Search for another text.</source>
        <translation>请搜索其他文本。</translation>
    </message>
    <message>
        <source>The certificates could not be brought up to date</source>
        <translation>无法更新证书列表</translation>
    </message>
</context>
<context>
    <name>fallow::console::ClaimDialog</name>
    <message>
        <source>Go on…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Old stores</source>
        <translation>旧存储区</translation>
    </message>
    <message>
        <source>What becomes of what %1 found?</source>
        <translation>如何处理 %1 发现的内容？</translation>
    </message>
    <message>
        <source>Which store shall %1 adopt?</source>
        <translation>%1 要接管哪个存储区？</translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <comment>a store</comment>
        <translation>接管 %1</translation>
    </message>
    <message>
        <source>Join with a new store; what was found stays on its disk, unused</source>
        <translation>以新存储区加入；发现的内容留在其磁盘上，不再使用</translation>
    </message>
    <message>
        <source>Join with a new store, and delete what was found</source>
        <translation>以新存储区加入，并删除发现的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>fallow::console::CodeModel</name>
    <message>
        <source>(no note)</source>
        <translation>（无备注）</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>For</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>form of a date, as QLocale::toString() reads it</comment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConnectPage</name>
    <message>
        <source>Connect to an array</source>
        <translation>连接到阵列</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Your arrays</source>
        <translation>您的阵列</translation>
    </message>
    <message>
        <source>None yet. The administrator of an array gives you an identity file; on a controller of your own `fallowd init` writes it, admin.identity. Open it once, and the array stands here from then on.</source>
        <translation>尚无阵列。阵列的管理员会给您一个身份文件；在您自己的控制器上，`fallowd init` 会生成 admin.identity。打开一次后，阵列就会一直列在这里。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Open an identity file…</source>
        <translation>打开身份文件…</translation>
    </message>
    <message>
        <source>Try Fallow on this computer</source>
        <translation>在本机试用 Fallow</translation>
    </message>
    <message>
        <source>A private array in one folder: a controller and a few workstations, as programs of this computer. You can make volumes, take machines away, watch a rebuild, and delete it all again.</source>
        <translation>放在一个文件夹中的私有阵列：一个控制器和几台工作站，都作为本机上的程序运行。您可以创建卷、撤走计算机、观察重建，用完后全部删除。</translation>
    </message>
    <message>
        <source>It is for looking around, not for keeping: everything lies on one disk, and when that dies, all of it does. Nothing outside this computer can reach it.</source>
        <translation>仅供体验，不宜存放数据：所有内容都在一块磁盘上，磁盘损坏则全部丢失。本机以外无法访问它。</translation>
    </message>
    <message>
        <source>Create an evaluation array…</source>
        <translation>创建试用阵列…</translation>
    </message>
    <message>
        <source>Takes it off this list, and its passphrase out of the keyring; neither the array nor the identity file is touched.</source>
        <translation>将其从此列表中移除，并从密钥环中删除其口令；阵列和身份文件都不受影响。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ends the programs of this evaluation array; connecting to it starts them again.</source>
        <translation>结束此试用阵列的程序；连接到它时会重新启动这些程序。</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Deletes this evaluation array with all that is in it.</source>
        <translation>删除此试用阵列及其中的所有内容。</translation>
    </message>
    <message>
        <source>Delete the evaluation array?</source>
        <translation>删除试用阵列？</translation>
    </message>
    <message>
        <source>%1: its programs are ended, and its volumes are gone for good with everything that was written to them. What it has made in %2 is deleted, its identity file too.</source>
        <translation>%1：其程序将被结束，其卷连同写入的所有内容将永久消失。它在 %2 中创建的内容将被删除，包括其身份文件。</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>fallow::console::Connector</name>
    <message>
        <source>There is no identity file</source>
        <translation>身份文件不存在</translation>
    </message>
    <message>
        <source>%1 is not there. `fallowd init` writes one, admin.identity, on the controller; bring it here by a safe way.</source>
        <translation>找不到 %1。在控制器上运行 `fallowd init` 会生成 admin.identity；请通过安全的方式将它带到这里。</translation>
    </message>
    <message>
        <source>This is not an identity file</source>
        <translation>这不是身份文件</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>The identity file cannot be read</source>
        <translation>无法读取身份文件</translation>
    </message>
    <message>
        <source>You are not allowed to read %1. Its owner is, or the system&apos;s administrator.</source>
        <translation>您无权读取 %1。文件的所有者或系统管理员可以读取。</translation>
    </message>
    <message>
        <source>This identity cannot be used</source>
        <translation>无法使用此身份</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConsoleApp</name>
    <message>
        <source>Unlocking the identity…</source>
        <translation>正在解锁身份…</translation>
    </message>
    <message>
        <source>The present passphrase is not the right one.</source>
        <translation>当前口令不正确。</translation>
    </message>
    <message>
        <source>The evaluation array does not run</source>
        <translation>试用阵列未运行</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>What was begun lies in %1; remove the folder before you try again there.</source>
        <translation>已创建的部分位于 %1；要在该处重试，请先删除此文件夹。</translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation>%1 已停止</translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <translation>%1 未运行</translation>
    </message>
    <message>
        <source>Its programs have been told to end. What is in its volumes stays; connect to it, and it runs again.</source>
        <translation>已通知其程序结束。卷中的内容会保留；连接到它即可再次运行。</translation>
    </message>
    <message>
        <source>Ending the programs of the array…</source>
        <translation>正在结束阵列的程序…</translation>
    </message>
    <message>
        <source>The evaluation array was not deleted</source>
        <translation>试用阵列未被删除</translation>
    </message>
    <message>
        <source>The evaluation array is deleted</source>
        <translation>试用阵列已删除</translation>
    </message>
    <message>
        <source>What it had made in %1 is gone.</source>
        <translation>它在 %1 中创建的内容已不复存在。</translation>
    </message>
    <message>
        <source>The evaluation array is stopped. Nothing was deleted.</source>
        <translation>试用阵列已停止。未删除任何内容。</translation>
    </message>
</context>
<context>
    <name>fallow::console::ConsoleSection</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Back to: as the desktop</source>
        <translation>恢复为：跟随桌面</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <comment>a setting</comment>
        <translation>%1：恢复默认</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The identity&apos;s passphrase</source>
        <translation>身份的口令</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>再次输入新口令</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>当前口令</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>移除口令</translation>
    </message>
    <message>
        <source>The console speaks this language from its next start on.</source>
        <translation>控制台下次启动后使用此语言。</translation>
    </message>
    <message>
        <source>No identity is in use.</source>
        <translation>未使用任何身份。</translation>
    </message>
    <message>
        <source>%1 is protected by a passphrase.</source>
        <translation>%1 受口令保护。</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring can keep it for you.</source>
        <translation>桌面的密钥环可以为您保存口令。</translation>
    </message>
    <message>
        <source>This desktop has no keyring, or this build cannot use it: it is asked for each time.</source>
        <translation>此桌面没有密钥环，或此版本无法使用它：每次都需要输入口令。</translation>
    </message>
    <message>
        <source>%1 has no passphrase: whoever can read the file administers the array.</source>
        <translation>%1 没有口令：能读取此文件的人都可以管理阵列。</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Protect it with a passphrase</source>
        <translation>设置口令保护</translation>
    </message>
    <message>
        <source>The two differ</source>
        <translation>两次输入不一致</translation>
    </message>
    <message>
        <source>Type the new passphrase twice alike.</source>
        <translation>请两次输入相同的新口令。</translation>
    </message>
    <message>
        <source>The identity file was changed</source>
        <translation>身份文件已更改</translation>
    </message>
    <message>
        <source>The passphrase was not changed</source>
        <translation>口令未更改</translation>
    </message>
</context>
<context>
    <name>fallow::console::CopyLine</name>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>fallow::console::EnrolDialog</name>
    <message>
        <source>Make code</source>
        <translation>生成注册码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add a workstation</source>
        <translation>添加工作站</translation>
    </message>
    <message>
        <source>A code lets one workstation join, once. It says where the controller is and how to know it, so nothing else has to be brought to the workstation.</source>
        <translation>一个注册码可让一台工作站加入一次。其中已包含控制器的地址和识别信息，无需再向工作站提供其他内容。</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>Optional; goes into the events</source>
        <translation>可选；会记入事件</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>Command for the workstation</source>
        <translation>在工作站上运行的命令</translation>
    </message>
    <message>
        <source>The workstation appears here as soon as it has used the code. The code is shown this once; the controller keeps only what it needs to know it again.</source>
        <translation>工作站使用注册码后会立即出现在这里。注册码只显示这一次；控制器仅保留识别它所需的信息。</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>Type this on the workstation</source>
        <translation>在工作站上输入</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>再生成一个</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Good for one workstation until %1, %2 from now.</source>
        <translation>可供一台工作站使用，有效期至 %1，还有 %2。</translation>
    </message>
    <message>
        <source>This code has expired. Make another one.</source>
        <translation>此注册码已过期。请重新生成。</translation>
    </message>
</context>
<context>
    <name>fallow::console::EnrolmentSection</name>
    <message>
        <source>Make an enrolment code</source>
        <translation>生成注册码</translation>
    </message>
    <message>
        <source>With it one workstation joins the array, once. Carry it there by a safe way: whoever has it may join.</source>
        <translation>一台工作站可凭它加入阵列一次。请通过安全的方式传递：持有者即可加入。</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>供谁使用</translation>
    </message>
    <message>
        <source>Whom the code is for</source>
        <translation>注册码的使用者</translation>
    </message>
    <message>
        <source>How long the code is good</source>
        <translation>注册码的有效期</translation>
    </message>
    <message>
        <source>Good for an hour</source>
        <translation>有效期 1 小时</translation>
    </message>
    <message>
        <source>Good for a day</source>
        <translation>有效期 1 天</translation>
    </message>
    <message>
        <source>Good for a week</source>
        <translation>有效期 1 周</translation>
    </message>
    <message>
        <source>Good for 30 days</source>
        <translation>有效期 30 天</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>生成注册码</translation>
    </message>
    <message>
        <source>The enrolment code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open codes</source>
        <translation>有效的注册码</translation>
    </message>
    <message>
        <source>Open enrolment codes</source>
        <translation>有效的注册码</translation>
    </message>
    <message>
        <source>No code is open</source>
        <translation>没有有效的注册码</translation>
    </message>
    <message>
        <source>A code is open until a workstation has used it, or its time is over.</source>
        <translation>注册码在被工作站使用或到期之前有效。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw all</source>
        <translation>全部撤回</translation>
    </message>
    <message>
        <source>Good for one workstation until %1. There: fallow-agent enrol CODE. It is shown only now.</source>
        <translation>可供一台工作站使用，有效期至 %1。在工作站上运行：fallow-agent enrol CODE。注册码仅在此时显示。</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>正在查询控制器…</translation>
    </message>
    <message>
        <source>Withdraw all codes?</source>
        <translation>撤回所有注册码？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open code(s) will be refused from then on, those too that are on their way to a workstation. Who waits for one needs a new one. Workstations that have joined stay.</source>
        <translation>
            <numerusform>%Ln 个有效的注册码此后将被拒绝，包括正在送往工作站的注册码。等待注册码的人需要新的注册码。已加入的工作站不受影响。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>No code was made</source>
        <translation>未能生成注册码</translation>
    </message>
    <message>
        <source>The open codes cannot be shown</source>
        <translation>无法显示有效的注册码</translation>
    </message>
</context>
<context>
    <name>fallow::console::EvaluationArray</name>
    <message>
        <source>Choose a folder, with its whole path.</source>
        <translation>请选择一个文件夹，并给出完整路径。</translation>
    </message>
    <message>
        <source>There is an evaluation array in this folder already: connect to it, or choose another folder.</source>
        <translation>此文件夹中已有试用阵列：请连接到它，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>This folder is not empty. Choose an empty one, or name a new one.</source>
        <translation>此文件夹不为空。请选择空文件夹，或指定新文件夹。</translation>
    </message>
    <message>
        <source>Choose %1 to %2 workstations.</source>
        <translation>请选择 %1 至 %2 台工作站。</translation>
    </message>
    <message>
        <source>You may not write in %1.</source>
        <translation>您无权写入 %1。</translation>
    </message>
    <message>
        <source>With %1 each machine would lend less than %2. Give it %3 at least.</source>
        <translation>按 %1 计算，每台计算机出借的空间将不足 %2。请至少给出 %3。</translation>
    </message>
    <message>
        <source>It took longer than a minute. What its programs said stands in %1.</source>
        <translation>用时超过一分钟。程序的输出保存在 %1 中。</translation>
    </message>
    <message>
        <source>The program %1 is not installed beside the console.</source>
        <translation>控制台旁未安装程序 %1。</translation>
    </message>
    <message>
        <source>It could not be made: %1</source>
        <translation>无法创建：%1</translation>
    </message>
    <message>
        <source>%1 does not start: %2</source>
        <translation>%1 无法启动：%2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Making the array…</source>
        <translation>正在创建阵列…</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>试用阵列</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>无法写入文件夹 %1。</translation>
    </message>
    <message>
        <source>Starting the controller…</source>
        <translation>正在启动控制器…</translation>
    </message>
    <message>
        <source>Waiting for the workstations…</source>
        <translation>正在等待工作站…</translation>
    </message>
    <message>
        <source>Workstation %1 of %2 joins…</source>
        <translation>第 %1 台工作站正在加入，共 %2 台…</translation>
    </message>
    <message>
        <source>The array is ready.</source>
        <translation>阵列已就绪。</translation>
    </message>
    <message>
        <source>There is no evaluation array in %1 any more.</source>
        <translation>%1 中已没有试用阵列。</translation>
    </message>
    <message>
        <source>This disk has %1 free. The array may grow to %2, and must leave %3 free: that is too much.</source>
        <translation>此磁盘有 %1 可用。阵列最多会增长到 %2，并且必须留出 %3 可用空间：空间不够。</translation>
    </message>
    <message>
        <source>Ending the programs of the array…</source>
        <translation>正在结束阵列的程序…</translation>
    </message>
    <message>
        <source>Its programs do not end. Nothing was deleted.</source>
        <translation>其程序没有结束。未删除任何内容。</translation>
    </message>
    <message>
        <source>Deleting %1…</source>
        <translation>正在删除 %1…</translation>
    </message>
</context>
<context>
    <name>fallow::console::EvaluationForm</name>
    <message>
        <source>Keep it running when the console ends</source>
        <translation>退出控制台后继续运行</translation>
    </message>
    <message>
        <source>Create and connect</source>
        <translation>创建并连接</translation>
    </message>
    <message>
        <source> GiB at most</source>
        <translation> GiB 以内</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>On &amp;disk</source>
        <translation>占用磁盘(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Workstations</source>
        <translation>工作站(&amp;W)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>The controller and each workstation lend %1. The folder is nearly empty at first and grows with what you store; delete it when you are done.</source>
        <translation>控制器和每台工作站各出借 %1。文件夹起初几乎为空，会随您存放的内容增大；用完后请删除。</translation>
    </message>
    <message>
        <source>A folder for the evaluation array</source>
        <translation>试用阵列的文件夹</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventExport</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventPages</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>fallow::console::EventsPage</name>
    <message>
        <source>Text, machine, volume, administrator…</source>
        <translation>文本、计算机、卷、管理员…</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>搜索事件</translation>
    </message>
    <message>
        <source>Show later events</source>
        <translation>显示较新的事件</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>实时跟踪</translation>
    </message>
    <message>
        <source>Shows what happens as it happens</source>
        <translation>实时显示新发生的事件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>导出为表格 (CSV)…</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>导出为 JSON…</translation>
    </message>
    <message>
        <source>Least severity of the events shown</source>
        <translation>所显示事件的最低严重程度</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>任何严重程度</translation>
    </message>
    <message>
        <source>Notices and above</source>
        <translation>提示及以上</translation>
    </message>
    <message>
        <source>Warnings and above</source>
        <translation>警告及以上</translation>
    </message>
    <message>
        <source>Critical only</source>
        <translation>仅严重</translation>
    </message>
    <message>
        <source>Kind of the events shown</source>
        <translation>所显示事件的类型</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>任何类型</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>存储区</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Rebuilds</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>控制器</translation>
    </message>
    <message>
        <source>Subject of the events shown</source>
        <translation>所显示事件的对象</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>Any administrator</source>
        <translation>任何管理员</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近一小时</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最近一天</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>最近一周</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>指定时段…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Shows all events again</source>
        <translation>重新显示所有事件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln 个匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>The events cannot be shown</source>
        <translation>无法显示事件</translation>
    </message>
    <message>
        <source>Looking through the log…</source>
        <translation>正在查找事件记录…</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>没有匹配的事件</translation>
    </message>
    <message>
        <source>Search for something else, or show all events.</source>
        <translation>请搜索其他内容，或显示所有事件。</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>显示所有事件</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>尚未发生任何事件</translation>
    </message>
    <message>
        <source>Machines that come and go, rebuilds, and what administrators do appear here.</source>
        <translation>计算机的上线和离线、重建以及管理员的操作会显示在这里。</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>操作者：%1</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>导出事件</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>表格 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Exporting: %1 events…</source>
        <translation>正在导出：%1 个事件…</translation>
    </message>
    <message>
        <source>Exporting: %1 of %2 events…</source>
        <translation>正在导出事件：%1 / %2…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The controller searches: it knows the English words of an event, and names</source>
        <translation>由控制器进行搜索：可搜索事件的英文词语和名称</translation>
    </message>
</context>
<context>
    <name>fallow::console::FailureModel</name>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s)</source>
        <translation>
            <numerusform>%Ln 个条块有误或无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>Disk %1 of the controller</source>
        <translation>控制器的磁盘 %1</translation>
    </message>
    <message>
        <source>Store %1 of %2</source>
        <translation>%2 的存储区 %1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>服务中</translation>
    </message>
    <message>
        <source>Only what is missing already</source>
        <translation>仅已缺失的部分</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stripe(s) not whole</source>
        <translation>
            <numerusform>%Ln 个条带不完整</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what may have failed, its state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>What has failed</source>
        <translation>故障对象</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>数据量</translation>
    </message>
</context>
<context>
    <name>fallow::console::FailurePage</name>
    <message>
        <source>&amp;Also what shows no sign of failure</source>
        <translation>同时显示没有故障迹象的对象(&amp;A)</translation>
    </message>
    <message>
        <source>What has failed</source>
        <translation>故障对象</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>没有故障</translation>
    </message>
    <message>
        <source>Every workstation is here, every disk of the controller can be used, and no stripe lacks a strip. To rebuild what something still holds that shows no failure, tick the box below.</source>
        <translation>所有工作站都在线，控制器的所有磁盘均可用，没有条带缺少条块。要重建没有故障迹象的对象上的数据，请勾选下面的选项。</translation>
    </message>
    <message>
        <source>What has failed? Strips on it are computed from the others and written elsewhere. Nothing is changed before the plan has been shown.</source>
        <translation>什么出了故障？其上的条块将由其他条块计算得出，并写入别处。在显示计划之前不会作任何更改。</translation>
    </message>
    <message>
        <source>In its place</source>
        <translation>替代方式</translation>
    </message>
    <message>
        <source>Its strips go to the &amp;other stores</source>
        <translation>其条块写入其他存储区(&amp;O)</translation>
    </message>
    <message>
        <source>An &amp;empty directory on a new disk of the controller takes its place</source>
        <translation>用控制器新磁盘上的空目录替代(&amp;E)</translation>
    </message>
    <message>
        <source>/srv/fallow/disk-2</source>
        <translation>/srv/fallow/disk-2</translation>
    </message>
    <message>
        <source>Directory on the controller</source>
        <translation>控制器上的目录</translation>
    </message>
    <message>
        <source>for instance 500 GiB</source>
        <translation>例如 500 GiB</translation>
    </message>
    <message>
        <source>What the new disk may hold</source>
        <translation>新磁盘可存放的容量</translation>
    </message>
    <message>
        <source>&amp;Directory:</source>
        <translation>目录(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>大小(&amp;S)：</translation>
    </message>
    <message>
        <source>Choose what has failed.</source>
        <translation>请选择故障对象。</translation>
    </message>
    <message>
        <source>Give the new disk&apos;s directory on the controller with its whole path, beginning with /.</source>
        <translation>请给出新磁盘在控制器上的目录的完整路径，以 / 开头。</translation>
    </message>
    <message>
        <source>Give the new disk&apos;s size, for instance &quot;500 GiB&quot;; at least 1 MiB.</source>
        <translation>请给出新磁盘的大小，例如“500 GiB”；至少 1 MiB。</translation>
    </message>
</context>
<context>
    <name>fallow::console::FindingModel</name>
    <message>
        <source>Stripe</source>
        <translation>条带</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>fallow::console::FingerprintDialog</name>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Compare fingerprints</source>
        <translation>核对指纹</translation>
    </message>
    <message>
        <source>Is this really %1?</source>
        <translation>这真的是 %1 吗？</translation>
    </message>
    <message>
        <source>While it waits, the workstation shows a fingerprint. Have it read to you, by telephone for instance. If one group differs, somebody else is asking: turn it away.</source>
        <translation>工作站在等待时会显示指纹。请让对方读给您听，例如通过电话。只要有一组不同，就是他人在请求：请拒绝。</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>Fingerprint here</source>
        <translation>此处的指纹</translation>
    </message>
    <message>
        <source>Fingerprint that the workstation shows</source>
        <translation>工作站显示的指纹</translation>
    </message>
    <message>
        <source>What the workstation shows</source>
        <translation>工作站显示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Type or paste it to have it compared.</source>
        <translation>输入或粘贴指纹以进行核对。</translation>
    </message>
    <message>
        <source>The same so far.</source>
        <translation>目前一致。</translation>
    </message>
    <message>
        <source>✓ The same: it is the workstation that you have before you.</source>
        <translation>✓ 一致：正是您要批准的工作站。</translation>
    </message>
    <message>
        <source>✗ Not the same. Look at it once more; if it stays different, turn it away.</source>
        <translation>✗ 不一致。请再核对一次；如果仍不一致，请拒绝。</translation>
    </message>
</context>
<context>
    <name>fallow::console::GroupedMachines</name>
    <message>
        <source>In no failure domain</source>
        <translation>不属于任何故障域</translation>
    </message>
    <message>
        <source>Version not known</source>
        <translation>版本未知</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Group %1, folded</source>
        <translation>分组 %1，已折叠</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>分组 %1</translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>%1 台在线</translation>
    </message>
</context>
<context>
    <name>fallow::console::HeaderBar</name>
    <message>
        <source>Arrays…</source>
        <translation>阵列…</translation>
    </message>
    <message>
        <source>Leaves this array and shows the others (Ctrl+O)</source>
        <translation>离开此阵列并显示其他阵列 (Ctrl+O)</translation>
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
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>fallow::console::ImpactPage</name>
    <message>
        <source>Touched</source>
        <translation>受影响</translation>
    </message>
    <message>
        <source>Redundancy left</source>
        <translation>剩余冗余</translation>
    </message>
    <message>
        <source>Unreadable now</source>
        <translation>目前不可读</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Stripes touched</source>
        <translation>受影响的条带</translation>
    </message>
    <message>
        <source>Without redundancy</source>
        <translation>无冗余</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>What the failure means for each volume</source>
        <translation>故障对各个卷的影响</translation>
    </message>
    <message>
        <source>With %1 gone, some data exists nowhere any more.</source>
        <translation>失去 %1 后，部分数据已不复存在。</translation>
    </message>
    <message>
        <source>With %1 gone nothing is lost, but some data cannot be read until other machines come back.</source>
        <translation>失去 %1 不会丢失数据，但部分数据在其他计算机恢复在线前无法读取。</translation>
    </message>
    <message>
        <source>With %1 gone all data can be read, but some of it would not survive another loss. That is rebuilt first.</source>
        <translation>失去 %1 后所有数据仍可读取，但部分数据无法再承受一次故障。这些数据将优先重建。</translation>
    </message>
    <message>
        <source>With %1 gone all data can be read, and another loss would be survived.</source>
        <translation>失去 %1 后所有数据仍可读取，并且还能再承受一次故障。</translation>
    </message>
    <message>
        <source>stripes</source>
        <translation>个条带</translation>
    </message>
    <message>
        <source>lack a strip, or will; %1 have no redundancy left</source>
        <translation>缺少或将缺少条块；其中 %1 个已无冗余</translation>
    </message>
    <message>
        <source>data is missing</source>
        <translation>数据缺失</translation>
    </message>
    <message>
        <source>more strips of a stripe may be lost</source>
        <translation>个条块的余量</translation>
    </message>
    <message>
        <source>The least of all touched stripes.</source>
        <translation>所有受影响条带中的最小值。</translation>
    </message>
    <message>
        <source>%1 of them are lost unless a lost machine comes back</source>
        <translation>其中 %1 个已丢失，除非丢失的计算机恢复</translation>
    </message>
    <message>
        <source>They can be read again when machines come back.</source>
        <translation>计算机恢复在线后即可再次读取。</translation>
    </message>
    <message>
        <source>All data can be read.</source>
        <translation>所有数据均可读取。</translation>
    </message>
    <message>
        <source>%1: %2 from byte %3 on are lost.</source>
        <translation>%1：自第 %3 字节起的 %2 已丢失。</translation>
    </message>
    <message>
        <source>%1: %2 from byte %3 on cannot be read now.</source>
        <translation>%1：自第 %3 字节起的 %2 目前无法读取。</translation>
    </message>
    <message>
        <source>There are more; the report lists them.</source>
        <translation>还有更多，详见报告。</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>There is nothing to rebuild: %1 holds nothing that is missing elsewhere.</source>
        <translation>无需重建：%1 上的内容在别处都不缺失。</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobModel</name>
    <message>
        <source>%1: %2</source>
        <comment>job, its progress</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>job, its state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobsDesk</name>
    <message>
        <source>The job was not begun</source>
        <translation>任务未启动</translation>
    </message>
    <message>
        <source>The job goes on as it was</source>
        <translation>任务未作更改，照常进行</translation>
    </message>
    <message>
        <source>The rebuild was not begun</source>
        <translation>重建未启动</translation>
    </message>
</context>
<context>
    <name>fallow::console::JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Which jobs are shown</source>
        <translation>显示哪些任务</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>&amp;Scrub</source>
        <translation>巡检(&amp;S)</translation>
    </message>
    <message>
        <source>Let every store check every strip, and repair what is wrong</source>
        <translation>让每个存储区检查所有条块，并修复有误的条块</translation>
    </message>
    <message>
        <source>&amp;Check catalog</source>
        <translation>检查元数据(&amp;C)</translation>
    </message>
    <message>
        <source>Check every volume, stripe and count of the controller&apos;s catalog</source>
        <translation>检查控制器元数据中的所有卷、条带和计数</translation>
    </message>
    <message>
        <source>&amp;Rebuild…</source>
        <translation>重建(&amp;R)…</translation>
    </message>
    <message>
        <source>Say what has failed, see what that means, and rebuild it</source>
        <translation>指明故障对象，查看影响，然后重建</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>任务的进度</translation>
    </message>
    <message>
        <source>Set &amp;limit</source>
        <translation>设置限速(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel the job?</source>
        <translation>取消任务？</translation>
    </message>
    <message>
        <source>What it has done stays done; the rest is left as it is.</source>
        <translation>已完成的部分保留，其余保持原样。</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>继续进行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s)</source>
        <translation>
            <numerusform>%Ln 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>No job has run yet</source>
        <translation>尚未运行任何任务</translation>
    </message>
    <message>
        <source>A rebuild begins by itself when a workstation is lost, a scrub every few weeks. With the buttons above you can begin one now.</source>
        <translation>工作站丢失时会自动开始重建，每隔几周会自动巡检。您也可以用上方的按钮立即开始。</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>没有此类任务</translation>
    </message>
    <message>
        <source>Choose all jobs above.</source>
        <translation>请在上方选择所有任务。</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
</context>
<context>
    <name>fallow::console::LayoutPicture</name>
    <message>
        <source>Picture of the layout</source>
        <translation>布局示意图</translation>
    </message>
    <message>
        <source>%1 stores shown, %2 stripes, %3 of them not readable</source>
        <translation>显示 %1 个存储区、%2 个条带，其中 %3 个不可读</translation>
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
        <translation>不限速</translation>
    </message>
    <message>
        <source>Limit of what is read and written in all, per second</source>
        <translation>每秒读写总量的上限</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachineActions</name>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Compare fingerprints…</source>
        <translation>核对指纹…</translation>
    </message>
    <message>
        <source>Resize…</source>
        <translation>调整配额…</translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation>腾空…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>重新启用…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Failure domain…</source>
        <translation>故障域…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>退役…</translation>
    </message>
    <message>
        <source>Declare lost…</source>
        <translation>宣告丢失…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>How much may %1 lend?</source>
        <translation>%1 可以出借多少？</translation>
    </message>
    <message numerus="yes">
        <source>How much may each of these %Ln workstations lend?</source>
        <translation>
            <numerusform>这 %Ln 台工作站各可以出借多少？</numerusform>
        </translation>
    </message>
    <message>
        <source>It lends %1 now, holds %2 of the array, and %3 are free on its disk for its owner.</source>
        <translation>目前出借 %1，存有阵列数据 %2，其磁盘上还有 %3 可供使用者使用。</translation>
    </message>
    <message>
        <source>All get the same limit.</source>
        <translation>所有工作站使用相同的上限。</translation>
    </message>
    <message>
        <source>The most that it stores</source>
        <translation>最多存放</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>No disk here has room for more than %1.</source>
        <translation>这里没有磁盘能容纳超过 %1。</translation>
    </message>
    <message>
        <source>What shall %1 be called?</source>
        <translation>%1 要改成什么名称？</translation>
    </message>
    <message>
        <source>Up to %1 characters.</source>
        <translation>最多 %1 个字符。</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>A workstation needs a name.</source>
        <translation>工作站需要名称。</translation>
    </message>
    <message>
        <source>A name holds no control characters.</source>
        <translation>名称不能包含控制字符。</translation>
    </message>
    <message>
        <source>This is its name now.</source>
        <translation>这就是当前的名称。</translation>
    </message>
    <message>
        <source>Which failure domain does %1 belong to?</source>
        <translation>%1 属于哪个故障域？</translation>
    </message>
    <message numerus="yes">
        <source>Which failure domain do these %Ln workstations belong to?</source>
        <translation>
            <numerusform>这 %Ln 台工作站属于哪个故障域？</numerusform>
        </translation>
    </message>
    <message>
        <source>A name for what may fail together: a room, a switch, a floor. Leave it empty and each machine is a domain of its own.</source>
        <translation>为可能一起故障的范围命名：房间、交换机、楼层。留空则每台计算机自成一个故障域。</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>故障域</translation>
    </message>
    <message>
        <source>Approve with its old store…</source>
        <translation>批准并接管旧存储区…</translation>
    </message>
    <message>
        <source>Approve and delete its old store…</source>
        <translation>批准并删除旧存储区…</translation>
    </message>
    <message>
        <source>Rebuild…</source>
        <translation>重建…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>It lends a whole partition. Of that it stores %1 for the array at most, and holds %2 now. A partition keeps its size: what the array leaves lies idle. It is made larger or smaller at the workstation, with the command fallow-agent partition.</source>
        <translation>它出借整个分区。其中最多为阵列存放 %1，目前存有 %2。分区的大小不变：阵列未用的部分会闲置。要扩大或缩小分区，请在该工作站上使用命令 fallow-agent partition。</translation>
    </message>
    <message>
        <source>The partition has room for %1.</source>
        <translation>该分区可容纳 %1。</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachineModel</name>
    <message>
        <source>not known yet</source>
        <comment>class of a machine</comment>
        <translation>尚未确定</translation>
    </message>
    <message>
        <source>always on</source>
        <comment>class of a machine</comment>
        <translation>常开</translation>
    </message>
    <message>
        <source>desktop</source>
        <comment>class of a machine: is switched off at times</comment>
        <translation>台式机</translation>
    </message>
    <message>
        <source>controller</source>
        <comment>class of a machine</comment>
        <translation>控制器</translation>
    </message>
    <message>
        <source>%1, being emptied</source>
        <comment>state of a machine</comment>
        <translation>%1，正在腾空</translation>
    </message>
    <message>
        <source>%1, emptied</source>
        <comment>state of a machine</comment>
        <translation>%1，已腾空</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Expected back at %1</source>
        <translation>预计 %1 返回</translation>
    </message>
    <message>
        <source>%1 used, %2 strips</source>
        <translation>已用 %1，%2 个条块</translation>
    </message>
    <message>
        <source>The most that this workstation stores for the array</source>
        <translation>此工作站最多为阵列存放的容量</translation>
    </message>
    <message>
        <source>Free on its disk, for its owner</source>
        <translation>其磁盘上可供使用者使用的空间</translation>
    </message>
    <message>
        <source>It has not been watched long enough to know its week</source>
        <translation>观察时间还不够长，尚不了解其每周规律</translation>
    </message>
    <message>
        <source>Up %1 of the week; each line is a day, Monday first, from midnight to midnight</source>
        <translation>一周中有 %1 的时间在线；每行为一天，从星期一开始，0 点到 24 点</translation>
    </message>
    <message>
        <source>A failure domain of its own</source>
        <translation>自成一个故障域</translation>
    </message>
    <message>
        <source>No stripe has two strips on machines of this failure domain</source>
        <translation>没有条带在此故障域的计算机上有两个条块</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>已出借</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>磁盘可用</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>每周在线</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>故障域</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>上次在线</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>partition</source>
        <comment>in place of what is free on a disk</comment>
        <translation>分区</translation>
    </message>
    <message>
        <source>It lends a whole partition: its owner stores nothing there</source>
        <translation>它出借整个分区：其使用者不在其中存放任何内容</translation>
    </message>
</context>
<context>
    <name>fallow::console::MachinePanel</name>
    <message>
        <source>deleted volume</source>
        <translation>已删除的卷</translation>
    </message>
    <message>
        <source>%1 data, %2 parity</source>
        <comment>strips</comment>
        <translation>数据 %1，校验 %2</translation>
    </message>
    <message>
        <source>Details of the workstations selected</source>
        <translation>所选工作站的详情</translation>
    </message>
    <message>
        <source>Used of what is lent</source>
        <translation>出借空间的使用率</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Usually up</source>
        <translation>通常在线时间</translation>
    </message>
    <message>
        <source>The last seven days</source>
        <translation>最近七天</translation>
    </message>
    <message>
        <source>What lies on it</source>
        <translation>存放的内容</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>up</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>state, how long</comment>
        <translation>%1，已持续 %2</translation>
    </message>
    <message>
        <source>Asks to join, for %1. Approve it only if it shows the same fingerprint.</source>
        <translation>请求加入，已等待 %1。仅当其显示相同的指纹时才批准。</translation>
    </message>
    <message>
        <source>Expected back at %1</source>
        <translation>预计 %1 返回</translation>
    </message>
    <message>
        <source>%1 used, %2 strips; %3 free on its disk</source>
        <translation>已用 %1，%2 个条块；其磁盘可用 %3</translation>
    </message>
    <message>
        <source>It lends no space.</source>
        <translation>不出借空间。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>故障域</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>自成一域</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>上次在线</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong or unreadable strip(s) found</source>
        <translation>
            <numerusform>发现 %Ln 个条块有误或无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln 台工作站</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, state</comment>
        <translation>%1 台%2</translation>
    </message>
    <message>
        <source>%1 used together; %2 free on their disks</source>
        <translation>合计已用 %1；其磁盘共可用 %2</translation>
    </message>
    <message>
        <source>What you choose is done for each of them, and previewed for all together.</source>
        <translation>所选操作将应用于其中每一台，影响预览为总计。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Nothing: no strip of any volume.</source>
        <translation>无：没有任何卷的条块。</translation>
    </message>
    <message numerus="yes">
        <source>The fullest; %Ln more volume(s) have strips here.</source>
        <translation>
            <numerusform>仅列出占用最多的卷；另有 %Ln 个卷在此有条块。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>when, what</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>(by %1)</source>
        <translation>（操作者：%1）</translation>
    </message>
    <message>
        <source>Nothing has been recorded.</source>
        <translation>没有任何记录。</translation>
    </message>
    <message>
        <source>The last seven days: up %1</source>
        <translation>最近七天：在线 %1</translation>
    </message>
    <message>
        <source>%1 used, %2 strips; it lends a whole partition</source>
        <translation>已用 %1，%2 个条块；出借整个分区</translation>
    </message>
</context>
<context>
    <name>fallow::console::MainWindow</name>
    <message>
        <source>Watch and administer a Fallow storage array.</source>
        <translation>监视和管理 Fallow 存储阵列。</translation>
    </message>
    <message>
        <source>The administrator&apos;s identity file (default: $FALLOW_IDENTITY, then the array used last, then %1).</source>
        <translation>管理员的身份文件（默认：$FALLOW_IDENTITY，其次为上次使用的阵列，再次为 %1）。</translation>
    </message>
    <message>
        <source>Begin where arrays are chosen, whatever was used last.</source>
        <translation>从选择阵列的界面开始，无论上次使用的是什么。</translation>
    </message>
    <message>
        <source>auto, light or dark, for this time.</source>
        <translation>auto、light 或 dark，仅本次有效。</translation>
    </message>
    <message>
        <source>A language, for this time: en, de, fr, es, zh_CN or ar.</source>
        <translation>语言，仅本次有效：en、de、fr、es、zh_CN 或 ar。</translation>
    </message>
    <message>
        <source>Keep what is set in this file.</source>
        <translation>将设置保存在此文件中。</translation>
    </message>
    <message>
        <source>Write a picture of every page to FILE-&lt;page&gt;.png and quit.</source>
        <translation>将每个页面的图片写入 FILE-&lt;page&gt;.png 并退出。</translation>
    </message>
    <message>
        <source>fallow-console: the controller does not answer
</source>
        <translation>fallow-console: 控制器没有响应
</translation>
    </message>
    <message>
        <source>fallow-console: wrong usage; see --help
</source>
        <translation>fallow-console: 用法错误；请参阅 --help
</translation>
    </message>
    <message>
        <source>Fallow</source>
        <translation>Fallow</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Stripe map</source>
        <translation>条带图</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>No array is open.</source>
        <translation>没有打开的阵列。</translation>
    </message>
    <message>
        <source>%1 – Fallow</source>
        <comment>name of the array</comment>
        <translation>%1 – Fallow</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接到 %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>正在连接到 %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>This is how it was at %1, %2.</source>
        <translation>以下是 %1（%2）的状态。</translation>
    </message>
    <message>
        <source>The controller refuses this console. %1 %2</source>
        <translation>控制器拒绝了此控制台。%1 %2</translation>
    </message>
    <message>
        <source>No connection to the controller; trying again by itself. %1 %2</source>
        <translation>与控制器没有连接，正在自动重试。%1 %2</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接到 %1…</translation>
    </message>
    <message>
        <source>The array appears as soon as the controller answers.</source>
        <translation>控制器响应后，阵列会立即显示。</translation>
    </message>
    <message>
        <source>Console and controller are of different versions</source>
        <translation>控制台与控制器版本不同</translation>
    </message>
    <message>
        <source>The controller at %1 speaks a version that this console does not: bring both to the same version. (%2)</source>
        <translation>位于 %1 的控制器所用的协议版本不受此控制台支持：请将两者更新到相同版本。（%2）</translation>
    </message>
    <message>
        <source>The controller does not answer</source>
        <translation>控制器没有响应</translation>
    </message>
    <message>
        <source>%1 Is `fallowd` running at %2? The console tries again by itself.</source>
        <translation>%1 `fallowd` 是否正在 %2 上运行？控制台会自动重试。</translation>
    </message>
    <message>
        <source>Choose another array…</source>
        <translation>选择其他阵列…</translation>
    </message>
    <message>
        <source>The controller at %1 is not the one that this identity belongs to</source>
        <translation>位于 %1 的控制器与此身份不匹配</translation>
    </message>
    <message>
        <source>Nothing was sent to it. If the array was set up anew, or the identity is one of another array, open the identity that belongs to it. If neither is so, somebody may stand between you and the controller.</source>
        <translation>没有向它发送任何内容。如果阵列经过重新安装，或者此身份属于另一个阵列，请打开与之对应的身份。如果两者都不是，则可能有人在您与控制器之间截取通信。</translation>
    </message>
    <message>
        <source>The controller at %1 refuses this identity</source>
        <translation>位于 %1 的控制器拒绝了此身份</translation>
    </message>
    <message>
        <source>Open an administrator&apos;s identity</source>
        <translation>打开管理员身份</translation>
    </message>
    <message>
        <source>Identities (*.identity);;All files (*)</source>
        <translation>身份 (*.identity);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 events were written to %2.</source>
        <translation>已将 %1 个事件写入 %2。</translation>
    </message>
    <message>
        <source>The export did not come about. %1</source>
        <translation>导出失败。%1</translation>
    </message>
    <message>
        <source>This controller is of a version that keeps no history.</source>
        <translation>此版本的控制器不保存历史记录。</translation>
    </message>
    <message>
        <source>The code was not withdrawn</source>
        <translation>未能撤回注册码</translation>
    </message>
    <message>
        <source>The scrub was not started</source>
        <translation>未能开始巡检</translation>
    </message>
    <message>
        <source>The identity was made</source>
        <translation>身份已生成</translation>
    </message>
    <message>
        <source>%1 is to be carried to the new administrator by a safe way, and not to be kept here. It is good at once.</source>
        <translation>请通过安全的方式将 %1 交给新管理员，不要保留在此处。它立即有效。</translation>
    </message>
    <message>
        <source>Your identity was renewed</source>
        <translation>您的身份已续期</translation>
    </message>
    <message>
        <source>%1 holds the new one. Copies elsewhere stay good until their own end; revoke the former certificate if they should not.</source>
        <translation>%1 中是新的身份。其他位置的副本在各自到期之前仍然有效；如不希望如此，请吊销以前的证书。</translation>
    </message>
    <message>
        <source>No identity was made</source>
        <translation>未能生成身份</translation>
    </message>
    <message>
        <source>It is not known which file this console was opened with.</source>
        <translation>无法确定此控制台是用哪个文件打开的。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Begin on this page: overview, workstations, volumes, stripe-map, jobs, events or settings.</source>
        <translation>从此页面开始：overview、workstations、volumes、stripe-map、jobs、events 或 settings。</translation>
    </message>
</context>
<context>
    <name>fallow::console::MapFinder</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>What to find on the map</source>
        <translation>在图上查找的内容</translation>
    </message>
    <message>
        <source>Least redundancy now</source>
        <translation>目前冗余最少</translation>
    </message>
    <message>
        <source>Least redundancy, machines that are away counted</source>
        <translation>冗余最少，计入离线的计算机</translation>
    </message>
    <message>
        <source>A stripe by its number</source>
        <translation>按编号查找条带</translation>
    </message>
    <message>
        <source>Length of the range</source>
        <translation>范围的长度</translation>
    </message>
    <message>
        <source>Length, e.g. 1 MiB</source>
        <translation>长度，如 1 MiB</translation>
    </message>
    <message>
        <source>Offset, e.g. 20 GiB</source>
        <translation>偏移，如 20 GiB</translation>
    </message>
    <message>
        <source>Number, e.g. 3·17</source>
        <translation>编号，如 3·17</translation>
    </message>
    <message>
        <source>Offset of the range</source>
        <translation>范围的偏移</translation>
    </message>
    <message>
        <source>Number of the stripe</source>
        <translation>条带的编号</translation>
    </message>
    <message>
        <source>A stripe&apos;s number is written as the map shows it, for instance 3·17 or 3.17.</source>
        <translation>条带编号按图上所示书写，例如 3·17 或 3.17。</translation>
    </message>
    <message>
        <source>Offset and length are amounts of bytes, for instance 4096, 20 MiB or 1.5 GiB.</source>
        <translation>偏移和长度为字节数，例如 4096、20 MiB 或 1.5 GiB。</translation>
    </message>
    <message>
        <source>Where a range of a volume lies</source>
        <translation>卷中某个范围的位置</translation>
    </message>
    <message>
        <source>Volume or snapshot in which the range is</source>
        <translation>该范围所在的卷或快照</translation>
    </message>
    <message>
        <source>the one shown</source>
        <translation>当前显示的</translation>
    </message>
</context>
<context>
    <name>fallow::console::MapOverview</name>
    <message>
        <source>The whole volume</source>
        <translation>整个卷</translation>
    </message>
    <message>
        <source>A small picture of all stripes; the frame shows which part the map shows.</source>
        <translation>所有条带的缩略图；方框标出当前显示的部分。</translation>
    </message>
    <message>
        <source>All of %1; press to go there</source>
        <comment>name of a volume</comment>
        <translation>%1 的全貌；点击可前往该处</translation>
    </message>
</context>
<context>
    <name>fallow::console::MessagePanel</name>
    <message>
        <source>The identity expects:</source>
        <translation>身份中记录的指纹：</translation>
    </message>
    <message>
        <source>The controller shows:</source>
        <translation>控制器显示的指纹：</translation>
    </message>
</context>
<context>
    <name>fallow::console::NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
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
            <numerusform>%1，%Ln 项待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::OverviewPage</name>
    <message>
        <source>Durability</source>
        <translation>持久性</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>可用性</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Throughput and repair over time</source>
        <translation>吞吐量与修复的变化</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Throughput over time</source>
        <translation>吞吐量的变化</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Repair over time</source>
        <translation>修复的变化</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>None. A rebuild starts by itself when a machine is lost; scrubs and checks appear here, too.</source>
        <translation>没有。计算机丢失时会自动开始重建；巡检和检查也会显示在这里。</translation>
    </message>
    <message>
        <source>How many machines may be lost without losing data. There is no data yet.</source>
        <translation>可承受多少台计算机丢失而不丢数据。目前尚无数据。</translation>
    </message>
    <message>
        <source>How much of the data can be read now. There is no data yet.</source>
        <translation>目前可读取的数据比例。目前尚无数据。</translation>
    </message>
    <message>
        <source>some data is gone</source>
        <translation>部分数据已丢失</translation>
    </message>
    <message numerus="yes">
        <source>more machine(s) may be lost</source>
        <translation>
            <numerusform>台计算机的容错余量</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts what exists anywhere: also on machines that are away.</source>
        <translation>计入现存的所有条块，包括离线计算机上的。</translation>
    </message>
    <message>
        <source>can be read now</source>
        <translation>目前可读取</translation>
    </message>
    <message>
        <source>%1 of %2 stripes have strips missing or away.</source>
        <translation>%2 个条带中有 %1 个有条块缺失或离线。</translation>
    </message>
    <message>
        <source>All strips of all %1 stripes are at hand.</source>
        <translation>全部 %1 个条带的所有条块均可用。</translation>
    </message>
    <message>
        <source>of %1 online</source>
        <translation>台在线，共 %1 台</translation>
    </message>
    <message>
        <source>On a workstation, run fallow-agent with an enrolment code; `fallow enrol` makes one.</source>
        <translation>请在工作站上凭注册码运行 fallow-agent；`fallow enrol` 可生成注册码。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln asleep or shut down, as announced.</source>
        <translation>
            <numerusform>%Ln 台已按预告休眠或关机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has announced an absence.</source>
        <translation>没有预告的离线。</translation>
    </message>
    <message>
        <source>Waiting for the controller&apos;s history…</source>
        <translation>正在等待控制器的历史记录…</translation>
    </message>
</context>
<context>
    <name>fallow::console::PageShots</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>fallow::console::PassphraseDialog</name>
    <message>
        <source>Keep it in the desktop&apos;s keyring</source>
        <translation>保存到桌面的密钥环</translation>
    </message>
    <message>
        <source>Unlock the identity</source>
        <translation>解锁身份</translation>
    </message>
    <message>
        <source>The identity is protected by a passphrase</source>
        <translation>此身份受口令保护</translation>
    </message>
    <message>
        <source>The identity for %1 is protected by a passphrase</source>
        <translation>%1 的身份受口令保护</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>This is not the right passphrase.</source>
        <translation>口令不正确。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlanPage</name>
    <message>
        <source>To write</source>
        <translation>待写入</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>待读取</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>写入目标</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存储区</translation>
    </message>
    <message>
        <source>Strips</source>
        <translation>条块</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Free there now</source>
        <translation>目前可用</translation>
    </message>
    <message>
        <source>Where the rebuilt strips go</source>
        <translation>重建的条块写入何处</translation>
    </message>
    <message>
        <source>As the &amp;policy says</source>
        <translation>按照策略(&amp;P)</translation>
    </message>
    <message>
        <source>Hours in which it works</source>
        <translation>工作时段</translation>
    </message>
    <message>
        <source>As the policy says</source>
        <translation>按照策略</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>任何时段</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>仅在以下时段</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>不晚于</translation>
    </message>
    <message>
        <source>&amp;Limit:</source>
        <translation>限速(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Hours:</source>
        <translation>时段(&amp;H)：</translation>
    </message>
    <message>
        <source>As the policy says (at any hour)</source>
        <translation>按照策略（任何时段）</translation>
    </message>
    <message>
        <source>As the policy says (%1)</source>
        <translation>按照策略（%1）</translation>
    </message>
    <message>
        <source>%1 counts as lost from now on</source>
        <translation>%1 从现在起视为丢失</translation>
    </message>
    <message>
        <source>A rebuild runs already. This one joins it, and it takes these terms.</source>
        <translation>已有重建正在运行。本次重建将并入其中，并使其采用这里的设置。</translation>
    </message>
    <message>
        <source>None of it can be rebuilt now. What is in the way stands below.</source>
        <translation>目前完全无法重建。原因见下方。</translation>
    </message>
    <message>
        <source>A part can be rebuilt now; the rest follows by itself when machines come back or have room.</source>
        <translation>目前可重建一部分；其余部分在计算机恢复在线或腾出空间后自动继续。</translation>
    </message>
    <message>
        <source>All of it can be rebuilt. Every strip is read back and compared before it counts.</source>
        <translation>可以全部重建。每个条块都会读回并核对，之后才视为有效。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>%1 strips onto %2 stores</source>
        <translation>%1 个条块写入 %2 个存储区</translation>
    </message>
    <message>
        <source>from the surviving strips, and to compare what was written</source>
        <translation>来自完好的条块，并用于核对已写入的内容</translation>
    </message>
    <message>
        <source>as quickly as the last rebuild went (%1)</source>
        <translation>按上次重建的速率（%1）</translation>
    </message>
    <message>
        <source>as quickly as reading goes now (%1)</source>
        <translation>按目前的读取速率（%1）</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>按 %1</translation>
    </message>
    <message>
        <source>It could not be measured how quickly the stores answer.</source>
        <translation>未能测得存储区的响应速度。</translation>
    </message>
    <message>
        <source>of work</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>at the limit of %1</source>
        <translation>按限速 %1</translation>
    </message>
    <message>
        <source>There is nothing that could be done now.</source>
        <translation>目前没有可执行的操作。</translation>
    </message>
    <message>
        <source>Give two different times of day.</source>
        <translation>请给出两个不同的时间。</translation>
    </message>
    <message>
        <source>Confirm above what counts as lost.</source>
        <translation>请在上方确认哪些视为丢失。</translation>
    </message>
    <message>
        <source>by the controller&apos;s clock, where it is %1 now</source>
        <translation>以控制器的时钟为准，当前为 %1</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlannerForm</name>
    <message>
        <source>Spread over workstations</source>
        <translation>分布于各工作站</translation>
    </message>
    <message>
        <source>Parity on workstations, in rotation</source>
        <translation>校验在工作站上轮转</translation>
    </message>
    <message>
        <source>Parity on workstations, one after the other</source>
        <translation>校验依次填满工作站</translation>
    </message>
    <message>
        <source>Each disk mirrored to one workstation</source>
        <translation>每块磁盘镜像到一台工作站</translation>
    </message>
    <message>
        <source>Each disk mirrored to many workstations</source>
        <translation>每块磁盘镜像到多台工作站</translation>
    </message>
    <message>
        <source>Striped, without redundancy</source>
        <translation>条带化，无冗余</translation>
    </message>
    <message>
        <source>Data and parity lie on workstations alone, each strip on another one. Needs no disk of the controller.</source>
        <translation>数据和校验只存放在工作站上，每个条块各在一台。不需要控制器的磁盘。</translation>
    </message>
    <message>
        <source>Data lies on the controller&apos;s disks, its parity on workstations in turn. Readable at night from the disks alone.</source>
        <translation>数据存放在控制器的磁盘上，其校验轮流存放在各工作站上。夜间仅凭这些磁盘即可读取。</translation>
    </message>
    <message>
        <source>Data lies on the controller&apos;s disks; one workstation is filled with parity before the next is begun.</source>
        <translation>数据存放在控制器的磁盘上；一台工作站存满校验后，再开始使用下一台。</translation>
    </message>
    <message>
        <source>Each disk of the controller has its copy on one workstation. A dead disk is read straight from it.</source>
        <translation>控制器的每块磁盘在一台工作站上有副本。磁盘损坏时直接从该工作站读取。</translation>
    </message>
    <message>
        <source>Each disk of the controller has its copies on all workstations in turn. A dead disk is rebuilt from all of them at once.</source>
        <translation>控制器每块磁盘的副本轮流存放在所有工作站上。磁盘损坏时同时从所有工作站重建。</translation>
    </message>
    <message>
        <source>The fastest and the least safe: the loss of any one disk or workstation loses data. For what can be made again.</source>
        <translation>最快，也最不安全：失去任何一块磁盘或一台工作站都会丢失数据。适用于可重新生成的内容。</translation>
    </message>
    <message>
        <source>Compress what promises to shrink</source>
        <translation>压缩可缩小的数据</translation>
    </message>
    <message>
        <source>Export it by NBD at once</source>
        <translation>立即通过 NBD 导出</translation>
    </message>
    <message>
        <source>for instance home</source>
        <translation>例如 home</translation>
    </message>
    <message>
        <source>Name of the volume</source>
        <translation>卷的名称</translation>
    </message>
    <message>
        <source>Size of the volume</source>
        <translation>卷的大小</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Where parity lies</source>
        <translation>校验的存放位置</translation>
    </message>
    <message>
        <source>workstations</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>the controller&apos;s disks</source>
        <translation>控制器的磁盘</translation>
    </message>
    <message>
        <source>either</source>
        <translation>均可</translation>
    </message>
    <message>
        <source>Strip size</source>
        <translation>条块大小</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1（常用）</translation>
    </message>
    <message>
        <source>Parity strips written before a stripe counts</source>
        <translation>条带视为已写入前须写好的校验条块数</translation>
    </message>
    <message>
        <source>A stripe counts as written when its data strips and so many parity strips are durable; the others follow</source>
        <translation>数据条块和此数量的校验条块均已持久保存后，条带即视为已写入；其余的随后写入</translation>
    </message>
    <message>
        <source>Parity lies on</source>
        <translation>校验存放于</translation>
    </message>
    <message>
        <source>Parity at once</source>
        <translation>同步写入的校验</translation>
    </message>
    <message>
        <source>Strips on disks</source>
        <translation>磁盘上的条块</translation>
    </message>
    <message>
        <source>Data strips (k)</source>
        <translation>数据条块 (k)</translation>
    </message>
    <message>
        <source>Strips on workstations</source>
        <translation>工作站上的条块</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>Parity strips (m)</source>
        <translation>校验条块 (m)</translation>
    </message>
    <message>
        <source>Give the volume a name.</source>
        <translation>请为卷命名。</translation>
    </message>
    <message>
        <source>A volume&apos;s name holds no slash and no control character.</source>
        <translation>卷的名称不能包含斜杠和控制字符。</translation>
    </message>
    <message>
        <source>There is a volume of this name already.</source>
        <translation>已存在同名的卷。</translation>
    </message>
    <message>
        <source>As the array&apos;s policies say</source>
        <translation>按照阵列的策略</translation>
    </message>
    <message>
        <source>The layout that the policies name for new volumes. It is none of the others.</source>
        <translation>策略为新卷指定的布局，与其他各项均不同。</translation>
    </message>
    <message>
        <source>as the policies say</source>
        <translation>按照策略</translation>
    </message>
    <message>
        <source>The array&apos;s usual layout, %1, needs more machines or disks than there are.</source>
        <translation>阵列的常用布局 %1 所需的计算机或磁盘多于现有数量。</translation>
    </message>
</context>
<context>
    <name>fallow::console::PlannerOutlook</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>When it could be read, by the machines&apos; weeks so far</source>
        <translation>可读取的时间（根据计算机以往的每周规律）</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>How many workstations are lost</source>
        <translation>丢失的工作站数量</translation>
    </message>
    <message>
        <source>everything is there</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>so many workstations are lost at once:</source>
        <translation>同时丢失的工作站数：</translation>
    </message>
    <message>
        <source>all desktops are off</source>
        <translation>所有台式机都关机</translation>
    </message>
    <message>
        <source>those away now stay away</source>
        <translation>目前离线的一直离线</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <comment>failure domain</comment>
        <translation>%1 全部停机</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more workstation(s)</source>
        <translation>
            <numerusform>%Ln 台工作站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more disk(s) of the controller</source>
        <translation>
            <numerusform>%Ln 块控制器磁盘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more store(s)</source>
        <translation>
            <numerusform>%Ln 个存储区</numerusform>
        </translation>
    </message>
    <message>
        <source>stores with more room</source>
        <translation>空间更大的存储区</translation>
    </message>
    <message>
        <source>Too few machines: this layout wants %1 that share no failure domain.</source>
        <translation>计算机太少：此布局还需要 %1，且彼此不在同一故障域。</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two things that are missing</comment>
        <translation>和 </translation>
    </message>
    <message>
        <source>Survives nothing: the loss of any one machine or disk loses data.</source>
        <translation>无法承受任何故障：失去任何一台计算机或一块磁盘都会丢失数据。</translation>
    </message>
    <message numerus="yes">
        <source>Survives the loss of any %Ln machine(s) or disk(s) at once.</source>
        <translation>
            <numerusform>可同时承受任意 %Ln 台计算机或磁盘的丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>But there is room for %1 only: it can be made, and cannot be filled.</source>
        <translation>但空间仅够存放 %1：可以创建，但无法写满。</translation>
    </message>
    <message>
        <source>But too few machines are there at this moment: writing waits for them.</source>
        <translation>但目前在线的计算机太少：写入须等待它们。</translation>
    </message>
    <message>
        <source>There are %1 disks and %2 failure domains of workstations.</source>
        <translation>现有 %1 块磁盘和 %2 个工作站故障域。</translation>
    </message>
    <message>
        <source>Room for %1 of data now, %2 if the stores were empty; volumes that are there may still grow by %3. %4 bytes are stored for each byte.</source>
        <translation>目前可存放 %1 数据，若存储区为空则为 %2；现有的卷还可能增长 %3。每字节数据占用 %4 字节。</translation>
    </message>
    <message numerus="yes">
        <source>The first stripes on a few of the stores; %Ln more take their turn.</source>
        <translation>
            <numerusform>仅示出前几个条带在部分存储区上的位置；另有 %Ln 个存储区轮流使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the first stripes would lie.</source>
        <translation>前几个条带的存放位置。</translation>
    </message>
    <message>
        <source>All data can be read and written.</source>
        <translation>所有数据均可读写。</translation>
    </message>
    <message>
        <source>About %1 of the data would be lost, if it happened before anything is rebuilt.</source>
        <translation>如果在重建之前发生，约 %1 的数据将丢失。</translation>
    </message>
    <message>
        <source>Nothing is lost: no stripe loses more strips than its parity makes up for.</source>
        <translation>没有数据丢失：任何条带失去的条块都未超出校验所能弥补的数量。</translation>
    </message>
    <message>
        <source>All data can still be read.</source>
        <translation>所有数据仍可读取。</translation>
    </message>
    <message>
        <source>%1 of the data can be read; the rest waits until they are back. Nothing is lost.</source>
        <translation>可读取 %1 的数据；其余的须等待它们恢复在线。没有数据丢失。</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>可读取</translation>
    </message>
    <message>
        <source>Readable %1 of the week; least on %2 at %3:00, %4. Known of %5 of %6 workstations.</source>
        <translation>一周中有 %1 的时间可读取；最低为%2 %3:00，%4。已了解 %6 台工作站中 %5 台的规律。</translation>
    </message>
</context>
<context>
    <name>fallow::console::PoliciesSection</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Policies of the array</source>
        <translation>阵列的策略</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stays as it is</source>
        <translation>“%1”保持不变</translation>
    </message>
    <message>
        <source>The policies cannot be shown</source>
        <translation>无法显示策略</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>正在查询控制器…</translation>
    </message>
    <message>
        <source>The policies could not be brought up to date</source>
        <translation>无法更新策略列表</translation>
    </message>
    <message>
        <source>Changed from the default: %1 of %2</source>
        <translation>与默认值不同：%1 / %2</translation>
    </message>
</context>
<context>
    <name>fallow::console::PolicyModel</name>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
</context>
<context>
    <name>fallow::console::RebuildWizard</name>
    <message>
        <source>What failed</source>
        <translation>故障对象</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>The controller is at work</source>
        <translation>控制器正在处理</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is no connection to the controller. The console tries again by itself.</source>
        <translation>与控制器没有连接。控制台会自动重试。</translation>
    </message>
    <message>
        <source>Nothing is left to do here.</source>
        <translation>这里已无需任何操作。</translation>
    </message>
    <message>
        <source>&amp;Start rebuild</source>
        <translation>开始重建(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The controller counts what that means…</source>
        <translation>控制器正在评估影响…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>There was nothing left to rebuild.</source>
        <translation>已没有需要重建的内容。</translation>
    </message>
    <message>
        <source>The report is not to be had now: %1 The page Jobs shows it later.</source>
        <translation>目前无法取得报告：%1 稍后可在“任务”页面查看。</translation>
    </message>
    <message>
        <source>Close (it goes on)</source>
        <translation>关闭（继续进行）</translation>
    </message>
    <message>
        <source>It is not known whether the rebuild has begun; the page Jobs tells.</source>
        <translation>尚不知道重建是否已开始；请查看“任务”页面。</translation>
    </message>
    <message>
        <source>%1 is no longer as it was when this was planned. Nothing has been changed; look at it once more.</source>
        <translation>%1 已不再是制定此计划时的状态。未做任何更改；请重新查看。</translation>
    </message>
    <message>
        <source>The controller was started anew and knows nothing of this rebuild. If something is still missing, begin a rebuild again.</source>
        <translation>控制器已重新启动，不再知道此次重建。如果仍有缺失，请重新开始重建。</translation>
    </message>
</context>
<context>
    <name>fallow::console::RegistrationQueue</name>
    <message>
        <source>Workstations that ask to join</source>
        <translation>请求加入的工作站</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>核对…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s) ask to join</source>
        <translation>
            <numerusform>%Ln 台工作站请求加入</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Approve %1…</source>
        <translation>批准 %1…</translation>
    </message>
    <message>
        <source>Approve all…</source>
        <translation>全部批准…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Reject %1…</source>
        <translation>拒绝 %1…</translation>
    </message>
    <message>
        <source>Reject all…</source>
        <translation>全部拒绝…</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ReportView</name>
    <message>
        <source>Save as &amp;page…</source>
        <translation>另存为网页(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as &amp;JSON…</source>
        <translation>另存为 JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>完整报告</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>report-job-%1</source>
        <comment>a file&apos;s name</comment>
        <translation>任务报告-%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>无法写入 %1：%2。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Asking the controller…</source>
        <translation>正在查询控制器…</translation>
    </message>
</context>
<context>
    <name>fallow::console::RunPage</name>
    <message>
        <source>&amp;Set limit</source>
        <translation>设置限速(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Cancel rebuild</source>
        <translation>取消重建(&amp;C)</translation>
    </message>
    <message>
        <source>Progress of the rebuild</source>
        <translation>重建的进度</translation>
    </message>
    <message>
        <source>Each strip is computed from the surviving ones, written, read back and compared; only then does it count. You may close this window: the rebuild goes on, over a restart of the controller too, and the page Jobs shows it.</source>
        <translation>每个条块都由完好的条块计算得出，经写入、读回和核对后才视为有效。您可以关闭此窗口：重建会继续进行，控制器重启后也会继续，可在“任务”页面查看。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Looking at what is missing…</source>
        <translation>正在查找缺失的内容…</translation>
    </message>
    <message>
        <source>Paused. It stays paused until somebody lets it go on, over restarts too.</source>
        <translation>已暂停。在有人让它继续之前会一直暂停，重启后也是如此。</translation>
    </message>
    <message>
        <source>Waiting.</source>
        <translation>等待中。</translation>
    </message>
    <message>
        <source>time left is known after a few seconds of work</source>
        <translation>剩余时间将在运行几秒后得出</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>限速 %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限速</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Cancel the rebuild?</source>
        <translation>取消重建？</translation>
    </message>
    <message>
        <source>What has been rebuilt stays. The rest lacks redundancy until it is rebuilt.</source>
        <translation>已重建的部分保留。其余部分在重建之前缺少冗余。</translation>
    </message>
    <message>
        <source>Cancel rebuild</source>
        <translation>取消重建</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>继续进行</translation>
    </message>
</context>
<context>
    <name>fallow::console::SettingsPage</name>
    <message>
        <source>Parts of the settings</source>
        <translation>设置的各部分</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Enrolment codes</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>This console</source>
        <translation>此控制台</translation>
    </message>
</context>
<context>
    <name>fallow::console::SizeEdit</name>
    <message>
        <source>Unit of %1</source>
        <translation>%1的单位</translation>
    </message>
</context>
<context>
    <name>fallow::console::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripLegend</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Parity</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Machine away</source>
        <translation>计算机离线</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Being rebuilt</source>
        <translation>正在重建</translation>
    </message>
    <message>
        <source>Found wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripModel</name>
    <message>
        <source>nowhere</source>
        <translation>未存放</translation>
    </message>
    <message>
        <source>Local disk %1</source>
        <translation>本地磁盘 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of strip, its number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>条块</translation>
    </message>
    <message>
        <source>On</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <translation>显示其条带的卷</translation>
    </message>
    <message>
        <source>All volumes</source>
        <translation>所有卷</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Zoom, from the whole fleet to single stripes</source>
        <translation>缩放，从所有存储区到单个条带</translation>
    </message>
    <message>
        <source>From the whole fleet to single stripes; Ctrl and the wheel, or + and −, do the same</source>
        <translation>从所有存储区到单个条带；也可使用 Ctrl 加滚轮，或 + 和 −</translation>
    </message>
    <message>
        <source>The map could not be brought up to date; trying again by itself. %1</source>
        <translation>无法更新条带图，正在自动重试。%1</translation>
    </message>
    <message>
        <source>Stripes with the least redundancy</source>
        <translation>冗余最少的条带</translation>
    </message>
    <message>
        <source>%1 from %2 on of %3</source>
        <comment>size, offset, volume</comment>
        <translation>%3 中自偏移 %2 起的 %1</translation>
    </message>
    <message>
        <source>This cannot be looked for</source>
        <translation>无法查找</translation>
    </message>
    <message>
        <source>It was not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>尚未就绪</translation>
    </message>
    <message>
        <source>The controller still reads its catalog. Try again in a moment.</source>
        <translation>控制器仍在读取元数据。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 stripes</source>
        <translation>%1 个条带</translation>
    </message>
    <message>
        <source>This volume has no stripes yet</source>
        <translation>此卷尚无条带</translation>
    </message>
    <message>
        <source>Stripes appear as data is written; small writes wait in the journal first.</source>
        <translation>写入数据后会出现条带；少量写入会先在写入日志中等待。</translation>
    </message>
    <message>
        <source>There are no stripes yet</source>
        <translation>尚无条带</translation>
    </message>
    <message>
        <source>Each stripe of a volume is a row here, and each store a column. They appear as data is written to a volume.</source>
        <translation>这里每行是卷的一个条带，每列是一个存储区。向卷写入数据后会出现条带。</translation>
    </message>
    <message>
        <source>The controller reads its catalog for the map: %1 of about %2 stripes.</source>
        <translation>控制器正在为条带图读取元数据：已读取 %1 个条带，共约 %2 个。</translation>
    </message>
    <message>
        <source>By the strips that exist, machines that are away included.</source>
        <translation>按现存的条块计算，包括离线计算机上的。</translation>
    </message>
    <message>
        <source>By the strips that can be read now.</source>
        <translation>按目前可读取的条块计算。</translation>
    </message>
    <message>
        <source>There are no stripes.</source>
        <translation>没有条带。</translation>
    </message>
    <message>
        <source>All are whole. </source>
        <translation>全部完整。</translation>
    </message>
    <message numerus="yes">
        <source>These are the first %Ln.</source>
        <translation>
            <numerusform>以下是前 %Ln 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>size, offset</comment>
        <translation>自偏移 %2 起的 %1</translation>
    </message>
    <message>
        <source>Where the range lies</source>
        <translation>范围的位置</translation>
    </message>
    <message>
        <source>Nothing of it lies in a stripe: it was never written, or still waits in the volume&apos;s journal.</source>
        <translation>此范围不在任何条带中：从未写入，或仍在卷的写入日志中等待。</translation>
    </message>
    <message numerus="yes">
        <source>It lies in %Ln piece(s); their stripes are marked on the map.</source>
        <translation>
            <numerusform>分为 %Ln 段；其条带已在图上标出。</numerusform>
        </translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>卷 %1</translation>
    </message>
    <message>
        <source>%1 ends at %2; the offset lies beyond that.</source>
        <comment>volume, its size</comment>
        <translation>%1 到 %2 为止，偏移超出了此范围。</translation>
    </message>
    <message>
        <source>There is no such stripe now. A stripe goes when all that it holds was written anew elsewhere; its number is not used again.</source>
        <translation>目前没有此条带。条带中的内容全部改写到别处后，条带即消失，其编号不再使用。</translation>
    </message>
    <message>
        <source>%1 (snapshot)</source>
        <translation>%1（快照）</translation>
    </message>
</context>
<context>
    <name>fallow::console::StripeMapView</name>
    <message>
        <source>No strip of this stripe lies here.</source>
        <translation>此条带在这里没有条块。</translation>
    </message>
    <message>
        <source>%1 each, %2 of the stripe in use</source>
        <translation>每个 %1，条带的使用率为 %2</translation>
    </message>
    <message>
        <source>No strip lies here, or it is not known yet.</source>
        <translation>这里没有条块，或尚不清楚。</translation>
    </message>
    <message>
        <source>The weakest stripe here: %1</source>
        <comment>its strips to spare</comment>
        <translation>此处最弱的条带：%1</translation>
    </message>
    <message>
        <source>Stripe map</source>
        <translation>条带图</translation>
    </message>
    <message>
        <source>Columns are stores, rows are stripes. The arrow keys move from cell to cell, Enter goes closer or opens a stripe, plus and minus zoom.</source>
        <translation>列为存储区，行为条带。方向键在单元格之间移动，Enter 放大或打开条带，加号和减号缩放。</translation>
    </message>
    <message>
        <source>Spare</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Stripe</source>
        <translation>条带</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln stripe(s)</source>
        <comment>name of a volume</comment>
        <translation>
            <numerusform>%1，%Ln 个条带</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::StripePanel</name>
    <message>
        <source>Go closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Strips of the stripe</source>
        <translation>条带的条块</translation>
    </message>
    <message>
        <source>Stripes that were found</source>
        <translation>找到的条带</translation>
    </message>
    <message>
        <source>No strip lies here.</source>
        <translation>这里没有条块。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state of strips, their number</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The weakest stripe here: %1</source>
        <comment>its strips to spare</comment>
        <translation>此处最弱的条带：%1</translation>
    </message>
    <message>
        <source>The controller is being asked…</source>
        <translation>正在查询控制器…</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>strips to spare</comment>
        <translation>目前：%1</translation>
    </message>
    <message>
        <source>With the machines that are away: %1</source>
        <comment>strips to spare</comment>
        <translation>计入离线的计算机：%1</translation>
    </message>
    <message>
        <source>%1; %2 each strip, %3 of it in use</source>
        <comment>layout, size, share</comment>
        <translation>%1；每个条块 %2，使用率 %3</translation>
    </message>
    <message>
        <source>Row %1, written in epoch %2</source>
        <translation>第 %1 行，写入纪元 %2</translation>
    </message>
    <message>
        <source>The volume&apos;s map is being searched for what lies in it…</source>
        <translation>正在卷的映射中查找其中的内容…</translation>
    </message>
    <message>
        <source>Searching the volume&apos;s map: %1</source>
        <comment>share</comment>
        <translation>正在查找卷的映射：%1</translation>
    </message>
    <message>
        <source>Nothing of the volume lies in it any more; it will be collected.</source>
        <translation>其中已没有该卷的内容，将被回收。</translation>
    </message>
    <message>
        <source>Of the volume there lie in it:</source>
        <translation>其中包含该卷的：</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <comment>size, offset</comment>
        <translation>自偏移 %2 起的 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::console::ValueDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumeModel</name>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>↓ %1  ↑ %2</source>
        <comment>volume: written and read per second</comment>
        <translation>↓ %1  ↑ %2</translation>
    </message>
    <message>
        <source>not exported</source>
        <translation>未导出</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connected</source>
        <translation>
            <numerusform>%Ln 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody connected</source>
        <translation>无连接</translation>
    </message>
    <message>
        <source>%1 stripes: %2 with strips missing or away, %3 that cannot be read now</source>
        <translation>%1 个条带：%2 个有条块缺失或离线，%3 个目前无法读取</translation>
    </message>
    <message>
        <source>How many more strips of its worst stripe may be lost without losing data</source>
        <translation>最差的条带还可丢失多少个条块而不丢数据</translation>
    </message>
    <message>
        <source>%1 bytes stored for each byte of data</source>
        <translation>每字节数据占用 %1 字节</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Snapshot of %1; its volume has been deleted</source>
        <translation>%1 的快照；其卷已被删除</translation>
    </message>
    <message>
        <source>Snapshot of %1, taken %2</source>
        <translation>%1 的快照，创建于 %2</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>It shares its stripes with its volume; they are counted there</source>
        <translation>它与其卷共享条带，条带计入该卷</translation>
    </message>
    <message>
        <source>%1 of it is only kept for snapshots</source>
        <translation>其中 %1 仅为快照保留</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumePanel</name>
    <message>
        <source>Resize…</source>
        <translation>调整大小…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>It is not exported: nobody can attach it now.</source>
        <translation>未导出：目前无法连接。</translation>
    </message>
    <message>
        <source>Address of the export</source>
        <translation>导出的地址</translation>
    </message>
    <message>
        <source>Attach on Linux</source>
        <translation>在 Linux 上连接</translation>
    </message>
    <message>
        <source>Attach on Windows</source>
        <translation>在 Windows 上连接</translation>
    </message>
    <message>
        <source>takes no writes at present</source>
        <translation>目前不接受写入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more loss(es) survived</source>
        <translation>
            <numerusform>还可承受 %Ln 次故障</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of it holds data</source>
        <translation>%1，其中 %2 存有数据</translation>
    </message>
    <message>
        <source>%1 stored on all stores, %2 for each byte</source>
        <translation>在所有存储区上占用 %1，每字节数据占用 %2 字节</translation>
    </message>
    <message>
        <source>nothing stored yet</source>
        <translation>尚未存放任何内容</translation>
    </message>
    <message>
        <source>Layout: %1</source>
        <translation>布局：%1</translation>
    </message>
    <message>
        <source>%1 stripes, %2 with strips missing or away, %3 not readable now</source>
        <translation>%1 个条带，%2 个有条块缺失或离线，%3 个目前不可读</translation>
    </message>
    <message>
        <source>Compressed where it pays</source>
        <translation>在能节省空间时压缩</translation>
    </message>
    <message>
        <source>Not compressed</source>
        <translation>不压缩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) connected</source>
        <translation>
            <numerusform>%Ln 个客户端已连接</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop exporting…</source>
        <translation>停止导出…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Snapshot…</source>
        <translation>快照…</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>%1; its stripes are shared with its volume and counted there</source>
        <translation>%1；其条带与其卷共享，计入该卷</translation>
    </message>
    <message>
        <source>%1 more is kept for snapshots only</source>
        <translation>另有 %1 仅为快照保留</translation>
    </message>
    <message>
        <source>It cannot be used now: %1
Export… tries again at once.</source>
        <translation>目前无法使用：%1
“导出…”会立即重试。</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumePlanner</name>
    <message>
        <source>Create volume</source>
        <translation>创建卷</translation>
    </message>
    <message>
        <source>New volume</source>
        <translation>新建卷</translation>
    </message>
    <message>
        <source>The volume is being made</source>
        <translation>正在创建卷</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close (it goes on)</source>
        <translation>关闭（继续进行）</translation>
    </message>
</context>
<context>
    <name>fallow::console::VolumesPage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search volumes</source>
        <translation>搜索卷</translation>
    </message>
    <message>
        <source>New volume…</source>
        <translation>新建卷…</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>How large shall %1 be?</source>
        <translation>%1 要改为多大？</translation>
    </message>
    <message>
        <source>It has %1 now, and %2 of it hold data.</source>
        <translation>目前为 %1，其中 %2 存有数据。</translation>
    </message>
    <message>
        <source>New size</source>
        <translation>新的大小</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>This is its size now.</source>
        <translation>这就是当前的大小。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln volume(s)</source>
        <translation>
            <numerusform>%Ln 个卷</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 volumes</source>
        <translation>显示 %1 个卷，共 %2 个</translation>
    </message>
    <message>
        <source>No volume has been made yet</source>
        <translation>尚未创建卷</translation>
    </message>
    <message>
        <source>A volume is a disk that the whole array keeps. The planner shows what a layout gives, and which failures it survives, before anything is made.</source>
        <translation>卷是由整个阵列保存的磁盘。在创建之前，规划器会显示布局的效果及其能承受的故障。</translation>
    </message>
    <message>
        <source>No volume matches</source>
        <translation>没有匹配的卷</translation>
    </message>
    <message>
        <source>Search for another text.</source>
        <translation>请搜索其他文本。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>How shall the snapshot of %1 be called?</source>
        <translation>%1 的快照要用什么名称？</translation>
    </message>
    <message>
        <source>It shows the volume as it is at that moment, and can be attached read-only. Nothing is copied.</source>
        <translation>它显示卷在该时刻的状态，可以以只读方式连接。不会复制任何数据。</translation>
    </message>
    <message>
        <source>Name of the snapshot</source>
        <translation>快照的名称</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>需要名称。</translation>
    </message>
    <message>
        <source>A name holds no slash.</source>
        <translation>名称不能包含斜杠。</translation>
    </message>
    <message>
        <source>There is a volume or snapshot of that name already.</source>
        <translation>已存在同名的卷或快照。</translation>
    </message>
</context>
<context>
    <name>fallow::console::WeekChart</name>
    <message>
        <source>%1, %2:00 to %3:00</source>
        <comment>day, hours</comment>
        <translation>%1 %2:00 至 %3:00</translation>
    </message>
    <message>
        <source>%1: not known yet</source>
        <translation>%1：尚不清楚</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>when, meaning, how likely</comment>
        <translation>%1：%2 %3</translation>
    </message>
</context>
<context>
    <name>fallow::console::WorkstationsPage</name>
    <message>
        <source>Workstations</source>
        <translation>工作站</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Name, address, version, failure domain or fingerprint; several words narrow it down</source>
        <translation>名称、地址、版本、故障域或指纹；输入多个词可缩小范围</translation>
    </message>
    <message>
        <source>Search workstations</source>
        <translation>搜索工作站</translation>
    </message>
    <message>
        <source>State of the workstations shown</source>
        <translation>所显示工作站的状态</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>任何状态</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>按状态</translation>
    </message>
    <message>
        <source>By failure domain</source>
        <translation>按故障域</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>By version</source>
        <translation>按版本</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Add workstation…</source>
        <translation>添加工作站…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln workstation(s)</source>
        <translation>
            <numerusform>%Ln 台工作站</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 workstations</source>
        <translation>显示 %1 台工作站，共 %2 台</translation>
    </message>
    <message>
        <source>No workstation has joined yet</source>
        <translation>尚无工作站加入</translation>
    </message>
    <message>
        <source>Make a one-time code and type it on the workstation. A workstation that asks without a code appears here too, to be approved.</source>
        <translation>请生成一次性注册码，并在工作站上输入。未用注册码而请求加入的工作站也会出现在这里，等待批准。</translation>
    </message>
    <message>
        <source>No workstation matches</source>
        <translation>没有匹配的工作站</translation>
    </message>
    <message>
        <source>Search for another text, or show every state.</source>
        <translation>请搜索其他文本，或显示任何状态。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
</context>
<context>
    <name>fallow::tray::AboutPage</name>
    <message>
        <source>Save a diagnostics bundle…</source>
        <translation>保存诊断包…</translation>
    </message>
    <message>
        <source>Fallow makes one reliable storage array out of the unused disk space of an organisation&apos;s computers. This one lends a part of its free space; you decide how much at most, and when.</source>
        <translation>Fallow 利用组织内计算机上未用的磁盘空间组成一个可靠的存储阵列。这台计算机出借一部分可用空间；最多出借多少、何时出借，由您决定。</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>阵列</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>控制器</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台计算机</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>When something does not work, your helpdesk may ask for a diagnostics bundle: a small .zip with the agent&apos;s state, its log and figures of this computer. No keys, no codes and none of your files are in it; the names of volumes are.</source>
        <translation>出现问题时，IT 支持人员可能会向您索取诊断包：一个小的 .zip 文件，包含代理程序的状态、日志和这台计算机的统计数据。其中不含密钥、注册码和您的任何文件，但包含卷的名称。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Save the diagnostics bundle</source>
        <translation>保存诊断包</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>压缩文件 (*.zip)</translation>
    </message>
    <message>
        <source>The agent is packing…</source>
        <translation>代理程序正在打包…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>It could not be saved: %1</source>
        <translation>无法保存：%1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>fallow::tray::ActionsPanel</name>
    <message>
        <source>Pause lending</source>
        <translation>暂停出借</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>Pause lending for 30 minutes</source>
        <translation>暂停出借 30 分钟</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 小时</translation>
    </message>
    <message>
        <source>Pause lending for 2 hours</source>
        <translation>暂停出借 2 小时</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>直到明天</translation>
    </message>
    <message>
        <source>Pause lending until tomorrow morning</source>
        <translation>暂停出借，直到明天早上</translation>
    </message>
    <message>
        <source>It resumes by itself.</source>
        <translation>到时自动恢复。</translation>
    </message>
    <message>
        <source>Resume now</source>
        <translation>立即恢复</translation>
    </message>
    <message>
        <source>I&apos;m leaving</source>
        <translation>我要离开</translation>
    </message>
    <message>
        <source>Finishes what is under way and tells the array that this computer goes. You see when it is safe to unplug.</source>
        <translation>完成正在进行的工作，并告知阵列这台计算机即将离开。可以安全断开时会提示您。</translation>
    </message>
    <message>
        <source>I&apos;m staying</source>
        <translation>我不离开了</translation>
    </message>
    <message>
        <source>Join an array…</source>
        <translation>加入阵列…</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>正在加入…</translation>
    </message>
</context>
<context>
    <name>fallow::tray::AgentLink</name>
    <message>
        <source>the agent is of another version</source>
        <translation>代理程序的版本不同</translation>
    </message>
</context>
<context>
    <name>fallow::tray::ContentsPage</name>
    <message>
        <source>Volumes with pieces on this disk</source>
        <translation>在此磁盘上存有片段的卷</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>卷</translation>
    </message>
    <message>
        <source>Size here</source>
        <translation>此处大小</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>the storage array</source>
        <translation>存储阵列</translation>
    </message>
    <message>
        <source>Nothing lies here yet.</source>
        <translation>尚未存放任何内容。</translation>
    </message>
    <message>
        <source>Pieces of these volumes of %1 lie on your disk. Each is encrypted and only a part of the whole: neither you nor anybody with this disk in hand can read it, and the array cannot read your files.</source>
        <translation>%1 中这些卷的片段存放在您的磁盘上。每个片段都经过加密，且只是整体的一部分：无论是您还是拿到此磁盘的任何人都无法读取，阵列也无法读取您的文件。</translation>
    </message>
    <message numerus="yes">
        <source>Together %1 in %Ln pieces, in one hidden file.</source>
        <translation>
            <numerusform>共 %1，%Ln 个片段，存放在一个隐藏文件中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation>卷 %1</translation>
    </message>
    <message numerus="yes">
        <source>Together %1 in %Ln pieces, on the partition %2.</source>
        <translation>
            <numerusform>共 %1，%Ln 个片段，存放在分区 %2 上。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fallow::tray::DetailsWindow</name>
    <message>
        <source>Fallow on this computer</source>
        <translation>这台计算机上的 Fallow</translation>
    </message>
    <message>
        <source>On my disk</source>
        <translation>我的磁盘</translation>
    </message>
    <message>
        <source>Traffic and wear</source>
        <translation>流量与损耗</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
</context>
<context>
    <name>fallow::tray::EnrolDialog</name>
    <message>
        <source>Join an array</source>
        <translation>加入阵列</translation>
    </message>
    <message>
        <source>Paste the code that your administrator gave you:</source>
        <translation>请粘贴管理员提供的注册码：</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>No code? Give the array&apos;s address, or leave it empty to look for one in this network. An administrator then has to approve this computer:</source>
        <translation>没有注册码？请输入阵列的地址，或留空以在此网络中查找。之后须由管理员批准这台计算机：</translation>
    </message>
    <message>
        <source>storage.example:7440</source>
        <translation>storage.example:7440</translation>
    </message>
    <message>
        <source>Address of the array</source>
        <translation>阵列的地址</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Its fingerprint is below. Ask your administrator to read theirs to you, by a way that you trust, and go on only if it is the same:</source>
        <translation>阵列的指纹如下。请通过可信的方式让管理员将他们的指纹读给您听，仅在两者一致时继续：</translation>
    </message>
    <message>
        <source>The array&apos;s fingerprint</source>
        <translation>阵列的指纹</translation>
    </message>
    <message>
        <source>It is the same: join</source>
        <translation>一致，加入</translation>
    </message>
    <message>
        <source>This computer&apos;s fingerprint</source>
        <translation>这台计算机的指纹</translation>
    </message>
    <message>
        <source>Do not join</source>
        <translation>不加入</translation>
    </message>
    <message>
        <source>Close; it goes on</source>
        <translation>关闭（继续进行）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>An array answers at %1.</source>
        <translation>位于 %1 的阵列已响应。</translation>
    </message>
    <message>
        <source>The array is being asked.</source>
        <translation>正在询问阵列。</translation>
    </message>
    <message>
        <source>The array cannot be reached yet; the agent keeps trying. It says: %1</source>
        <translation>尚无法连接阵列，代理程序会继续尝试。它报告：%1</translation>
    </message>
    <message>
        <source>Your administrator now sees this computer in the console, with the fingerprint below. When both are the same, they approve it.</source>
        <translation>管理员现在可在控制台中看到这台计算机及以下指纹。两者一致时，管理员会批准。</translation>
    </message>
    <message>
        <source>This computer belongs to an array.</source>
        <translation>这台计算机属于某个阵列。</translation>
    </message>
    <message>
        <source>This computer belongs to %1.</source>
        <translation>这台计算机属于 %1。</translation>
    </message>
    <message>
        <source>It is not the same</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>What this computer lent before is used again: %1</source>
        <translation>此计算机以前出借的内容将重新使用：%1</translation>
    </message>
    <message>
        <source>Here lies what was lent to an array before: %1. If it was this array, your administrator decides what becomes of it; until then it is left alone.</source>
        <translation>这里有以前出借给某个阵列的内容：%1。如果就是此阵列，将由管理员决定如何处理；在此之前不会动它。</translation>
    </message>
    <message>
        <source>These folders may hold what was lent before, but the agent may not read them: %1. To have it used again, your administrator has to make them the agent&apos;s own.</source>
        <translation>这些文件夹中可能有以前出借的内容，但代理程序无权读取：%1。要重新使用，需由管理员将其所有权交给代理程序。</translation>
    </message>
    <message>
        <source>If it will not come back, this computer can join without it. The array then takes what lay there for lost and makes it anew on other computers; what too few others hold cannot be made anew. Your own files are not affected.</source>
        <translation>如果它不会再恢复，这台计算机可以不带它加入。阵列会将其中的内容视为丢失，并在其他计算机上重新生成；如果其他计算机保存的部分太少，则无法重新生成。您自己的文件不受影响。</translation>
    </message>
    <message>
        <source>The disk with it will not come back</source>
        <translation>存有它的磁盘不会再恢复</translation>
    </message>
    <message>
        <source>Join without it</source>
        <translation>不带它加入</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>fallow::tray::HoursRow</name>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from 18:00 to 08:00</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>×</source>
        <comment>remove these hours</comment>
        <translation>×</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>移除此时段</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>未选日期</translation>
    </message>
    <message>
        <source>of the next day</source>
        <translation>（次日）</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>全天</translation>
    </message>
</context>
<context>
    <name>fallow::tray::LimitsPanel</name>
    <message>
        <source>Lend at most</source>
        <translation>最多出借</translation>
    </message>
    <message>
        <source>The array never takes more than this of your disk. All the way up: as much as your administrator asks for.</source>
        <translation>阵列占用您磁盘的空间绝不会超过此值。拉到最大：由管理员决定。</translation>
    </message>
    <message>
        <source>Keep free at least</source>
        <translation>至少保留可用空间</translation>
    </message>
    <message>
        <source>When less than this is free on your disk, lent space is given back to you.</source>
        <translation>当您磁盘的可用空间少于此值时，出借的空间会归还给您。</translation>
    </message>
    <message>
        <source>as much as the administrator asks for</source>
        <translation>由管理员决定</translation>
    </message>
    <message>
        <source>Lend at most: %1</source>
        <translation>最多出借：%1</translation>
    </message>
    <message>
        <source>Keep free for me: %1</source>
        <translation>为我保留可用空间：%1</translation>
    </message>
</context>
<context>
    <name>fallow::tray::LogPage</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>The agent&apos;s log</source>
        <translation>代理程序的日志</translation>
    </message>
    <message>
        <source>The agent has said nothing yet.</source>
        <translation>代理程序尚未记录任何内容。</translation>
    </message>
</context>
<context>
    <name>fallow::tray::SchedulePage</name>
    <message>
        <source>Lend at any time</source>
        <translation>随时出借</translation>
    </message>
    <message>
        <source>Lend only in these hours</source>
        <translation>仅在以下时段出借</translation>
    </message>
    <message>
        <source>Outside its hours this computer serves nothing; what it holds stays. The array counts on it less, so it works best when the hours are many and the same each week.</source>
        <translation>在时段之外，这台计算机不提供服务，已存放的内容保持不变。阵列对它的依赖会随之减少，因此时段越长、每周越规律，效果越好。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>添加时段</translation>
    </message>
    <message>
        <source>Applied.</source>
        <translation>已应用。</translation>
    </message>
</context>
<context>
    <name>fallow::tray::StatusWindow</name>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Fallow</source>
        <translation>Fallow</translation>
    </message>
    <message>
        <source>No space is lent</source>
        <translation>未出借空间</translation>
    </message>
</context>
<context>
    <name>fallow::tray::SystemTray</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Pause lending</source>
        <translation>暂停出借</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>For 2 hours</source>
        <translation>2 小时</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>直到明天</translation>
    </message>
    <message>
        <source>Resume lending</source>
        <translation>恢复出借</translation>
    </message>
    <message>
        <source>Close this icon</source>
        <translation>关闭此图标</translation>
    </message>
    <message>
        <source>Quit and stop lending</source>
        <translation>退出并停止出借</translation>
    </message>
</context>
<context>
    <name>fallow::tray::TrafficPage</name>
    <message>
        <source>less than %1 %</source>
        <translation>不到 %1%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>不到一秒</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Came from the array</source>
        <translation>从阵列接收</translation>
    </message>
    <message>
        <source>Went to the array</source>
        <translation>向阵列发送</translation>
    </message>
    <message>
        <source>Written to your disk</source>
        <translation>写入您的磁盘</translation>
    </message>
    <message>
        <source>Wear: were your disk an SSD of the usual kind, this month&apos;s writing would have used up %1 of what it is made to withstand.</source>
        <translation>损耗：如果您的磁盘是普通 SSD，本月的写入将消耗其设计耐久度的 %1。</translation>
    </message>
    <message>
        <source>Delay: today nothing on this computer had to wait for the disk while the array used it.</source>
        <translation>延迟：今天阵列使用磁盘时，这台计算机上没有程序需要等待磁盘。</translation>
    </message>
    <message>
        <source>Delay: while the array used the disk today, some program of this computer waited for it for %1 in all. Not all of that is the array&apos;s doing: your own programs wait for each other, too.</source>
        <translation>延迟：今天阵列使用磁盘时，这台计算机上的程序共等待了磁盘 %1。并非全由阵列造成：您自己的程序之间也会互相等待。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces could not be read back.</source>
        <translation>
            <numerusform>%Ln 个片段无法读回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check: what lies here is read back and compared whenever nobody is disturbed; the first round is at %1.</source>
        <translation>检查：在不打扰任何人时，会读回并核对此处存放的内容；第一轮已完成 %1。</translation>
    </message>
    <message>
        <source>Last full check, in which all that lies here is read back and compared: %1.</source>
        <translation>上次完整检查（读回并比对此处的全部内容）：%1。</translation>
    </message>
    <message>
        <source>Disk: it says of itself that it is failing. Make a backup of your own files and tell your helpdesk.</source>
        <translation>磁盘：它报告自身即将发生故障。请备份您自己的文件，并告知 IT 支持人员。</translation>
    </message>
    <message>
        <source>Disk: it says of itself that it is well.</source>
        <translation>磁盘：它报告自身状况良好。</translation>
    </message>
    <message>
        <source>Temperature: %1 °C.</source>
        <translation>温度：%1 °C。</translation>
    </message>
    <message numerus="yes">
        <source>Powered on for %Ln hours.</source>
        <translation>
            <numerusform>已通电 %Ln 小时。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bad sectors.</source>
        <translation>
            <numerusform>%Ln 个坏扇区。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of what it is made to withstand %1 is used up, by all that was ever written to it.</source>
        <translation>迄今的全部写入已消耗其设计耐久度的 %1。</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>型号：%1</translation>
    </message>
    <message>
        <source>It takes longer than the month that is meant for it: the computer is too seldom on with nobody at it.</source>
        <translation>检查用时已超过预定的一个月：这台计算机开机且无人使用的时间太少。</translation>
    </message>
</context>
<context>
    <name>fallow::tray::TrayApp</name>
    <message>
        <source>Shows what this computer lends to a Fallow storage array.</source>
        <translation>显示这台计算机出借给 Fallow 存储阵列的空间。</translation>
    </message>
    <message>
        <source>The agent&apos;s local socket.</source>
        <translation>代理程序的本地套接字。</translation>
    </message>
    <message>
        <source>Show the window at once.</source>
        <translation>立即显示窗口。</translation>
    </message>
    <message>
        <source>Run the agent in this program, for this user alone.</source>
        <translation>在此程序中运行代理程序，仅供当前用户使用。</translation>
    </message>
    <message>
        <source>With --host-service: the agent&apos;s own directory.</source>
        <translation>与 --host-service 一起使用：代理程序自己的目录。</translation>
    </message>
</context>
<context>
    <name>fallow::tray::UsageRing</name>
    <message>
        <source>Lent space and disk</source>
        <translation>出借空间与磁盘</translation>
    </message>
    <message>
        <source>%1 of the lent %2 used; %3 of %4 free on the disk</source>
        <translation>出借的 %2 已用 %1；磁盘可用 %3 / %4</translation>
    </message>
    <message>
        <source>nothing is lent; %1 of %2 free on the disk</source>
        <translation>未出借空间；磁盘可用 %1 / %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
</context>
</TS>
