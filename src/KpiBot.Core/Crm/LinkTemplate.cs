namespace KpiBot.Crm;

/// <summary>Where a source shows the records of a kind: an https address with <c>{id}</c> somewhere behind its host.</summary>
public sealed record LinkTemplate
{
    private const string Hole = "{id}";

    private LinkTemplate(string text) => Text = text;

    /// <summary>The address as it was declared.</summary>
    public string Text { get; }

    /// <summary>The template; null for a text that is none.</summary>
    public static LinkTemplate? Parse(string text)
    {
        var template = new LinkTemplate(text);
        return text.Length <= 500 && template.Of("1") is { Scheme: "https", UserInfo: "" } one && template.Of("2") is { } two && one.Authority == two.Authority && one != two ? template : null;
    }

    /// <summary>The address of a record; null for an id that no address can hold, since it means a step in a path.</summary>
    public Uri? Of(string id) =>
        id is not ("." or "..") && Uri.TryCreate(Text.Replace(Hole, Uri.EscapeDataString(id), StringComparison.Ordinal), UriKind.Absolute, out var address) ? address : null;
}
