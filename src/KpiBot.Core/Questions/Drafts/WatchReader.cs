using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>The condition of an alert and the schedule of a digest, in words.</summary>
internal static class WatchReader
{
    /// <summary>Takes what the intent needs.</summary>
    public static void Take(Clauses clauses, Draft draft, Query? last)
    {
        if (draft.Intent == Intent.Alert)
        {
            AlertCue.UseWhen(clauses, draft);
            if (last?.Intent == Intent.Alert && NewLevels.AreSaid(clauses)) draft.Explained.Add((0, clauses.Sentence.Count));
            IReadOnlyList<string> kpis = draft.Kpis.Count > 0 ? draft.Kpis : [.. last?.Kpis ?? []];
            draft.Alert = ConditionReader.Complete(clauses, last, kpis) ?? ConditionReader.Read(clauses, kpis);
            if (draft.Alert?.Condition == "sla_missed" && draft.Kpis.Count == 0) draft.Ambiguous = null;

            // The target of sales is the quota, also where it is watched.
            // "cuando Darcel cierre un deal": each one, where a rate has no article.
            if (draft.Kpis is ["close_rate"] && clauses.Mentions.Exists(mention => mention.Args(Sense.Kpi).Contains("close_rate") && clauses.Sentence.Has(mention.Start + 1, "un", "una", "algun", "um", "uma", "a", "any"))) draft.SetOnly("deals_won");
            if (draft is { Alert.Condition: "off_pace", Kpis: ["revenue_won"] }) draft.SetOnly("quota_attainment");

            // "when we miss the SLA on MQLs": how many are promised, or how soon they are called.
            if (draft is { Alert.Condition: "sla_missed", Kpis: ["mqls"] }) draft.Ambiguous = (clauses.Words(clauses[clauses.First(Sense.SlaMissed)]), ["sla_followup_rate", "sla_mql_attainment"]);
            if (draft.Alert?.Value is not null && clauses.Any(Sense.Target)) draft.Unknown.Add(clauses.Words(clauses[clauses.First(Sense.Target)]));
            if (draft.Alert is { Unit: "ratio", Value: > 0.01m and <= 0.05m } && draft.Kpis is ["csat"] && clauses.Mentions.Find(mention => mention.Number is { Kind: TokenKind.Number, Mark: Mark.None }) is { } score) draft.Unknown.Add(clauses.Words(score));
            if (draft.Alert is { Unit: "percent_change", Condition: "above" or "below" }) draft.Unknown.Add(clauses.Words(clauses.Mentions.Find(mention => mention.Number is { Kind: TokenKind.Number })!));
            if (draft.Alert is { Condition: "change_above" or "change_below", Value: not null }) LeaveWindow(clauses);
            if (draft.Alert?.Value is not null && IsOneDeal(clauses)) draft.Unknown.Add(clauses.Words(clauses[clauses.First(Sense.Deal)]));
        }
        else
        {
            draft.Schedule = ScheduleReader.Read(clauses);
            if (draft is { Schedule: null, MovesDigest: true }) draft.Clock = ScheduleReader.Time(clauses);
            if (ScheduleReader.IsSingleDay(clauses)) draft.Unknown.Add(clauses.Words(clauses[clauses.First(Sense.Workday)]));
            if (clauses.Args(Sense.Weekday).Distinct().Count() > 1) draft.Unknown.Add(clauses.Words(clauses.Mentions.Last(mention => mention.Is(Sense.Weekday))));
        }
    }

    /// <summary>"caírem 20% na semana", "bajan 10% en el mes": behind the amount, how long the change takes, not the days that are counted.</summary>
    private static void LeaveWindow(Clauses clauses)
    {
        var number = clauses.Mentions.FindIndex(mention => mention.Number is { Kind: TokenKind.Number });
        for (var i = number + 1; number >= 0 && i < clauses.Count; i++)
            if (clauses[i].Period is Time.PeriodExpression.Unit { Offset: 0, FromContext: false } && (clauses.Sentence.Has(clauses[i].Start, "no", "na") || (clauses.Sentence.Has(clauses[i].Start - 1, "in", "en") && clauses.Sentence.Has(clauses[i].Start, "the", "el", "la")) || (clauses.Sentence.Has(clauses[i].Start, "in", "en") && clauses.Sentence.Has(clauses[i].Start + 1, "the", "el", "la")))) clauses.Use(i);
    }

    /// <summary>"when a deal over 100k is won": a single record, not a figure.</summary>
    private static bool IsOneDeal(Clauses clauses) => clauses.First(Sense.Deal) is >= 0 and var deal && clauses.Sentence.Has(clauses[deal].Start - 1, "a", "an", "um", "uma", "un", "una", "any", "algum", "alguma", "algun");
}
