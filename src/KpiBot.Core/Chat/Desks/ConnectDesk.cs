using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat.Sources;
using KpiBot.Chat.Wording;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions.Words;

namespace KpiBot.Chat.Desks;

/// <summary>Where sources are looked after: how they stand, a link to connect one, and giving one back. For admins, to each alone. Words that hold a secret end here.</summary>
public sealed class ConnectDesk(ISourceOffice office, Func<BusinessCalendar> calendar) : IDesk
{
    private const string DisconnectSubject = "connect.disconnect ";

    /// <inheritdoc/>
    public async Task<DeskReply?> HearAsync(ChatQuestion question, CancellationToken cancellation)
    {
        if (SecretMarks.AreIn(question.Text)) return DeskParts.Say(question.Language, SourceTexts.Of(question.Language).NoSecretsHere);
        if (ConnectCommand.Read(question.Text) is not { } command) return null;
        var language = command.Language ?? question.Language;
        var texts = SourceTexts.Of(language);
        if (question.Audience.Who != Who.Admin) return DeskParts.Say(language, texts.AdminsOnly);
        var standings = await office.StandingsAsync(cancellation);
        if (standings.Count == 0) return DeskParts.Say(language, texts.NoSources);
        if (command.Source is null) return Show(standings, question, language, isNamed: false);
        return Find(standings, command.Source) is { } standing
            ? command.Disconnects ? Ask(standing, question.User, language) : Show([standing], question, language, isNamed: true)
            : DeskParts.Say(language, texts.NoneCalled(Label.Plain(command.Source), string.Join(", ", standings.Select(known => known.Source))));
    }

    /// <inheritdoc/>
    public Task<DeskReply?> TakeAsync(ChatQuestion question, ChatReply reply, CancellationToken cancellation) => Task.FromResult<DeskReply?>(null);

    /// <inheritdoc/>
    public async Task<DeskReply?> PressAsync(DeskPress pressed, CancellationToken cancellation)
    {
        if (!pressed.Subject.StartsWith(DisconnectSubject, StringComparison.Ordinal)) return null;
        var texts = SourceTexts.Of(pressed.Language);
        if (pressed.Audience.Who != Who.Admin) return DeskParts.Say(pressed.Language, texts.AdminsOnly);
        if ((await office.StandingsAsync(cancellation)).FirstOrDefault(known => known.Source == pressed.Subject[DisconnectSubject.Length..]) is not { } standing) return null;
        if (standing.Tie is not (SourceTie.Connected or SourceTie.Lost)) return DeskParts.Say(pressed.Language, texts.NothingToDisconnect(standing.Title));
        await office.DisconnectAsync(standing.Source, cancellation);
        return DeskParts.Say(pressed.Language, texts.Disconnected(standing.Title));
    }

    private static SourceStanding? Find(IReadOnlyList<SourceStanding> standings, string name) => standings.FirstOrDefault(known => known.Source == name || Folding.Fold(known.Title) == name);

    /// <summary>How they stand, and a link for each that can be connected and is not; one that was named gets one in any case, to connect it anew.</summary>
    private DeskReply Show(IReadOnlyList<SourceStanding> standings, ChatQuestion question, Language language, bool isNamed)
    {
        var (texts, lines) = (SourceTexts.Of(language), new SourceLines(language, calendar()));
        var links = standings.Where(standing => standing.Tie is SourceTie.NotConnected or SourceTie.Lost || (isNamed && standings.Count == 1 && standing.Tie == SourceTie.Connected))
            .Select(standing => (standing.Title, Link: office.LinkTo(standing.Source, question.Conversation.Installation, question.User, language))).Where(link => link.Link is not null).ToList();
        List<string> sentences = [.. standings.Select(standing => string.Join('\n', lines.Of(standing))), .. links.Select(link => texts.Link(link.Title, link.Link!.Address.AbsoluteUri))];
        if (links.Count > 0) sentences.Add(texts.LinkIsYours);
        else if (isNamed && standings is [{ Tie: SourceTie.Settings } only]) sentences.Add(texts.NoLink(only.Title));
        var answer = new Answer { Language = language, Outcome = Outcome.Answered, Blocks = [new Block.Heading(texts.Title), .. sentences.Select(sentence => new Block.Sentence(sentence))] };
        return new DeskReply(answer) { Writes = [.. links.Select(link => link.Link!.Write)] };
    }

    private static DeskReply Ask(SourceStanding standing, string user, Language language)
    {
        var texts = SourceTexts.Of(language);
        return standing.Tie is SourceTie.Connected or SourceTie.Lost
            ? DeskParts.Say(language, texts.AskDisconnect(standing.Title)) with { Buttons = [new DeskButton(texts.Disconnect(standing.Title), DisconnectSubject + standing.Source, user)] }
            : DeskParts.Say(language, texts.NothingToDisconnect(standing.Title));
    }
}
