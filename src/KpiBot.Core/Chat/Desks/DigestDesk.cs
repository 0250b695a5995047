using System.Globalization;
using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Chat.Digesting;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Kpis;
using KpiBot.Questions;
using KpiBot.Questions.Words;
using NodaTime;

namespace KpiBot.Chat.Desks;

/// <summary>A digest that somebody has yet to confirm.</summary>
/// <param name="Digest">As it would be kept.</param>
/// <param name="Said">When it goes out, in words.</param>
/// <param name="Where">The kind of place that it would be posted in.</param>
/// <param name="IsForAll">Whether everyone where it was asked reads what is said of it.</param>
/// <param name="At">When it was asked.</param>
internal sealed record DigestSketch(DigestSubscription Digest, QuerySchedule Said, Place Where, bool IsForAll, Instant At)
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "digest-sketch";
}

/// <summary>Where digests are made in a chat, and looked after.</summary>
public sealed class DigestDesk(DeskParts parts) : IDesk
{
    private readonly IRegister<DigestSubscription> _digests = parts.Registers.Of<DigestSubscription>(DigestSubscription.Kind);
    private readonly IRegister<DigestSketch> _sketches = parts.Registers.Of<DigestSketch>(DigestSketch.Kind);

    /// <inheritdoc/>
    public async Task<DeskReply?> HearAsync(ChatQuestion question, CancellationToken cancellation)
    {
        if (DeskCommand.Read(question.Text) is not { IsDigest: true, Verb: not DeskVerb.Note } command) return null;
        var language = command.Language ?? question.Language;
        var (texts, listed) = (DeskTexts.Of(language), await ListedAsync(question, cancellation));
        if (command.Verb == DeskVerb.List) return List(listed, language);
        if (Find(listed, command.Name) is not { } digest) return DeskParts.Say(language, texts.NoneCalled(Label.Plain(command.Name)));
        if (!DeskParts.MayManage(digest.Owner, question.User, question.Audience)) return DeskParts.Say(language, texts.NotYours);
        if (command.Verb == DeskVerb.Test) return await TestAsync(question, digest, language, cancellation);
        if (parts.SettledDigests.Contains(digest)) return DeskParts.Say(language, texts.InTheSettings);
        var name = Label.Plain(digest.Name);
        return command.Verb switch
        {
            DeskVerb.Change => await new DigestChange(parts, question, language).OfAsync(digest, command.Said, cancellation),
            DeskVerb.Pause => DeskParts.Say(language, texts.WasPaused(name)) with { Writes = [_digests.Put(digest.Id, digest with { Paused = DigestPause.Asked })] },
            DeskVerb.Resume => DeskParts.Say(language, texts.WasResumed(name)) with { Writes = [_digests.Put(digest.Id, digest with { Paused = null })] },
            DeskVerb.Delete => DeskParts.Say(language, texts.WasDeleted(name)) with { Writes = [_digests.Remove(digest.Id)] },
            _ => null,
        };
    }

    /// <inheritdoc/>
    public async Task<DeskReply?> TakeAsync(ChatQuestion question, ChatReply reply, CancellationToken cancellation)
    {
        if (reply.Finding?.Query is not { Intent: Intent.Digest } query) return null;
        var language = reply.Answer.Language;
        var texts = DeskTexts.Of(language);
        if (query.Schedule is not { } said) return DeskParts.Say(language, texts.WhenToSend) with { IsForAll = reply.IsForAll };
        var words = query.Kpis.Count == 0 ? null : await RepeatedQuestion.OfAsync(parts.Workspace, query, language, question.User, cancellation);
        if (query.Kpis.Count > 0 && words is null) return DeskParts.Say(language, texts.CannotRepeat) with { IsForAll = reply.IsForAll };
        var (place, audience, problem) = await Places.OfAsync(parts, question, query.Alert?.To ?? ChannelIn(question.Text), query.Kpis, Form.Figure, language, cancellation);
        if (place is null) return DeskParts.Say(language, problem!) with { IsForAll = reply.IsForAll };
        var digest = new DigestSubscription
        {
            Id = DeskParts.IdOf('d', question.Number), Name = words ?? texts.Digests, Owner = question.User, Destination = place, Schedule = Schedules.Of(said, parts.Workspace), Look = new DigestLook { Language = language }, Question = words, Since = parts.Now,
        };
        return Shown(new DigestSketch(digest, said, audience!.Where, reply.IsForAll, parts.Now));
    }

    /// <inheritdoc/>
    public async Task<DeskReply?> PressAsync(DeskPress pressed, CancellationToken cancellation)
    {
        if (pressed.Subject.Split(' ') is not [['d', 'i', 'g', 'e', 's', 't', '.', .. var deed], var id]) return null;
        if (await _sketches.FindAsync(id, cancellation) is not { } sketch || sketch.Digest.Owner != pressed.User) return null;
        var (digest, texts) = (sketch.Digest, DeskTexts.Of(sketch.Digest.Look.Language));
        switch (deed)
        {
            case "change":
                return DeskParts.Say(digest.Look.Language, texts.HowToChange, texts.HowToChangeDigest);
            case "cancel":
                return DeskParts.Say(digest.Look.Language, texts.Cancelled) with { Writes = [_sketches.Remove(id)] };
            case "mine":
                var direct = await parts.PlatformOf(digest.Destination.Platform)!.DirectAsync(digest.Destination.Installation, digest.Owner, cancellation);
                return Shown(sketch with { Digest = digest with { Destination = direct }, Where = Place.Direct, IsForAll = false });
            case "confirm":
                return DeskParts.Say(digest.Look.Language, texts.DigestMade(Label.Plain(digest.Name))) with { IsForAll = sketch.IsForAll, Writes = [_digests.Add(digest.Id, digest with { Since = parts.Now }), _sketches.Remove(id)] };
            default:
                return null;
        }
    }

    /// <summary>What was understood, when it goes out next, where, and who reads it there.</summary>
    private DeskReply Shown(DigestSketch sketch)
    {
        var (digest, id) = (sketch.Digest, sketch.Digest.Id);
        var (texts, schedule) = (DeskTexts.Of(digest.Look.Language), digest.Schedule);
        var answers = Texts.Of(digest.Look.Language);
        string[] sentences =
        [
            answers.Digest(digest.Question is null ? texts.AlignmentDigest : Label.Plain(digest.Question), answers.Schedule(sketch.Said with { Weekday = schedule.Weekday.ToString().ToLowerInvariant() })),
            texts.NextDates(DigestDates.Of(schedule, parts, digest.Look.Language)), .. Places.Words(digest.Destination, sketch.Where, texts),
        ];
        DeskButton[] buttons =
        [
            new(texts.Confirm, $"digest.confirm {id}", digest.Owner), new(texts.Change, $"digest.change {id}", digest.Owner),
            .. sketch.Where == Place.Direct ? Array.Empty<DeskButton>() : [new DeskButton(texts.OnlyToMe, $"digest.mine {id}", digest.Owner)], new(texts.Cancel, $"digest.cancel {id}", digest.Owner),
        ];
        var answer = new Answer { Language = digest.Look.Language, Outcome = Outcome.Answered, Blocks = [new Block.Heading(texts.NewDigest), .. sentences.Select(sentence => new Block.Sentence(sentence))] };
        return new DeskReply(answer) { Buttons = buttons, IsForAll = sketch.IsForAll, Writes = [_sketches.Put(id, sketch)] };
    }

    /// <summary>As it would look now where it is posted, to whoever asks alone.</summary>
    private async Task<DeskReply> TestAsync(ChatQuestion question, DigestSubscription digest, Language language, CancellationToken cancellation)
    {
        var texts = DeskTexts.Of(language);
        if (parts.Writer is not { } writer || parts.PlatformOf(digest.Destination.Platform) is not { } platform) return DeskParts.Say(language, texts.PlaceMayNot);
        var readers = await platform.AudienceAsync(digest.Destination, question.User, cancellation);
        if (await writer.WriteAsync(digest, parts.Workspace.Today, readers, cancellation) is not DigestDraft.Written written) return DeskParts.Say(language, texts.PlaceMayNot);
        return new DeskReply(written.Head with { Blocks = [new Block.Caution(texts.OnlyATest), .. written.Head.Blocks, .. written.Detail?.Blocks ?? []] });
    }

    /// <summary>The channel named in the words.</summary>
    private static string? ChannelIn(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.Length > 1 && word[0] == '#')?.TrimEnd('.', ',', '!', '?', ':');

    private async Task<List<DigestSubscription>> ListedAsync(ChatQuestion question, CancellationToken cancellation)
    {
        var (here, alone) = (question.Conversation.Whole, question.Audience.Where == Place.Direct);
        return [.. parts.SettledDigests.Concat((await _digests.AllAsync("", cancellation)).Select(entry => entry.Value))
            .Where(digest => alone ? digest.Owner == question.User && digest.Destination.Installation == here.Installation : digest.Destination.Whole == here)
            .OrderBy(digest => digest.Since).ThenBy(digest => digest.Id, StringComparer.Ordinal)];
    }

    private static DigestSubscription? Find(List<DigestSubscription> listed, string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= listed.Count ? listed[number - 1] : listed.Find(digest => Folding.Fold(digest.Name) == name || digest.Id == name);

    private DeskReply List(List<DigestSubscription> listed, Language language)
    {
        var (texts, words) = (DeskTexts.Of(language), parts.WordsOf(language));
        if (listed.Count == 0) return DeskParts.Say(language, texts.NoDigests);
        var lines = listed.Select((digest, at) =>
        {
            var periods = new PeriodWords(language, parts.Workspace.Calendar with { Zone = digest.Schedule.Zone });
            var next = digest.Schedule.After(parts.Workspace.Today.AddDays(-1), parts.Workspace.Calendar).Select(digest.Schedule.DueAt).FirstOrDefault(due => due > parts.Now);
            return $"{words.Figures.Count(at + 1)}. {Label.Plain(digest.Name)}{(digest.Paused is null ? "" : $" ({texts.Paused})")} – {texts.NextDates(periods.Instant(next))}";
        });
        return new DeskReply(new Answer { Language = language, Outcome = Outcome.Answered, Blocks = [new Block.Heading(texts.Digests), new Block.Sentence(string.Join('\n', lines)), new Block.Source([texts.HowToManageDigests])] });
    }
}
