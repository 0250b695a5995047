namespace KpiBot.Tests.Support;

/// <summary>Real exports to test on, kept beside the checkout and never in it.</summary>
public static class RealData
{
    /// <summary>The folder <c>shared/data/NAME</c> beside the checkout; null where there is none.</summary>
    public static string? Folder(string name) => Beside("data", name);

    /// <summary>A path in the folder <c>shared</c> beside the checkout; null where there is none.</summary>
    public static string? Beside(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!Directory.Exists(Path.Combine(folder.FullName, "shared", "data"))) continue;
            var path = Path.Combine([folder.FullName, "shared", .. parts]);
            return Path.Exists(path) ? path : null;
        }

        return null;
    }
}
