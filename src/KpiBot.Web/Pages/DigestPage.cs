using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Digests;
using KpiBot.Web.Markup;

namespace KpiBot.Web.Pages;

/// <summary>The alignment digest as a page: its head, and all that stands in its thread.</summary>
public static class DigestPage
{
    /// <summary>A file of its own: style and pictures are in it, so it can be opened, sent and kept.</summary>
    /// <param name="said">What is said: the head, then what stands in its thread.</param>
    /// <param name="charts">Draws its chart; null where nothing can.</param>
    public static string Alone(IReadOnlyList<Answer> said, IChartRenderer? charts)
    {
        var texts = PageTexts.Of(said[0].Language);
        return Html.Of($"""
            <!doctype html>
            <html lang="{KpiBot.Kpis.LanguageTag.Tag(texts.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Title(said)}</title>
            <link rel="stylesheet" href="{DataOf(Asset.Style.Type, Asset.Style.Content)}">
            </head>
            <body class="chat"><main>
            {Content(said, chart => charts is null ? null : new PictureLinks(Drawn(charts, chart, ChartTheme.Light), Drawn(charts, chart, ChartTheme.Dark)))}
            </main></body>
            </html>
            """).ToString();
    }

    /// <summary>A page of the playground.</summary>
    internal static Html Of(DigestPost post, PageTexts texts, Func<Chart, PictureLinks?> pictures) => Layout.Page(texts, $"{Title([post.Head])} · KpiBot", Html.Of($"""
        <body class="chat">
        <header><div class="bar">{Layout.Brand}</div></header>
        <main>
        {Content([post.Head, post.Detail], pictures)}
        </main>
        </body>
        """));

    private static Html Content(IReadOnlyList<Answer> said, Func<Chart, PictureLinks?> pictures) => Html.All(said.Select(answer => Html.Of($"<article>{AnswerHtml.Of(answer, pictures)}</article>")));

    private static string Title(IReadOnlyList<Answer> said) => said[0].Blocks.OfType<Block.Headline>().Select(headline => headline.Scope).FirstOrDefault("KpiBot");

    private static string Drawn(IChartRenderer charts, Chart chart, ChartTheme theme) => DataOf("image/png", charts.Png(chart, theme));

    private static string DataOf(string type, byte[] content) => $"data:{type.Replace(" ", "", StringComparison.Ordinal)};base64,{Convert.ToBase64String(content)}";
}
