using KpiBot.Kpis;

namespace KpiBot.Questions.Words;

/// <summary>Which language a question is in, by its words: those that only one language has count most.</summary>
internal static class LanguageVote
{
    /// <summary>"win rate", "close rate": said like that in all three languages, as long as other words tell which it is.</summary>
    private static bool IsBorrowed(IReadOnlyList<Token> tokens, int at) =>
        tokens.Count > 3 && (tokens[at].Text == "rate" || (at + 1 < tokens.Count && tokens[at + 1].Text == "rate"));

    /// <summary>"no Q3", "na semana", "no 2º": "in the", before a unit of time.</summary>
    private static bool IsUnit(Token token) => token.Kind == TokenKind.Number || token.Text is "mes" or "ano" or "semana" or "trimestre" or "tri" or "semestre" or "bimestre" || (token.Text is [('q' or 't' or 'h'), >= '1' and <= '4']);

    /// <summary>The language; null when nothing speaks for one.</summary>
    public static Language? Of(string question, IReadOnlyList<Token> tokens)
    {
        var scores = new double[Lexicon.Languages.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Text is "no" or "na" && at + 1 < tokens.Count && IsUnit(tokens[at + 1])) scores[(int)Language.Portuguese] += 1;
            if (IsBorrowed(tokens, at) || token.Kind != TokenKind.Word || Lexicon.Instance.Votes(token.Text) is not { } votes) continue;
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
