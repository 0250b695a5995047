using KpiBot.Teams;

namespace KpiBot.Tests.Teams;

/// <summary>Where KPIBOT_TEAMS_CARDS names a file, the cards that were tried, a line each: tests/conformance shows them to Teams' own types, the schema and a renderer.</summary>
internal static class WrittenCards
{
    private static readonly string? File = Environment.GetEnvironmentVariable("KPIBOT_TEAMS_CARDS");
    private static readonly Lock Turn = new();

    public static void Add(TeamsMessage message)
    {
        if (File is null) return;
        lock (Turn) System.IO.File.AppendAllLines(File, [message.Card.ToJsonString()]);
    }
}
