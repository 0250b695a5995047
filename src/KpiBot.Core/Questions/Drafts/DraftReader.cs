using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>From mentions to a draft: each part of the grammar takes the mentions that are its own; what none takes must be harmless.</summary>
internal sealed class DraftReader(Clauses clauses, Draft draft)
{
    /// <summary>Reads a draft; <paramref name="last"/> is the question before it in the thread.</summary>
    public static Draft Read(Clauses clauses, Query? last)
    {
        var draft = new Draft();
        if (!Refusals.Read(clauses, draft, last?.Intent)) new DraftReader(clauses, draft).Run([.. last?.Kpis ?? []], last);
        return draft;
    }

    private void Run(IReadOnlyList<string> standing, Query? last)
    {
        var figures = new FigureReader(clauses, draft, standing);
        var kinds = new HashSet<int>();
        figures.TakeNames();
        IntentReader.TakeCues(clauses, draft, last?.Intent);
        if (draft.Intent is Intent.Digest or Intent.Alert) WatchReader.Take(clauses, draft, last);
        new DimensionReader(clauses, draft, kinds).Take(figures);
        if (last?.By is { } rows && draft.By is [Crm.Dimensions.Owner] && SaysEachOfThem()) draft.By[0] = rows;
        figures.Finish();
        FunnelTails.Take(clauses, draft);
        RankingReader.Take(clauses, draft, last?.Intent);
        VariantReader.Take(clauses, draft, standing);
        new ValueReader(clauses, draft, kinds).Take();
        new PeriodMentions(clauses, draft).Take();
        IntentReader.Finish(clauses, draft, standing);
        TakeRest();
        if (last is not null) TakeTurn(last);
        new Leftovers(clauses, draft).Collect();
    }

    /// <summary>What a follow-up asks of the answer before it.</summary>
    private void TakeTurn(Query last)
    {
        RankedOnes.Take(clauses, draft, last);
        SaidTotals.Take(clauses, draft, last);
        if (draft.Totals) draft.Unfiltered.Clear();
        // "e a diferença pra janeiro?": from what stands.
        if (draft is { Kpis.Count: 0, Intent: null, Periods: [{ AfterVersus: false } other] } && clauses.Mentions.Exists(mention => mention.Is(Sense.Compare) && clauses.Folded(mention).Contains("dif", StringComparison.Ordinal))) draft.Periods[0] = other with { AfterVersus = true };
        draft.Restores = draft.Adds || (!clauses.Any(Sense.Only) && clauses.Sentence.Words.Any(Restoring.Contains));
        SwappedValues.Take(clauses, draft);
        OwnTargets.Take(clauses, draft, last);
        Subsets.Take(clauses, draft, last);
        TheirFigures.Collect(clauses, draft, last);
        new UnreadFollowUps(clauses, draft, last).Collect();
    }

    private static readonly HashSet<string> Restoring = new("com con with".Split(' '), StringComparer.Ordinal);

    /// <summary>"how many in total?": those that were shown are counted.</summary>
    private bool CountsAll() => clauses.Any(Sense.HowMany) && clauses.Mentions.TrueForAll(mention => !mention.Is(Sense.AllOf) || clauses.Folded(mention).EndsWith("total", StringComparison.Ordinal));

    /// <summary>"e quanto vendeu cada um?", behind rows: each of those that were shown.</summary>
    private bool SaysEachOfThem() => clauses.Mentions.Exists(mention => clauses.Folded(mention) is "cada um" or "cada uma" or "cada uno" or "cada una" or "each" or "each one" && !clauses.NextIs(clauses.Mentions.IndexOf(mention), Sense.Dimension));

    private static readonly HashSet<string> Now = new("agora hoje momento atualmente atual ahora hoy actualmente mismo actual now currently moment today".Split(' '), StringComparer.Ordinal);

    private void TakeRest()
    {
        draft.Mine = clauses.Any(Sense.Mine) && clauses.First(Sense.Mine) is var mine && !clauses[mine].Is(Sense.Filler) || OwnDeeds.AreAsked(clauses);
        var first = clauses.Mentions.FindIndex(mention => !mention.IsFiller || mention.Is(Sense.FollowUp));
        draft.FollowsUp = first >= 0 && clauses[first].Is(Sense.FollowUp);
        draft.FollowsUp |= draft.SaysNothing && (clauses.Any(Sense.HowMany) || (clauses.Any(Sense.HowMuch) && clauses.Mentions.TrueForAll(mention => mention.Number is null))) && clauses.Mentions.Sum(mention => mention.End - mention.Start) == clauses.Sentence.Count;
        draft.AsksNow = clauses.Mentions.Exists(mention => mention.Is(Sense.FollowUp) && clauses.Folded(mention) is var words && (words.StartsWith("what is it", StringComparison.Ordinal) || words.StartsWith("whats it", StringComparison.Ordinal) || (words.Split(' ') is [_, _, .., var last] several && (Now.Contains(last) || Now.Contains(several[0])))));
        draft.Adds = clauses.Any(Sense.Also);
        draft.IsFullQuestion = clauses.Any(Sense.HowMany) || clauses.Any(Sense.HowMuch) || clauses.Any(Sense.WhatIs) || (clauses.First(Sense.Which) is >= 0 and < 3 && !draft.FollowsUp);
        if (clauses.Any(Sense.AllOf) && !CountsAll() && draft is { Kpis.Count: 0, Unfiltered.Count: 0, Values.Count: 0 } && clauses.Mentions.Exists(mention => mention.Is(Sense.AllOf) && (clauses.Folded(mention).Contains("filt", StringComparison.Ordinal) || clauses.Count <= 2))) draft.Unfiltered.Add(string.Empty);
        if (draft.Kpis.Count == 0 && clauses.Mentions.Count(mention => mention.Number is not null) == 1 && draft.SaysNothing && clauses.Mentions.First(mention => mention.Number is not null).Number!.Value is >= 0 and <= int.MaxValue and var picked) draft.Picked = (int)picked;
    }
}
