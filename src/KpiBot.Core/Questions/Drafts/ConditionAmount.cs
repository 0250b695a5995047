using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>How much and for how long, in the condition of an alert.</summary>
internal static class ConditionAmount
{
    /// <summary>"drops by a quarter", "cair pela metade", in percent.</summary>
    public static decimal? Fraction(Clauses clauses, int move)
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

    /// <summary>The amount of a number in the unit of its figure, or of its change.</summary>
    public static (decimal Value, string Unit) Measure(Clauses clauses, int number, KpiUnit unit, bool isChange)
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

    /// <summary>"for two weeks" beside the number at a mention; null when nothing is said.</summary>
    public static string? Duration(Clauses clauses, int condition)
    {
        for (var token = 1; token < clauses.Sentence.Count - 1; token++)
        {
            // In Portuguese "dos" joins, so that it counts only where a stretch of time is said.
            if (clauses.Sentence.Has(token, "dos") && clauses.Sentence.Longest(token + 1, Sense.Unit) is { } two && (clauses.Sentence.Has(token - 1, "por", "durante") || clauses.Sentence.Has(two.End, "seguidos", "seguidas", "consecutivos", "consecutivas"))) return "2 " + two.Meaning.Arg + "s";

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

            // "two months running": no period of its own.
            if (clauses[next].Period is not null) clauses.Use(next);
            return FormattableString.Invariant($"{number.Value:0} {unit.Meaning.Arg}{(number.Value == 1 ? string.Empty : "s")}");
        }
        return null;
    }

    /// <summary>The next mention of a number, or else the first; -1 when there is none.</summary>
    public static int NumberAfter(Clauses clauses, int at)
    {
        var after = clauses.Mentions.FindIndex(Math.Max(at, 0), mention => mention.Number is { Kind: TokenKind.Number });
        if (after >= 0 || at < 0) return after;
        return clauses.Mentions.FindIndex(mention => mention.Number is { Kind: TokenKind.Number });
    }
}
