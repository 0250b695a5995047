using KpiBot.Kpis;
using KpiBot.Web.Markup;

namespace KpiBot.Web.Pages;

/// <summary>The frame of every page: no script or style stands in it, both come as files of their own.</summary>
internal static class Layout
{
    public static Html Page(PageTexts texts, string title, Html body) => Html.Of($"""
        <!doctype html>
        <html lang="{texts.Language.Tag()}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" href="{Asset.Icon.Address}" type="image/svg+xml">
        <link rel="stylesheet" href="{Asset.Style.Address}">
        <script type="module" src="{Asset.Script.Address}"></script>
        </head>
        {body}
        </html>
        """);

    /// <summary>The name, with its mark.</summary>
    public static Html Brand { get; } = Html.Of($"<a class=\"brand\" href=\"/\"><img src=\"{Asset.Icon.Address}\" alt=\"\" width=\"28\" height=\"28\"><span>KpiBot</span></a>");
}
