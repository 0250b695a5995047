using System.Runtime.CompilerServices;

namespace KpiBot.Web.Markup;

/// <summary>Markup. It is made of literals of this source only; every text that is put between them is encoded, so that no label can become markup.</summary>
public sealed class Html
{
    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    public static Html None { get; } = new("");

    /// <summary>The literals as they stand, the holes encoded: <c>Html.Of($"&lt;p class=\"{name}\"&gt;{text}&lt;/p&gt;")</c>. A hole stands in an element's content or in a quoted attribute, nowhere else.</summary>
    public static Html Of(Template template) => new(template.Written());

    /// <summary>Several, one after the other.</summary>
    public static Html All(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part._markup)));

    /// <inheritdoc/>
    public override string ToString() => _markup;

    /// <summary>What the compiler makes of an interpolated string. There is deliberately no way to put an object of any other type in.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Template
    {
        private readonly System.Text.StringBuilder _markup;

        /// <summary>Room for the literals and a little more.</summary>
        public Template(int literalLength, int formattedCount) => _markup = new System.Text.StringBuilder(literalLength + (formattedCount * 24));

        /// <summary>Source text.</summary>
        public void AppendLiteral(string literal) => _markup.Append(literal);

        /// <summary>A text, encoded.</summary>
        public void AppendFormatted(string? text) => _markup.Append(Encoding.Of(text));

        /// <summary>Markup.</summary>
        public void AppendFormatted(Html markup) => _markup.Append(markup._markup);

        /// <summary>Markup, one after the other.</summary>
        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (var part in parts) _markup.Append(part._markup);
        }

        internal string Written() => _markup.ToString();
    }
}
