using System.Security.Cryptography;

namespace KpiBot.Web.Pages;

/// <summary>A file of the page that never changes under its address: the address holds the content's hash.</summary>
internal sealed class Asset
{
    private Asset(string name, string type)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        Content = new byte[stream.Length];
        stream.ReadExactly(Content);
        (Path, Type) = ($"/assets/{name}", type);
        Address = $"{Path}?v={Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 6))}";
    }

    public static Asset Style { get; } = new("playground.css", "text/css; charset=utf-8");

    public static Asset Script { get; } = new("playground.js", "text/javascript; charset=utf-8");

    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml");

    public static IReadOnlyList<Asset> All { get; } = [Style, Script, Icon];

    public byte[] Content { get; }

    /// <summary>Where it is served.</summary>
    public string Path { get; }

    /// <summary>What a page links to.</summary>
    public string Address { get; }

    public string Type { get; }
}
