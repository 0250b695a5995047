using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Reading;

/// <summary>Finds everything that a stretch of the question can stand for, and keeps the stretches that together explain it best.</summary>
internal static class MentionFinder
{
    private const int Word = 10;
    private const int FillerWord = 6;

    /// <summary>The mentions that cover the question best, in order; words that nothing covers are in none.</summary>
    public static IReadOnlyList<Mention> Find(Sentence sentence, ValueIndex values)
    {
        var candidates = new List<Mention>[sentence.Count];
        var periods = new PeriodReader(sentence);
        for (var i = 0; i < sentence.Count; i++)
        {
            candidates[i] = [];
            AddPhrases(sentence, i, candidates[i]);
            AddValues(sentence, values, i, candidates[i]);
            AddFigures(sentence, periods, i, candidates[i]);
        }
        return Cover(sentence, candidates);
    }

    private static void AddPhrases(Sentence sentence, int at, List<Mention> found)
    {
        foreach (var group in sentence.At(at).GroupBy(match => match.End))
        {
            var least = group.Min(match => match.Cost);
            var meanings = group.Where(match => match.Cost == least).Select(match => match.Meaning).ToList();
            var weight = meanings.TrueForAll(meaning => meaning.Sense == Sense.Filler) ? FillerWord : Word;
            found.Add(new Mention(at, group.Key, meanings)
            {
                Score = (weight * Content(sentence, at, group.Key, weight)) - 1 - least,
                Values = [.. meanings.Where(meaning => meaning.Sense == Sense.Value).Select(meaning => DataPhrases.Parse(meaning.Arg)).Distinct()],
            });
        }
    }

    private static void AddValues(Sentence sentence, ValueIndex values, int at, List<Mention> found)
    {
        foreach (var (end, cost, refs) in values.Find(sentence, at, Lexicon.Instance.Tree.Knows))
        {
            var whole = refs[0].Whole;
            var known = found.FindIndex(mention => mention.End == end && mention.Values.Count == 0 && cost == 0 && whole);
            if (known >= 0)
            {
                // A word that is both: the grammar decides by what stands around it.
                found[known] = found[known] with { Values = refs, Meanings = [.. found[known].Meanings, ValueMeaning], Score = Math.Max(found[known].Score, (Word * (end - at)) - 1) };
                continue;
            }
            found.Add(new Mention(at, end, [ValueMeaning]) { Values = refs, Score = (Word * (end - at)) - 1 - cost - (whole ? 0 : 3) });
        }
    }

    private static readonly Meaning ValueMeaning = new(Sense.Value, string.Empty) { Language = Kpis.Language.English };

    private static void AddFigures(Sentence sentence, PeriodReader periods, int at, List<Mention> found)
    {
        var token = sentence.Tokens[at];
        if (periods.Read(at) is var (period, end))
        {
            var typos = Enumerable.Range(at, end - at).Sum(i => sentence.Typos[i]);
            found.Add(new Mention(at, end, [new Meaning(Sense.Period, string.Empty) { Language = Kpis.Language.English }]) { Period = period, Score = (Word * (end - at)) + 2 - typos });
        }
        if (token.Kind == TokenKind.Number || sentence.Longest(at, Sense.Number) is not null)
        {
            var number = NumberReader.Read(sentence, at);
            if (number is var (read, last)) found.Add(new Mention(at, last, [new Meaning(Sense.Number, string.Empty) { Language = Kpis.Language.English }]) { Number = read, Score = (Word * (last - at)) - 2 });
        }
        if (token.Kind is TokenKind.Channel or TokenKind.Time) found.Add(new Mention(at, at + 1, [new Meaning(Sense.At, token.Text) { Language = Kpis.Language.English }]) { Number = token, Score = Word });
        if (token.Kind == TokenKind.Sign && !found.Exists(mention => mention.End == at + 1)) found.Add(new Mention(at, at + 1, [new Meaning(Sense.Filler, string.Empty) { Language = Kpis.Language.English }]) { Score = 1 });
    }

    /// <summary>Articles inside a phrase count as fillers do, so that a phrase is worth its own words.</summary>
    private static int Content(Sentence sentence, int from, int to, int weight)
    {
        if (weight == FillerWord) return to - from;
        var connectives = Enumerable.Range(from, to - from).Count(i => PhraseTree.Connectives.Contains(sentence.Tokens[i].Text));
        return connectives == to - from ? 1 : to - from;
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
                if (score < best[at] || (score == best[at] && (chosen[at] is null || chosen[at]!.IsFiller is false))) continue;
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
