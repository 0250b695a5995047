using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Connectors.OAuth;
using KpiBot.Delivery;
using KpiBot.Kpis;
using KpiBot.Sync;

namespace KpiBot.Host.Connecting;

/// <summary>Who connected a source, and what they were told.</summary>
internal sealed record ConnectedBy(string Platform, string Team, string User, Language Language, DateTimeOffset At)
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "connected-by";

    /// <summary>Whether they know how the first reading ended.</summary>
    public bool KnowsFirst { get; init; }

    /// <summary>Whether they know that the connection is good no more.</summary>
    public bool KnowsLost { get; init; }
}

/// <summary>Tells whoever connected a source where it stands, and them and the owner once when the connection is good no more.</summary>
internal sealed class ConnectNotices(IRegisters registers, Func<string, IChatPlatform?> platformOf, IOwnerNotices owner, Connections connections)
{
    private readonly IRegister<ConnectedBy> _by = registers.Of<ConnectedBy>(ConnectedBy.Kind);

    /// <summary>Somebody connected a source.</summary>
    public Task ConnectedAsync(GivenLink link, Connection connection)
    {
        var by = new ConnectedBy(link.Platform, link.Team, link.User, link.Language, connection.ConnectedAt);
        return TellAsync(link.Source, by, "connected", SourceTexts.Of(by.Language).FirstSyncBegan(SourceOffice.TitleOf(link.Source), Label.Plain(connection.Account.Name ?? connection.Account.Id)), CancellationToken.None);
    }

    /// <summary>A run of a source has ended.</summary>
    public async Task RanAsync(SyncReport report, CancellationToken cancellation)
    {
        if (connections.ServerOf(report.Source) is not { } server || await _by.FindAsync(report.Source, cancellation) is not { } by) return;
        var (texts, title) = (SourceTexts.Of(by.Language), SourceOffice.TitleOf(report.Source));
        if (await connections.Store.ReadAsync(report.Source, cancellation) is { Lost: { } lost } connection)
        {
            if (by.KnowsLost) return;
            await owner.TellAsync(new Notice.Stopped(KeyOf(report.Source, by, "lost"), null, lost), cancellation);
            await TellAsync(report.Source, by with { KnowsLost = true }, "lost to them", texts.Lost(server.Name, Label.Plain(connection.Account.Name ?? connection.Account.Id)), cancellation);
        }
        else if (!by.KnowsFirst)
        {
            var records = Notation.Of(by.Language).Fixed(report.Generation?.Counts.ByKind.Values.Sum(count => count.Added + count.Changed + count.Unchanged) ?? 0, 0);
            await TellAsync(report.Source, by with { KnowsFirst = report.IsComplete }, report.IsComplete ? "first" : "first incomplete", report.IsComplete ? texts.FirstSyncDone(title, records) : texts.FirstSyncIncomplete(title), cancellation);
        }
    }

    private async Task TellAsync(string source, ConnectedBy by, string what, string sentence, CancellationToken cancellation)
    {
        IReadOnlyList<Message> messages = platformOf(by.Platform) is { } platform
            ? await platform.RenderAsync(
                new Posting { Key = KeyOf(source, by, what), Kind = MessageKind.Notice, Destination = new Destination(by.Platform, by.Team, by.User), Answer = Notices.Of(by.Language, sentence) with { Outcome = Outcome.Answered } }, cancellation)
            : [];
        await registers.CommitAsync([_by.Put(source, by)], messages, cancellation);
    }

    // A message of a key that was given before is none: so whatever is told twice is said once.
    private static string KeyOf(string source, ConnectedBy by, string what) => FormattableString.Invariant($"source {source} {by.At.ToUnixTimeMilliseconds()} {what}");
}
