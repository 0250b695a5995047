namespace KpiBot.Tests.Support;

/// <summary>Real exports to test on, kept beside the checkout and never in it.</summary>
public static class RealData
{
    /// <summary>The folder <c>shared/data/NAME</c> beside the checkout; null where there is none.</summary>
    public static string? Folder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data", name);
            if (Directory.Exists(data)) return data;
        }

        return null;
    }
}
