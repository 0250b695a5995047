using System.Text.Json;
using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.HubSpot.Reading;

/// <summary>How HubSpot's lists go on.</summary>
internal static class Paging
{
    /// <summary>Where a list goes on; null at its end.</summary>
    public static string? Next(this JsonDocument page) => page.RootElement.Get("paging").Get("next").Get("after").Text();
}
