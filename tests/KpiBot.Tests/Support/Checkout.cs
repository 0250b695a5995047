namespace KpiBot.Tests.Support;

/// <summary>The checkout the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds <c>KpiBot.sln</c>.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "KpiBot.sln"))) return folder;
        throw new InvalidOperationException("The tests must run inside the checkout.");
    }
}
