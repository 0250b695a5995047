using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Alerts.Reading;
using KpiBot.Answers;
using KpiBot.Chat.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions;

namespace KpiBot.Chat.Desks;

/// <summary>Changes an alert as somebody's words want it: its level or its whole condition, how it speaks, where, in which language, its name.</summary>
internal sealed class AlertChange(DeskParts parts, ChatQuestion question, Language language)
{
    /// <summary>The change, to be kept; in words what was not understood, or cannot be.</summary>
    public async Task<DeskReply> OfAsync(AlertSubscription alert, string said, CancellationToken cancellation)
    {
        var texts = DeskTexts.Of(language);
        // Channels that are told next are none that it is posted in.
        var (rest, manner) = MannerReader.Read(said);
        var spoken = SpokenChange.Of(rest);
        var changed = alert with { Name = spoken.Name ?? alert.Name, Language = spoken.Language ?? alert.Language };
        if (spoken.Remainder.Length > 0)
        {
            if (await WatchedAsync(alert, spoken.Remainder, cancellation) is not var (watch, lasting)) return DeskParts.Say(language, texts.HowToChangeAlert);
            if (SpokenCurrency.Other(spoken.Remainder, parts.Workspace.Currency) is { } sign) return DeskParts.Say(language, texts.OtherCurrency(sign, parts.Workspace.Currency));
            changed = changed with { Watch = watch, Rule = changed.Rule with { For = lasting ?? changed.Rule.For } };
        }

        if (spoken.Place is not null || changed.Watch.Kpi != alert.Watch.Kpi || changed.Watch.Filters != alert.Watch.Filters)
        {
            var (place, problem) = await PlaceAsync(changed, spoken.Place, cancellation);
            if (problem is not null) return DeskParts.Say(language, problem);
            changed = changed with { Destination = place! };
        }

        (changed, var trouble) = await AlertManners.WithAsync(parts, question, changed, manner, language, cancellation);
        if (trouble is not null) return DeskParts.Say(language, trouble);
        if (changed == alert) return DeskParts.Say(language, texts.HowToChangeAlert);
        var words = parts.WordsOf(language);
        string[] sentences = [texts.WasChanged(Label.Plain(changed.Name)), $"{words.Subject(changed.Watch)}: {words.Condition(changed.Watch)}.", .. AlertManners.Words(changed, words, texts)];
        var where = spoken.Place is null ? [] : Places.Words(changed.Destination, Place.Public, texts).Take(1);
        return DeskParts.Say(language, [.. sentences, .. where]) with { Writes = [parts.Registers.Of<AlertSubscription>(AlertSubscription.Kind).Put(alert.Id, changed)] };
    }

    /// <summary>What is watched from then on: the same figure at another level, the same figure in another way, or what the words ask for by themselves; how long it must last where they say so.</summary>
    private async Task<(AlertWatch Watch, TimeSpan? Lasting)?> WatchedAsync(AlertSubscription alert, string said, CancellationToken cancellation)
    {
        if (alert.Watch.Kpi is { } kpi)
        {
            var (texts, name) = (DeskTexts.Of(language), KpiTexts.Of(language, kpi).Name);
            // Words say a condition of their own, a number is another level of the same.
            if (char.IsLetter(said[0]) && await QueryAsync(texts.AskWhen(name, said), kpi, cancellation) is { } query && Changed(alert.Watch, query) is { } changed) return changed;
            if (await QueryAsync(texts.AskLevel(alert.Watch.Test, name, said), kpi, cancellation) is { } levelled && AlertDraft.Of(levelled) is { Watch: { Threshold: not null } level } draft)
                return (alert.Watch with { Threshold = level.Threshold, Back = level.Back, InPercent = level.InPercent, Floor = level.Floor }, Lasting(draft));
        }

        return await QueryAsync(said, null, cancellation) is { } asked && AlertDraft.Of(asked) is { Watch: { } whole } all ? (whole, Lasting(all)) : null;
    }

    /// <summary>The same figure on another condition; without one, over other days or of another part.</summary>
    private static (AlertWatch Watch, TimeSpan? Lasting)? Changed(AlertWatch watch, Query query)
    {
        if (AlertDraft.Of(query) is { Watch: { } other } draft)
            return (other with { Filters = other.Filters.Count > 0 ? other.Filters : watch.Filters, Window = other.Window ?? watch.Window, Variant = other.Variant ?? watch.Variant }, Lasting(draft));
        var moved = watch with { Window = query.Rolling is { } rolling && AlertWindows.IsKnown(rolling) ? rolling : watch.Window, Filters = query.Filters.Count > 0 ? query.Filters : watch.Filters };
        return moved == watch ? null : (moved, null);
    }

    private static TimeSpan? Lasting(AlertDraft draft) => draft.For > TimeSpan.Zero ? draft.For : null;

    private async Task<Query?> QueryAsync(string words, string? kpi, CancellationToken cancellation)
    {
        var finding = await parts.Workspace.AskAsync(words, parts.Workspace.Today, language, null, question.User, cancellation);
        return finding.Query is { Intent: Intent.Alert } query && (kpi is null || (query.Kpis is [var read] && read == kpi)) ? query : null;
    }

    private async Task<(Delivery.Destination? Place, string? Problem)> PlaceAsync(AlertSubscription alert, string? named, CancellationToken cancellation)
    {
        var form = Watching.AlertLooks.FormOf(alert.Watch, new AlertReading(Sight.NoData)).Form;
        if (named is not null)
        {
            var (place, _, problem) = await Places.OfAsync(parts, question, named, alert.Watch.Kpi is { } kpi ? [kpi] : [], form, language, cancellation);
            return (place, problem);
        }

        // Another figure in the same place: those who read it may know less of it.
        var audience = await parts.PlatformOf(alert.Destination.Platform)!.AudienceAsync(alert.Destination, alert.Owner, cancellation);
        return audience.Decide(parts.Classes.Of(alert.Watch.Kpi is { } figure ? [figure] : []), form, Policy.FewestRecords).MayBePosted ? (alert.Destination, null) : (null, DeskTexts.Of(language).PlaceMayNot);
    }
}
