using System.Globalization;
using KpiBot.Delivery;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Delivery;

/// <summary>What conversations remember, on the commit queue.</summary>
internal sealed class TurnStore(CommitQueue queue) : ITurnStore
{
    public Task<IReadOnlyList<Turn>> UpToAsync(Destination conversation, long? last, int most, CancellationToken cancellation) =>
        queue.RunAsync<IReadOnlyList<Turn>>(connection => TurnTable.UpTo(connection, conversation, last, most), cancellation);
}

/// <summary>The rows of turns, inside whatever transaction the caller has begun.</summary>
internal static class TurnTable
{
    private const string Conversation = "\"Platform\" = $platform AND \"Team\" = $team AND \"Channel\" = $channel AND \"Thread\" = $thread";

    public static void Add(SqliteConnection connection, Turn turn, long now) => connection.Execute(
        """
        INSERT INTO "Turns" ("Number", "After", "Platform", "Team", "Channel", "Thread", "Question", "Day", "At") VALUES ($number, $after, $platform, $team, $channel, $thread, $question, $day, $now)
        ON CONFLICT DO NOTHING
        """,
        [("$number", turn.Number), ("$after", turn.After), .. Of(turn.Conversation), ("$question", turn.Question), ("$day", turn.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("$now", now)]);

    public static void Keep(SqliteConnection connection, Opinion opinion) => connection.Execute(
        $"UPDATE \"Turns\" SET \"Helpful\" = $helpful, \"Reason\" = $reason WHERE \"Number\" = $number AND {Conversation}",
        [("$helpful", opinion.IsHelpful), ("$reason", opinion.Reason), ("$number", opinion.Turn), .. Of(opinion.Conversation)]);

    public static List<Turn> UpTo(SqliteConnection connection, Destination conversation, long? last, int most)
    {
        return connection.Query(
            $"""
            WITH RECURSIVE chain("Number", "After", "Question", "Day", "Depth") AS (
                SELECT "Number", "After", "Question", "Day", 1 FROM "Turns"
                WHERE {Conversation} AND "Number" = coalesce($last, (SELECT max("Number") FROM "Turns" WHERE {Conversation}))
                UNION ALL
                SELECT earlier."Number", earlier."After", earlier."Question", earlier."Day", "Depth" + 1 FROM chain JOIN "Turns" AS earlier ON earlier."Number" = chain."After" WHERE "Depth" < $most)
            SELECT "Number", "After", "Question", "Day" FROM chain ORDER BY "Depth" DESC
            """,
            row => new Turn(row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1), conversation, row.GetString(2), DateOnly.ParseExact(row.GetString(3), "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            [.. Of(conversation), ("$last", last), ("$most", most)]);
    }

    private static (string, object?)[] Of(Destination conversation) =>
        [("$platform", conversation.Platform), ("$team", conversation.Team), ("$channel", conversation.Channel), ("$thread", conversation.Thread ?? "")];
}
