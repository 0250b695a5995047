namespace KpiBot.Support;

/// <summary>Finds the real data that may lie beside the checkout; tests that need it are skipped where it is absent.</summary>
internal static class RealData
{
    /// <summary>The folder of a data set, such as <c>maven-crm</c>; null when it is not there.</summary>
    public static string? Folder(string name) => Beside("data", name);

    /// <summary>A path in the folder beside the checkout that holds the data; null when it is not there.</summary>
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
