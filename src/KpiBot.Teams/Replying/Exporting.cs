using System.Text;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Kpis;
using KpiBot.Teams.Api;
using KpiBot.Teams.Envelopes;
using KpiBot.Teams.Files;
using KpiBot.Teams.Posting;
using NodaTime;

namespace KpiBot.Teams.Replying;

/// <summary>
/// The records behind an answer as a file, for the asker alone. Teams takes a bot's files in a person's own chat only, and puts them into that person's storage once they consent; what is put there is made at that
/// moment, with what the person may have then.
/// </summary>
internal sealed class Exporting(Conversing conversing, Askers askers, FileUploads uploads, PressSeal seal, TimeProvider time)
{
    private const string Name = "records.csv";

    /// <summary>Records of an export at most.</summary>
    private const int MostRecords = 5_000;

    private static readonly Duration OfferLife = Duration.FromDays(1);

    /// <summary>Asks in the asker's own chat whether the file may be put there; null when there is nothing to export, or nothing that the asker may have.</summary>
    public async Task<Handling?> OfferAsync(Claim claim, Press press, Audience audience, Addressee to, CancellationToken cancellation)
    {
        if (await MadeAsync(press, to.Asker.User, audience, cancellation) is not var (content, words, language)) return null;
        var token = seal.Close(press with { Action = PressAction.Export, Until = Instant.FromDateTimeOffset(time.GetUtcNow()) + OfferLife, User = to.Asker.User });
        var place = to.IsDirect ? TeamsArrivals.ConversationOf(to.Seat) : TeamsArrivals.PersonOf(to.Seat, to.Asker);
        return new Handling([Replies.MessageOf(claim, 0, place, PostOf(language, words) with { File = FileCards.Consent(Name, content.Length, words, token) })]);
    }

    /// <summary>The person answered.</summary>
    public async Task<Handling> StoreAsync(Claim claim, Envelope.Consented consented, CancellationToken cancellation)
    {
        var (seat, from) = (consented.Seat, consented.From);
        if (consented.Place is not { } place) return Handling.Nothing;
        var texts = ChatTexts.Of(from.Language);
        Handling Say(string sentence) => new([Replies.MessageOf(claim, 0, TeamsArrivals.ConversationOf(seat), PostOf(from.Language, sentence))]);
        if (Opened(consented) is not { } press) return Say(texts.TooOld);
        if (await MadeAsync(press, from.User, await askers.OfAsync(seat, from.Id, from.Person, cancellation), cancellation) is not var (content, words, language)) return Say(texts.NothingToExport);
        return await uploads.PutAsync(place.Upload, content, cancellation) switch
        {
            TeamsOutcome<Posted>.Done => new Handling([Replies.MessageOf(claim, 0, TeamsArrivals.ConversationOf(seat), PostOf(language, words) with { File = FileCards.Info(place) })]),
            TeamsOutcome<Posted>.RetrySafe retry when claim.Turn == 1 => throw new TeamsBusyException(retry.Error),
            // A place that has its file already takes it no second time.
            _ => Say(texts.FileLost),
        };
    }

    private Press? Opened(Envelope.Consented consented) =>
        seal.Open(consented.Token, Instant.FromDateTimeOffset(time.GetUtcNow())) is { Action: PressAction.Export } press && press.Conversation is { Platform: TeamsArrivals.Platform } place
        && place.Team == consented.Seat.Tenant && consented.Seat.Kind == SeatKind.Personal && press.User == consented.From.User ? press : null;

    private async Task<(byte[] Content, string Words, Language Language)?> MadeAsync(Press press, string user, Audience audience, CancellationToken cancellation)
    {
        if (press.Turn is not { } turn || await conversing.AgainAsync(press.Conversation, turn, user, audience.Alone, cancellation) is not { } reply) return null;
        if (conversing.Csv(reply, audience.Alone, MostRecords) is not { } lines) return null;
        var language = reply.Answer.Language;
        return (Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"), ChatTexts.Of(language).Export(Notation.Of(language).Fixed(lines.Count - 1, 0)), language);
    }

    private static TeamsPost PostOf(Language language, string words) => new(Replies.Plain(Notices.Of(language, words))[0], null);
}
