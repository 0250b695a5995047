using KpiBot.Kpis;

namespace KpiBot.Questions.Words;

/// <summary>Which language a question is in, by its words: those that only one language has count most.</summary>
internal static class LanguageVote
{
    /// <summary>The language; null when nothing speaks for one.</summary>
    public static Language? Of(string question, IReadOnlyList<Token> tokens)
    {
        var scores = new double[Lexicon.Languages.Count];
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word || Lexicon.Instance.Votes(token.Text) is not { } votes) continue;
            var sum = votes.Sum();
            for (var i = 0; i < scores.Length; i++) scores[i] += votes[i] * votes[i] / (sum * sum);
        }
        foreach (var letter in question)
        {
            if (letter is 'ã' or 'õ' or 'ç' or 'ê' or 'à' or 'â') scores[(int)Language.Portuguese] += 0.6;
            else if (letter is 'ñ' or '¿' or '¡') scores[(int)Language.Spanish] += 0.6;
        }
        var best = Array.IndexOf(scores, scores.Max());
        var second = scores.Where((_, i) => i != best).Max();
        if (scores[best] - second > 0.05) return (Language)best;
        // Between Portuguese and Spanish alike it is surely not English, where dates are written the other way round.
        return best != (int)Language.English && scores[best] - scores[(int)Language.English] > 0.05 ? (Language)best : null;
    }
}
