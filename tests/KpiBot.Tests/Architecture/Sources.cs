using System.Text.RegularExpressions;

namespace KpiBot.Tests.Architecture;

/// <summary>Source files as the house rules read them.</summary>
internal static partial class Sources
{
    /// <summary>Every C# file under a folder, generated ones left out.</summary>
    public static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    /// <summary>The first folder of a file's path under the root.</summary>
    public static string FolderOf(string file, string root) => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0];

    /// <summary>The file's code without comments and texts.</summary>
    public static string CodeOf(string file) => Silent().Replace(File.ReadAllText(file), match => match.Value[0] == '/' ? "" : "\"\"");

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|""""""[\s\S]*?""""""|""(?:\\.|[^""\\\n])*""")]
    private static partial Regex Silent();
}
