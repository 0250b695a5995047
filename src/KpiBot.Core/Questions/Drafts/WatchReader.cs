using KpiBot.Kpis;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>The condition of an alert and the schedule of a digest, in words.</summary>
internal static class WatchReader
{
    private static readonly HashSet<string> MoreThan = ["more than", "mais de", "mas de", "mais do que", "mais que", "mas que", "mas del", "at least", "pelo menos", "al menos", "over", "minimo", "no minimo"];

    /// <summary>Takes what the intent needs.</summary>
    public static void Take(Clauses clauses, Draft draft, Query? last)
    {
        if (draft.Intent == Intent.Alert)
        {
            IReadOnlyList<string> kpis = draft.Kpis.Count > 0 ? draft.Kpis : [.. last?.Kpis ?? []];
            draft.Alert = Completed(clauses, last, kpis) ?? Condition(clauses, kpis);
            if (draft.Alert?.Condition == "sla_missed" && draft.Kpis.Count == 0) draft.Ambiguous = null;
            if (draft.Alert?.Value is not null && clauses.Any(Sense.Target)) draft.Unknown.Add(clauses.Words(clauses[clauses.First(Sense.Target)]));
            if (draft.Alert is { Unit: "ratio", Value: > 0.01m and <= 0.05m } && draft.Kpis is ["csat"] && clauses.Mentions.Find(mention => mention.Number is { Kind: TokenKind.Number, Mark: Mark.None }) is { } score) draft.Unknown.Add(clauses.Words(score));
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

    /// <summary>"by more than 15%" after a watch on a fall that names no level: by so much.</summary>
    private static AlertCondition? Completed(Clauses clauses, Query? last, IReadOnlyList<string> kpis)
    {
        if (last is not { Intent: Intent.Alert, Alert: { Value: null, Condition: "change_above" or "change_below" } stands } || clauses.Any(Sense.Up) || clauses.Any(Sense.Down) || NumberAfter(clauses, -1) is not (>= 0 and var number)) return null;
        if (clauses.Mentions.Exists(mention => (mention.Is(Sense.Above) || mention.Is(Sense.Below)) && !MoreThan.Contains(clauses.Folded(mention)) && !IsOrMore(clauses, mention))) return null;
        clauses.Use(number);
        var (value, unit) = Measure(clauses, number, kpis.Count > 0 ? Catalogue.Get(kpis[0]).Unit : KpiUnit.Count, true);
        return stands with { Value = value, Unit = unit, For = Duration(clauses, number) ?? stands.For };
    }

    private static AlertCondition? Condition(Clauses clauses, IReadOnlyList<string> kpis)
    {
        var to = clauses.Sentence.Tokens.FirstOrDefault(token => token.Kind == TokenKind.Channel)?.Text;
        var unit = kpis.Count > 0 ? Catalogue.Get(kpis[0]).Unit : clauses.Any(Sense.Sell) ? KpiUnit.Money : KpiUnit.Count;
        if (clauses.Any(Sense.SlaMissed)) return new AlertCondition("sla_missed", To: to);
        var move = clauses.Mentions.FindIndex(mention => mention.Is(Sense.Up) || mention.Is(Sense.Down));
        if (move < 0) move = LosesPoints(clauses);
        var rises = move >= 0 && Rises(clauses, move, kpis);
        var level = clauses.Mentions.FindIndex(mention => (mention.Is(Sense.Above) || mention.Is(Sense.Below)) && !(move >= 0 && IsOrMore(clauses, mention)));
        var number = NumberAfter(clauses, Math.Max(move, level));
        if (number < 0)
        {
            if (clauses.Any(Sense.Stale)) return new AlertCondition("stale", To: to);
            if (clauses.Any(Sense.OffPace)) return new AlertCondition("off_pace", To: to);
            if (clauses.Any(Sense.Unusual)) return new AlertCondition("unusual", To: to);
            if (move >= 0 && Fraction(clauses, move) is { } percent) return new AlertCondition(rises ? "change_above" : "change_below", percent, "percent_change", To: to);
            return move >= 0 ? new AlertCondition(rises ? "change_above" : "change_below", To: to) : null;
        }
        clauses.Use(number);
        var denial = level >= 0 ? Negations.Of(clauses, level) : -1;
        if (denial >= 0) clauses.Use(denial);
        var isChange = move >= 0 && IsAmountOfChange(clauses, move, level, number) || move >= 0 && (level < 0 ? !SaysLevel(clauses, move, number) : MoreThan.Contains(clauses.Folded(clauses[level])) && !(clauses.Folded(clauses[level]) == "over" && clauses[number].Number!.Mark != Mark.Percent) && !SaysLevel(clauses, move, level));
        var up = isChange || level < 0 ? rises : clauses[level].Is(Sense.Above);
        if (level < 0 && move < 0) up = !clauses.Any(Sense.Lowest);
        if (denial >= 0 && !isChange) up = !up;
        var (value, name) = Measure(clauses, number, unit, isChange);
        return new AlertCondition((isChange ? "change_" : string.Empty) + (up ? "above" : "below"), value, name, Duration(clauses, number), to);
    }

    /// <summary>"if win rate loses 5 points": it falls by them.</summary>
    private static int LosesPoints(Clauses clauses) =>
        clauses.Mentions.FindIndex(mention => mention.Args(Sense.Outcome).Contains("lost") && NumberAfter(clauses, clauses.Mentions.IndexOf(mention)) is >= 0 and var number && number > clauses.Mentions.IndexOf(mention) && (clauses[number].Number!.Mark == Mark.Percent || (clauses.Next(number) is >= 0 and var next && clauses[next].Arg(Sense.UnitOf) is "points" or "percent_change")));

    /// <summary>"piorar", "gets better" go the way that the figure's good end says.</summary>
    private static bool Rises(Clauses clauses, int move, IReadOnlyList<string> kpis)
    {
        var better = kpis.Count > 0 ? Catalogue.Get(kpis[0]).Better : Favourable.Neither;
        if (SaidMove.Betters(clauses.Folded(clauses[move])) is { } betters && better != Favourable.Neither) return betters == (better == Favourable.Higher);
        return clauses[move].Is(Sense.Up);
    }

    private static readonly HashSet<string> Changes = new("queda quedas aumento aumentos reducao reducoes caida caidas bajada subida subidas reduccion drop drops increase increases fall rise decline".Split(' '), StringComparer.Ordinal);

    /// <summary>"queda de pipeline acima de 10%": how large the fall is, not where it ends.</summary>
    private static bool IsAmountOfChange(Clauses clauses, int move, int level, int number) =>
        Changes.Contains(clauses.Folded(clauses[move])) && clauses[move].Start < clauses[number].Start && !(level >= 0 && clauses[level].Is(Sense.Below)) && !clauses.Sentence.Has(clauses[move].Start - 1, "to") && (clauses.Sentence.Has(clauses[move].End, "de", "do", "da", "dos", "das", "del", "of", "in", "on", "em", "en", "no", "na", "nos", "nas") || clauses[number].Number!.Mark == Mark.Percent)
        && !Enumerable.Range(clauses[move].End, clauses[number].Start - clauses[move].End).Any(token => clauses.Sentence.Has(token, "to", "para", "pra", "below"));

    /// <summary>"goes up 15% or more": how much it moves, not where it stands.</summary>
    private static bool IsOrMore(Clauses clauses, Mention mention) => clauses.Folded(mention).Split(' ') is ["or" or "ou" or "o", _];

    /// <summary>"drops by a quarter", "cair pela metade", in percent.</summary>
    private static decimal? Fraction(Clauses clauses, int move)
    {
        if (clauses.Sentence.Has(clauses[move].Start, "double", "doubles", "doubled") || Says(clauses, move, "dupli")) return 100;
        if (clauses.Sentence.Has(clauses[move].Start, "triple", "triples", "tripled") || Says(clauses, move, "tripli")) return 200;
        if (clauses.Sentence.Has(clauses[move].Start, "halve", "halves", "halved")) return 50;
        var verb = clauses.Sentence.Words[clauses[move].Start];
        if (verb.StartsWith("dobr", StringComparison.Ordinal) || verb.StartsWith("dupli", StringComparison.Ordinal)) return 100;
        if (verb.StartsWith("tripli", StringComparison.Ordinal)) return 200;
        for (var token = clauses[move].End; token < clauses.Sentence.Count; token++)
        {
            var percent = clauses.Sentence.Has(token, "half", "metade", "mitad") ? 50 : clauses.Sentence.Has(token, "quarter", "quarto", "cuarto", "cuarta") ? 25 : (decimal?)null;
            if (percent is null || !clauses.Sentence.Has(token - 1, "a", "by", "in", "um", "pela", "un", "una", "la", "one")) continue;
            if (clauses.Mentions.FindIndex(mention => mention.Start <= token && mention.End > token) is >= 0 and var at) clauses.Use(at);
            return percent;
        }
        return null;
    }

    private static bool Says(Clauses clauses, int at, string stem) => clauses.Folded(clauses[at]).Split(' ')[^1].StartsWith(stem, StringComparison.Ordinal);

    /// <summary>"baje de 3x", "cair para 10": a preposition says a level, not an amount of change.</summary>
    private static bool SaysLevel(Clauses clauses, int from, int to)
    {
        for (var token = clauses[from].End; token < clauses[to].Start; token++) if (clauses.Sentence.Has(token, "de", "del", "dos", "to", "para", "pra", "a", "below", "above")) return true;
        return false;
    }

    private static (decimal Value, string Unit) Measure(Clauses clauses, int number, KpiUnit unit, bool isChange)
    {
        var token = clauses[number].Number!;
        var next = clauses.Next(number);
        var said = next >= 0 ? clauses[next].Arg(Sense.UnitOf) : null;
        if (said == "count" || (said == "days" && unit == KpiUnit.Count)) said = null;
        if (said == "points" || (isChange && unit == KpiUnit.Points && token.Mark != Mark.Percent)) return (token.Value, "points");
        var percent = token.Mark == Mark.Percent || said == "percent_change";
        if (isChange) return percent ? (token.Value, "percent_change") : (token.Value, said ?? Name(unit));
        if (percent) return unit == KpiUnit.Ratio ? (token.Value / 100m, "ratio") : (token.Value, unit == KpiUnit.Points ? "points" : "percent_change");
        if (unit == KpiUnit.Ratio && said is null && token.Mark == Mark.None) return (token.Value > 1 ? token.Value / 100m : token.Value, "ratio");
        if (unit == KpiUnit.Days && said == "hours" && token.Value % 24 == 0) return (token.Value / 24, "days");
        if (unit == KpiUnit.Hours && (said == "days" || token.Mark == Mark.Days)) return (token.Value * 24, "hours");
        return (token.Value, token.Mark == Mark.Money ? "money" : token.Mark == Mark.Hours ? "hours" : said is "times" or null ? Name(unit) : said);
    }

    private static string Name(KpiUnit unit) => unit == KpiUnit.MoneyPerDay ? "money" : unit.Name();

    private static string? Duration(Clauses clauses, int condition)
    {
        for (var token = 1; token < clauses.Sentence.Count - 1; token++)
        {
            if (clauses.Sentence.Has(token, "dos") && clauses.Sentence.Has(token - 1, "por", "durante") && clauses.Sentence.Longest(token + 1, Sense.Unit) is { } two) return "2 " + two.Meaning.Arg + "s";

            // "for a week"
            if (!clauses.Sentence.Has(token, "a", "an", "um", "uma", "un", "una") || !clauses.Sentence.Has(token - 1, "for", "por", "durante") || clauses.Sentence.Longest(token + 1, Sense.Unit) is not { } one) continue;
            return "1 " + one.Meaning.Arg;
        }
        for (var i = 0; i < clauses.Count; i++)
        {
            if (i == condition || clauses[i].Number is not { Kind: TokenKind.Number } number || clauses.IsUsed(i)) continue;
            if (clauses.Before(i) is not (>= 0 and var before) && !clauses.Sentence.Has(clauses[i].Start - 1, "for", "por", "durante")) continue;
            if (clauses.Next(i) is not (>= 0 and var next) || clauses.Sentence.Longest(clauses[next].Start, Sense.Unit) is not { } unit) continue;
            if (clauses.Sentence.Has(clauses[i].Start - 1, "within", "ate", "under") || clauses.Sentence.Has(clauses[i].Start - 2, "menos", "less")) continue;
            clauses.Use(i);
            return FormattableString.Invariant($"{number.Value:0} {unit.Meaning.Arg}{(number.Value == 1 ? string.Empty : "s")}");
        }
        return null;
    }

    private static int NumberAfter(Clauses clauses, int at)
    {
        var after = clauses.Mentions.FindIndex(Math.Max(at, 0), mention => mention.Number is { Kind: TokenKind.Number });
        if (after >= 0 || at < 0) return after;
        return clauses.Mentions.FindIndex(mention => mention.Number is { Kind: TokenKind.Number });
    }
}
