using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Reading;

/// <summary>Finds everything that a stretch of the question can stand for, and keeps the stretches that together explain it best.</summary>
internal static class MentionFinder
{
    private const int Word = 10;
    private const int FillerWord = 6;
    private const int InnerConnective = 4;
    private const int MentionCost = 2;
    private const int PartCost = 5;

    /// <summary>Less than what a filler of the same letters would be worth.</summary>
    private const int NamedPartCost = 3;

    private const int HiddenCost = 12;

    /// <summary>What each further word of a value that is said whole adds: it is not taken apart for the sake of a phrase across its end ("lost to no budget").</summary>
    private const int WholeWord = 3;

    /// <summary>Words that only other rules read; by themselves they explain nothing.</summary>
    private static readonly HashSet<Sense> Structure = [Sense.OfThe, Sense.From, Sense.To, Sense.At, Sense.For, Sense.ByWord, Sense.AgoBefore, Sense.Onward, Sense.Number, Sense.Ordinal];

    /// <summary>Rankings are short words, and near to many others; below this length they must be spelt right.</summary>
    private const int ShortWord = 5;
    private static readonly HashSet<Sense> Rankings = [Sense.Best, Sense.Worst, Sense.Highest, Sense.Lowest, Sense.Top, Sense.Bottom];

    /// <summary>Senses that turn the question around; a word is never corrected into one of them.</summary>
    private static readonly HashSet<Sense> Exacting = [Sense.Filler, Sense.StartOver, Sense.Write, Sense.Instruction, Sense.OffTopic, Sense.Except, Sense.AllOf, Sense.Also, Sense.Mine, Sense.Only, Sense.Records, Sense.Help, Sense.Who, Sense.Each, Sense.Share, Sense.Average, Sense.Every, Sense.Send];

    /// <summary>The mentions that cover the question best, in order; words that nothing covers are in none.</summary>
    public static IReadOnlyList<Mention> Find(Sentence sentence, ValueIndex values)
    {
        var candidates = new List<Mention>[sentence.Count];
        var periods = new PeriodReader(sentence);
        for (var i = 0; i < sentence.Count; i++)
        {
            candidates[i] = [];
            AddPhrases(sentence, values, i, candidates[i]);
            AddValues(sentence, values, i, candidates[i]);
            AddFigures(sentence, periods, i, candidates[i]);
            AddTurn(sentence, i, candidates[i]);
        }
        return Cover(sentence, candidates);
    }

    private static void AddPhrases(Sentence sentence, ValueIndex values, int at, List<Mention> found)
    {
        foreach (var group in sentence.At(at).GroupBy(match => match.End))
        {
            var corrected = Enumerable.Range(at, group.Key - at).Any(token => sentence.Typos[token] > Spelling.Slip && !Spelling.IsAsking(sentence.Words[token]));
            var guessed = group.Key == at + 1 && sentence.Typos[at] > 0 && sentence.Tokens[at].Text.Length < ShortWord;
            if (corrected && group.Any(match => Exacting.Contains(match.Meaning.Sense) && !(match.Meaning.Sense == Sense.Send && group.Key > at + 1))) continue;
            if (corrected && group.Key == at + 1 && sentence.Tokens[at].Text.EndsWith("est", StringComparison.Ordinal) && sentence.Tokens[at].Text.Length == sentence.Words[at].Length && group.Any(match => Rankings.Contains(match.Meaning.Sense))) continue;
            var ofData = group.Any(match => match.Meaning.Sense == Sense.Value);
            var fitting = group.Where(match => !(guessed && Rankings.Contains(match.Meaning.Sense)) && (match.Meaning.Sense != Sense.Channel || ofData)).ToList();
            fitting.RemoveAll(match => match.Meaning.Sense is Sense.Overview or Sense.Records && (Overlaps.SplitsDeals(sentence, group.Key) || Overlaps.SplitsDays(sentence, group.Key)));
            if (sentence.Has(at, "leads") && !Overlaps.IsLeading(sentence, at, group.Key)) fitting.RemoveAll(match => match.Meaning.Sense == Sense.Best);
            if (Overlaps.IsWhy(sentence, at)) fitting.RemoveAll(match => match.Meaning.Sense == Sense.Share);
            if (Overlaps.AsksKind(sentence, at, group.Key)) fitting.RemoveAll(match => match.Meaning.Sense is Sense.Why or Sense.Unit or Sense.Quarter);
            if (Overlaps.IsFall(sentence, at) || Overlaps.IsDoer(sentence, at, group.Key)) fitting.RemoveAll(match => match.Meaning.Sense == Sense.Kpi);
            if (Overlaps.IsSoon(sentence, at)) fitting.RemoveAll(match => match.Meaning.Sense != Sense.Filler);
            if (!Overlaps.IsAhead(sentence, at, group.Key)) fitting.RemoveAll(match => match.Meaning.Sense == Sense.Best);
            if (fitting.Count == 0) continue;
            var least = fitting.Min(match => match.Cost);
            var meanings = fitting.Where(match => match.Cost == least).Select(match => match.Meaning).ToList();
            if (meanings.TrueForAll(meaning => Structure.Contains(meaning.Sense))) continue;
            var weight = meanings.TrueForAll(meaning => meaning.Sense == Sense.Filler || Structure.Contains(meaning.Sense)) ? FillerWord : Word;
            found.Add(new Mention(at, group.Key, meanings)
            {
                Score = Worth(sentence, at, group.Key, weight, meanings) - MentionCost - least + (meanings.Exists(meaning => meaning.Sense == Sense.Kpi) ? 1 : 0) - (Overlaps.HidesValue(sentence, values, at, group.Key, meanings) || Overlaps.HidesKind(sentence, values, at, group.Key, meanings) || Overlaps.HidesRows(sentence, at, group.Key, meanings) || Overlaps.HidesFigure(sentence, at, group.Key, meanings) ? HiddenCost : 0),
                Values = [.. meanings.Where(meaning => meaning.Sense == Sense.Value).Select(meaning => DataPhrases.Parse(meaning.Arg)).Distinct()],
            });
        }
    }

    /// <summary>"could you tell me", "for the meeting at 10": it means nothing for the figure. A time or a day in it may be that of a schedule.</summary>
    private static void AddTurn(Sentence sentence, int at, List<Mention> found)
    {
        var (end, isFirm) = TurnsOfPhrase.Instance.Longest(sentence.Tokens, at);
        if (end == at || (Enumerable.Range(at, end - at).Any(sentence.SaysWhen) && sentence.IsRepeated)) return;
        found.Add(new Mention(at, end, [new Meaning(Sense.Filler, string.Empty) { Language = Kpis.Language.English }]) { Score = isFirm ? (Word * (end - at)) - MentionCost + 1 : (FillerWord * (end - at)) + (3 * (end - at - 1)) - MentionCost + 1 });
    }

    private static void AddValues(Sentence sentence, ValueIndex values, int at, List<Mention> found)
    {
        foreach (var (end, cost, refs) in values.Find(sentence, at).Concat(values.FindJoined(sentence, at)))
        {
            var whole = refs[0].Whole;
            if (!whole && end < sentence.Count && sentence.Tokens[end].Hyphenated) continue;
            var known = found.FindIndex(mention => mention.End == end && mention.Values.Count == 0 && cost == 0 && whole);
            if (known >= 0)
            {
                // A word that is both: the grammar decides by what stands around it.
                found[known] = found[known] with { Values = refs, Meanings = [.. found[known].Meanings, ValueMeaning], Score = Math.Max(found[known].Score, (Word * (end - at)) - MentionCost) };
                continue;
            }
            var taught = found.FindIndex(mention => mention.End == end && mention.Values.Count > 0 && cost == 0 && whole);
            if (taught >= 0)
            {
                found[taught] = found[taught] with { Values = [.. found[taught].Values.Concat(refs).Distinct()] };
                continue;
            }
            found.Add(new Mention(at, end, [ValueMeaning]) { Values = refs, Score = (Word * (end - at)) - MentionCost - cost - (whole ? 0 : cost == 0 && IsNamed(sentence, at, refs) ? NamedPartCost : PartCost) + (whole && cost == 0 ? WholeWord * (end - at - 1) : 0) });
        }
    }

    /// <summary>"o time da Cara", "cara's numbers", "cara team": behind or before the name of its dimension, with an 's, or written as a name, a part is a value, whatever else the word may be.</summary>
    private static bool IsNamed(Sentence sentence, int at, IReadOnlyList<ValueRef> refs)
    {
        if (sentence.Tokens[at].IsPossessive || (sentence.Longest(at + 1, Sense.Dimension) is { } kind && refs.Any(value => value.Dimension == kind.Meaning.Arg && value.Dimension is "team"))) return true;
        var end = at;
        while (end > 0 && sentence.Has(end - 1, "de", "da", "do", "del", "of")) end--;
        if (end == at) return false;
        if (sentence.Tokens[at].IsCapital && sentence.Tokens[at - 1].IsCapital == false) return true;
        for (var start = end - 1; start >= 0 && start > end - 3; start--)
            if (sentence.At(start).Any(match => match.End == end && match.Meaning.Sense == Sense.Dimension && refs.Any(value => value.Dimension == match.Meaning.Arg))) return true;
        return false;
    }

    private static readonly Meaning ValueMeaning = new(Sense.Value, string.Empty) { Language = Kpis.Language.English };

    private static void AddFigures(Sentence sentence, PeriodReader periods, int at, List<Mention> found)
    {
        var token = sentence.Tokens[at];
        if (!Overlaps.CrossesPeriod(sentence, at) && periods.Read(at) is var (period, end))
        {
            var typos = Enumerable.Range(at, end - at).Sum(i => sentence.Typos[i]);
            found.Add(new Mention(at, end, [new Meaning(Sense.Period, string.Empty) { Language = Kpis.Language.English }]) { Period = period, Score = (Word * (end - at)) + 1 - typos });
        }
        if (token.Kind == TokenKind.Number || sentence.Longest(at, Sense.Number) is not null)
        {
            var number = NumberReader.Read(sentence, at);
            if (number is var (read, last)) found.Add(new Mention(at, last, [new Meaning(Sense.Number, string.Empty) { Language = Kpis.Language.English }]) { Number = read, Score = (Word * (last - at)) - (token.Kind == TokenKind.Number ? 3 : found.Exists(mention => mention.Is(Sense.Filler)) ? 7 : 3) });
        }
        if (token.Kind is TokenKind.Channel or TokenKind.Time) found.Add(new Mention(at, at + 1, [new Meaning(Sense.At, token.Text) { Language = Kpis.Language.English }]) { Number = token, Score = Word });
        if (token.Kind == TokenKind.Sign && !found.Exists(mention => mention.End == at + 1)) found.Add(new Mention(at, at + 1, [new Meaning(Sense.Filler, string.Empty) { Language = Kpis.Language.English }]) { Score = 1 });
    }

    /// <summary>A phrase is worth its own words; articles inside it little, so that they do not outweigh a better reading of their neighbours.</summary>
    private static int Worth(Sentence sentence, int from, int to, int weight, List<Meaning> meanings)
    {
        if (weight == FillerWord) return (FillerWord * (to - from)) + (3 * (to - from - 1));
        var inner = meanings.TrueForAll(meaning => meaning.Sense == Sense.Kpi || Lexicon.IsLoose(meaning.Sense)) ? InnerConnective : FillerWord;
        var connectives = Enumerable.Range(from, to - from).Count(i => PhraseTree.Connectives.Contains(sentence.Tokens[i].Text));
        return connectives == to - from ? FillerWord * connectives : (Word * (to - from - connectives)) + (inner * connectives);
    }

    private static List<Mention> Cover(Sentence sentence, List<Mention>[] candidates)
    {
        var best = new int[sentence.Count + 1];
        var chosen = new Mention?[sentence.Count];
        for (var at = sentence.Count - 1; at >= 0; at--)
        {
            best[at] = best[at + 1];
            foreach (var mention in candidates[at])
            {
                var score = mention.Score + best[mention.End];
                if (score < best[at] || (score == best[at] && !(chosen[at] is { } other && (other.IsFiller || (mention.Is(Sense.Kpi) && mention.End > other.End && (other.Is(Sense.Above) || other.Is(Sense.Below) || other.Is(Sense.Kpi))))))) continue;
                (best[at], chosen[at]) = (score, mention);
            }
        }
        var cover = new List<Mention>();
        for (var at = 0; at < sentence.Count;)
        {
            if (chosen[at] is { } mention)
            {
                cover.Add(mention);
                at = mention.End;
            }
            else
            {
                at++;
            }
        }
        return cover;
    }
}
