using System.Runtime.CompilerServices;

namespace KpiBot.Tests.Support;

/// <summary>Temporary folders lie in memory where there is room: what a test proves does not depend on a disk that is waited for, and a process that is killed loses nothing of them.</summary>
internal static class FilesInMemory
{
    private const string Memory = "/dev/shm";
    private const long Room = 4L * 1024 * 1024 * 1024;

    [ModuleInitializer]
    internal static void Use()
    {
        if (Environment.GetEnvironmentVariable("TMPDIR") is null && Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace >= Room) Environment.SetEnvironmentVariable("TMPDIR", Memory);
    }
}
