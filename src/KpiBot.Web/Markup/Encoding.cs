using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KpiBot.Web.Markup;

/// <summary>A text as it stands in markup: what has a meaning there is encoded, what turns the text around it (bidirectional controls) is left out.</summary>
internal static class Encoding
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string? text) => text is null ? "" : Encoder.Encode(text.AsSpan().IndexOfAny(Turning) < 0 ? text : string.Concat(text.Where(letter => !Turning.Contains(letter))));

    private static readonly System.Buffers.SearchValues<char> Turning = System.Buffers.SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");
}
