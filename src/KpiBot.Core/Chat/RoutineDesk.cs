using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Answers.Wording;
using KpiBot.Chat.Wording;
using KpiBot.Crm;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Periods;
using KpiBot.Routine;
using KpiBot.Routine.Reading;
using Verdict = KpiBot.Access.Verdict;

namespace KpiBot.Chat;

/// <summary>What the teams agree on from week to week: actions, feedback, KPIs to watch, and who is who.</summary>
/// <param name="workspace">The data.</param>
/// <param name="registers">Where it is kept.</param>
/// <param name="addressOf">Who somebody is, to link them.</param>
public sealed class RoutineDesk(ITeamWorkspace workspace, IRegisters registers, AddressOf addressOf) : IDesk
{
    private const string DoneSubject = "action.done ", AddSubject = "action.add", FeedbackSubject = "feedback.add";
    private const int LongestText = 300;
    private const int MostButtons = 5;
    private const int MostLeads = 20;

    private readonly RoutineBook _book = new(registers);
    private readonly OwnerLinks _links = new(registers);

    /// <summary>The buttons under a digest: done, for its first open actions; another action; feedback.</summary>
    public static IReadOnlyList<DeskButton> ButtonsOf(DigestBefore before, Language language)
    {
        var texts = RoutineTexts.Of(language);
        var open = before.Actions.Where(action => action.Item.DoneOn is null).Take(MostButtons);
        return [.. open.Select(action => new DeskButton(texts.DoneButton(Number(action.Number, language)), DoneSubject + action.Id)), new(texts.AddButton, AddSubject), new(texts.FeedbackButton, FeedbackSubject)];
    }

    /// <inheritdoc/>
    public async Task<DeskReply?> HearAsync(ChatQuestion question, CancellationToken cancellation)
    {
        if (RoutineReader.Read(question.Text, question.Language, workspace.State.Agreement.Calendar, workspace.Today) is not var (language, command)) return null;
        var (texts, channel) = (RoutineTexts.Of(language), question.Conversation.Whole);
        if (!Policy.May(command is RoutineCommand.Link ? Deed.Link : Deed.Note, question.Audience.Who, question.Audience.Personal)) return Say(language, texts.MayNot);
        return command switch
        {
            RoutineCommand.Act act => await AddAsync(act, question.Number, channel, language, cancellation),
            RoutineCommand.Done done => await DoneAsync((await _book.AllAsync(channel, cancellation)).FirstOrDefault(action => action.Number == done.Number), language, Number(done.Number, language)),
            RoutineCommand.List => await ListAsync(channel, language, cancellation),
            RoutineCommand.Say say => Keep(say, question.Number, channel, language),
            RoutineCommand.Watch watch => Watching(watch, channel, language),
            RoutineCommand.LinkMe => await LinkAsync(question, language, cancellation),
            RoutineCommand.Unlink => Say(language, texts.Unlinked) with { Writes = [_links.Unlink(question.Conversation.Installation, question.User)] },
            RoutineCommand.Link link => OwnerLinks.Named(link.Owner, workspace.Owners) is { } owner
                ? Say(language, texts.LinkedOther(link.User, Label.Plain(owner))) with { Writes = [_links.Link(question.Conversation.Installation, link.User, owner)] }
                : Say(language, texts.NoOwner(Label.Plain(link.Owner))),
            RoutineCommand.MyUntouched => await UntouchedAsync(question, language, cancellation),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public Task<DeskReply?> TakeAsync(ChatQuestion question, ChatReply reply, CancellationToken cancellation) => Task.FromResult<DeskReply?>(null);

    /// <inheritdoc/>
    public async Task<DeskReply?> PressAsync(DeskPress pressed, CancellationToken cancellation)
    {
        var texts = RoutineTexts.Of(pressed.Language);
        if (pressed.Subject is not (AddSubject or FeedbackSubject) && !pressed.Subject.StartsWith(DoneSubject, StringComparison.Ordinal)) return null;
        if (!Policy.May(Deed.Note, pressed.Audience.Who, pressed.Audience.Personal)) return Say(pressed.Language, texts.MayNot);
        if (pressed.Subject == AddSubject) return pressed.Values.Count == 0 ? Say(pressed.Language, texts.HowToAct) with { Form = RoutineForms.Action(texts, AddSubject) } : await AddAsync(RoutineForms.ActionOf(pressed.Values), pressed.Number, pressed.Conversation.Whole, pressed.Language, cancellation);
        if (pressed.Subject == FeedbackSubject) return pressed.Values.Count == 0 ? Say(pressed.Language, texts.HowToSay) with { Form = RoutineForms.Feedback(texts, FeedbackSubject) } : Keep(RoutineForms.FeedbackOf(pressed.Values), pressed.Number, pressed.Conversation.Whole, pressed.Language);
        var action = (await _book.AllAsync(pressed.Conversation.Whole, cancellation)).FirstOrDefault(one => one.Id == pressed.Subject[DoneSubject.Length..]);
        return await DoneAsync(action, pressed.Language, "");
    }

    private DeskReply Keep(RoutineCommand.Say say, long arrival, Destination channel, Language language)
    {
        var texts = RoutineTexts.Of(language);
        return say.Text.Length == 0 ? Say(language, texts.HowToSay) : Say(language, texts.Kept) with { IsForAll = true, Writes = [_book.Add(channel, arrival, new Feedback(say.On, Short(say.Subject), Short(say.Text), workspace.Today))] };
    }

    private async Task<DeskReply> AddAsync(RoutineCommand.Act act, long arrival, Destination channel, Language language, CancellationToken cancellation)
    {
        var texts = RoutineTexts.Of(language);
        if (act.Text.Length == 0) return Say(language, texts.HowToAct);
        var owner = act.Owner is { } who ? await _links.OwnerOfAsync(channel.Installation, who.TrimStart('@'), cancellation) ?? who : null;
        var item = new ActionItem { Text = Short(act.Text), Owner = owner, Due = act.Due, AddedOn = workspace.Today };
        var number = await _book.NumberOfAsync(channel, arrival, cancellation);
        return Say(language, texts.Added(Line(new NumberedAction(number, "", item), language)), texts.SayDone(Number(number, language))) with { IsForAll = true, Writes = [_book.Add(channel, arrival, item)] };
    }

    private Task<DeskReply> DoneAsync(NumberedAction? action, Language language, string number) => Task.FromResult(action is null
        ? Say(language, RoutineTexts.Of(language).NoAction(number))
        : Say(language, Line(action with { Item = action.Item with { DoneOn = action.Item.DoneOn ?? workspace.Today } }, language)) with { IsForAll = true, Writes = [_book.Done(action, workspace.Today)] });

    private async Task<DeskReply> ListAsync(Destination channel, Language language, CancellationToken cancellation)
    {
        var texts = RoutineTexts.Of(language);
        var actions = await _book.ActionsAsync(channel, workspace.State.Agreement.Calendar.Containing(Grain.Week, workspace.Today).From, cancellation);
        if (actions.Count == 0) return Say(language, texts.NoActions, texts.HowToAct);
        return new DeskReply(Answer(language, [new Block.Heading(texts.Actions), .. actions.Select(action => new Block.Sentence(Line(action, language)))]))
        {
            IsForAll = true,
            Buttons = [.. actions.Where(action => action.Item.DoneOn is null).Take(MostButtons).Select(action => new DeskButton(texts.DoneButton(Number(action.Number, language)), DoneSubject + action.Id))],
        };
    }

    private DeskReply Watching(RoutineCommand.Watch watch, Destination channel, Language language)
    {
        var (texts, calendar) = (RoutineTexts.Of(language), workspace.State.Agreement.Calendar);
        if (workspace.Understand(watch.Words, language) is not { Kpis: { Count: > 0 } kpis }) return Say(language, texts.HowToWatch);
        var quarter = calendar.Containing(Grain.Quarter, workspace.Today);
        var names = string.Join(", ", kpis.Select(kpi => KpiTexts.Of(language, kpi).Name));
        return Say(language, texts.Watching(names, new PeriodWords(language, calendar).Brief(quarter))) with { IsForAll = true, Writes = [_book.Watch(channel, quarter.From, kpis)] };
    }

    /// <summary>By the address, which is asked for here and forgotten.</summary>
    private async Task<DeskReply> LinkAsync(ChatQuestion question, Language language, CancellationToken cancellation)
    {
        var texts = RoutineTexts.Of(language);
        if (await addressOf(question.Conversation.Installation, question.User, cancellation) is not { } address || OwnerLinks.Match(address, workspace.Owners) is not { } owner)
            return Say(language, texts.NotLinked(question.User));
        return Say(language, texts.Linked(Label.Plain(owner))) with { Writes = [_links.Link(question.Conversation.Installation, question.User, owner)] };
    }

    private async Task<DeskReply> UntouchedAsync(ChatQuestion question, Language language, CancellationToken cancellation)
    {
        var (texts, installation) = (RoutineTexts.Of(language), question.Conversation.Installation);
        if (question.Audience.Alone.Decide(KpiClass.Internal, Form.Records).Verdict != Verdict.Allow) return Say(language, texts.MayNot);
        if (await _links.OwnerOfAsync(installation, question.User, cancellation) is not { } owner) return Say(language, texts.WhoAreYou);
        if (workspace.State.Agreement.LevelOn(workspace.Today).FollowUpHours is null) return Say(language, texts.NoFollowUp);
        List<UntouchedLead> mine = [.. workspace.Untouched().Where(lead => lead.Owner == owner)];
        if (mine.Count == 0) return Say(language, texts.NoneUntouched);
        var records = workspace.Read(RecordKind.Lead, [.. mine.Take(MostLeads).Select(lead => lead.Key)]);
        return new DeskReply(Answer(language, [new Block.Sentence(texts.Untouched(Number(mine.Count, language), Number(records.Count, language))), RecordsTable.Of(new Listing(RecordKind.Lead, records, mine.Count), workspace.State, language)]));
    }

    private string Line(NumberedAction action, Language language) => ActionLine.Of(action, workspace.State.Agreement, language, workspace.Today);

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText];

    private static string Number(int number, Language language) => Notation.Of(language).Fixed(number, 0);

    private static DeskReply Say(Language language, params string[] sentences) => new(Answer(language, [.. sentences.Select(sentence => new Block.Sentence(sentence))]));

    private static Answer Answer(Language language, IReadOnlyList<Block> blocks) => new() { Language = language, Outcome = Outcome.Answered, Blocks = blocks };
}
