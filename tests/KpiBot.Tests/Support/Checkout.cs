namespace KpiBot.Tests.Support;

/// <summary>The source tree that the tests were built from.</summary>
public static class Checkout
{
    /// <summary>The folder of <c>KpiBot.sln</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KpiBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from inside the checkout.");
    }
}
