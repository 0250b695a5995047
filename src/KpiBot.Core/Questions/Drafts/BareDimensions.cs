using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>A dimension that stands without "by": "which team", "top 5 products", "the region with the most churn".</summary>
internal sealed class BareDimensions(Clauses clauses, Draft draft)
{
    /// <summary>Whether it asks for one row for each of its values; all of them, places, doers and kinds of values do not.</summary>
    public bool Asks(string dimension, int at, int before)
    {
        if (dimension == Dimensions.ActivityType && clauses[at].Is(Sense.At) && at + 1 < clauses.Count && clauses[at + 1].Number is not null)
        {
            // "los lunes tipo 9": about then.
            clauses.Use(at);
            return false;
        }
        if (RankedNouns.DealIn(clauses, at) >= 0)
        {
            clauses.Use(at);
            return false;
        }
        if (PointedRows.Are(clauses, draft, dimension, at)) return false;
        var ranked = before >= 0 && (AsksWhich(before, at) || RankingReader.IsRanking(clauses[before]) || clauses[before].Number is { Kind: TokenKind.Number, Mark: Mark.None } || clauses[before].Is(Sense.Rank));
        if (RankingReader.PicksOneOf(clauses, at)) return true;
        if (before >= 0 && clauses[before].Is(Sense.AllOf) && !clauses[before].Is(Sense.Each) && !(draft.Intent == Intent.Target && clauses.Folded(clauses[before]) == "any"))
        {
            draft.Read(clauses, at, $"all of {dimension}", () => draft.Unfiltered.Add(dimension));
            clauses.Use(before);
            return false;
        }
        ranked |= clauses.Sentence.Tokens.Count > clauses[at].End && Sorted.Contains(clauses.Sentence.Words[clauses[at].End]);
        ranked |= clauses.Mentions.Exists(mention => mention.Start == clauses[at].End && mention.Is(Sense.Rank) && clauses.Folded(mention) is "ranking" or "rankings");
        // "el equipo más lejos de la meta", "reps closest to quota".
        ranked |= clauses.Next(at) is >= 0 and var near && clauses[near].Is(Sense.Target) && RankingReader.IsRanking(clauses[near]);
        ranked |= RankingReader.Any(clauses) && clauses.Sentence.Has(clauses[at].End, "with", "com", "con", "que", "q", "whose", "that");
        // "vendedor de Central con el ticket más bajo": of those there.
        ranked |= RankingReader.Any(clauses) && clauses.Next(at) is >= 0 and var place && clauses[place].Values.Count > 0 && !clauses.HasValueOf(place, dimension) && clauses.IsJoinedByOf(at, place) && clauses.Sentence.Has(clauses[place].End, "with", "com", "con", "que", "q", "whose", "that");
        ranked |= RankedNouns.IsSold(clauses, at);
        // "how do the teams compare on sales cycle": one beside the other.
        ranked |= clauses.Any(Sense.Compare) && draft.Intent is null && clauses.Sentence.Tokens[clauses[at].End - 1].Text[^1] == 's' && clauses.Sentence.Words.Any(word => word is "compare" or "comparam" or "comparan") && !clauses.Mentions.Exists(mention => mention.Values.Any(value => value.Dimension == dimension));
        ranked |= draft.Intent is null && IsSharedBetween(at);
        if (!ranked && before >= 0 && (clauses[before].Args(Sense.Outcome).Contains("lost") || clauses[before].Args(Sense.Kpi).Contains("deals_lost")) && IsLostTo(at))
        {
            // "deals lost to the market": to whom they went, no row says.
            draft.Unknown.Add(clauses.Words(clauses[at]));
            return false;
        }
        var next = clauses.Next(at);
        if (!ranked && clauses.Mentions.Find(mention => mention.Start == clauses[at].End) is { } listed && clauses.Sentence.Tokens[listed.Start].Before != Break.None && clauses.HasValueOf(clauses.Mentions.IndexOf(listed), dimension))
        {
            // "ventas, región: West": which kind of value follows.
            clauses.Use(at);
            return false;
        }
        var hintsNext = next >= 0 && clauses[next].Values.Count > 0;
        ranked &= !(next >= 0 && clauses.HasValueOf(next, dimension) && !(before >= 0 && AsksWhich(before, at)));
        var hintsBefore = before >= 0 && clauses[before].Values.Count > 0;
        if (before >= 0 && clauses[before].Is(Sense.Become))
        {
            draft.Unknown.Add(clauses.Words(clauses[at]));
            return false;
        }
        if (!ranked && clauses[at].Is(Sense.Average)) return false;
        if (!ranked && (hintsNext || hintsBefore || clauses.IsBesideUnknown(at))) return false;
        if (!ranked && dimension == Dimensions.Team && draft.Kpis.Count == 0 && IsTeamOfOne(at))
        {
            // "¿y el de su equipo?", after a rep: that of whoever leads them, which no filter says.
            draft.Unknown.Add(clauses.Words(clauses[at]));
            return false;
        }
        if (!ranked && dimension is Dimensions.Team or Dimensions.Account && (draft.Kpis.Count > 0 || (draft.Intent == Intent.Target && !clauses.Sentence.Has(clauses[at].Start - 1, "any", "some")) || clauses.Any(Sense.Overview))) return false;
        if (!ranked && dimension == Dimensions.Team && IsAllOfUs(at))
        {
            clauses.Use(at);
            return false;
        }
        if (!ranked && dimension == Dimensions.Owner && clauses.Folded(clauses[at]) == "comercial") return false;
        if (!ranked && dimension == Dimensions.Owner && clauses.Any(Sense.Overview)) return false;
        if (!ranked && dimension == Dimensions.Owner && (IsDoer(at) || IsCrew(at)))
        {
            clauses.Use(at);
            return false;
        }
        if (!ranked && dimension == Dimensions.Pipeline && clauses.Sentence.Has(clauses[at].Start - 1, "no", "ao", "pro", "nosso", "al", "el", "nuestro", "the", "our"))
        {
            // "negócios que entraram no funil": where they stand.
            clauses.Use(at);
            return false;
        }
        if (!ranked && next >= 0 && IsUnknownName(at, next, dimension))
        {
            draft.Unknown.Add(clauses.Words(clauses[next]));
            return false;
        }
        if (clauses[at].Is(Sense.LossReasons) || clauses[at].Is(Sense.Why)) return false;
        if (!ranked && dimension == Dimensions.Stage && before >= 0 && clauses[before].Is(Sense.Outcome) && clauses.Sentence.Has(clauses[at].Start, "stage") && clauses[before].End == clauses[at].Start)
        {
            // "in Closing stage": a stage that the data does not have.
            draft.Unknown.Add(clauses.Words(clauses[before]));
            return false;
        }
        if (!ranked && dimension == Dimensions.Channel && draft.Intent is Intent.Digest or Intent.Alert && IsPlace(at))
        {
            clauses.Use(at);
            return false;
        }
        return true;
    }

    /// <summary>"cómo se reparte el pipeline entre equipos", "split among the teams".</summary>
    private bool IsSharedBetween(int at) => clauses.Sentence.Tokens[clauses[at].Start].Text[^1] == 's' | clauses.Sentence.Tokens[clauses[at].End - 1].Text[^1] == 's' && clauses.Sentence.Has(BeforeArticles(at), "entre", "between", "among", "amongst");

    private bool IsLostTo(int at) => clauses.Sentence.Has(BeforeArticles(at), "to", "pro", "pra", "para", "al", "ante", "contra");

    private int BeforeArticles(int at)
    {
        var token = clauses[at].Start - 1;
        while (clauses.Sentence.Has(token, "the", "our", "los", "las", "el", "la", "os", "as", "o", "a", "nossos", "nossas", "nuestros", "nuestras")) token--;
        return token;
    }

    /// <summary>"teams ranked by revenue": the rows are named before the order.</summary>
    private static readonly HashSet<string> Sorted = new("ranked sorted ordered ordenado ordenados ordenadas rankeado rankeados classificados clasificados".Split(' '), StringComparer.Ordinal);

    /// <summary>"na etapa Negociação", "na região Vendas": a value that the data does not have, though the word is one of ours.</summary>
    private bool IsUnknownName(int at, int next, string dimension)
    {
        if (dimension == Dimensions.Stage && clauses[next].Start == clauses[at].End && clauses[next].Is(Sense.Deal) && clauses[next].End == clauses[next].Start + 1 && clauses[next].Values.Count == 0) return true;
        if (!clauses.Sentence.Has(clauses[at].Start - 1, "na", "no", "da", "do", "en", "la", "el", "del", "in", "the") || clauses[next].End != clauses[next].Start + 1 || clauses[next].Values.Count > 0) return false;
        if (clauses[next].Start != clauses[at].End && !(clauses[next].Start == clauses[at].End + 1 && clauses.Sentence.Has(clauses[at].End, "de", "of"))) return false;
        return (clauses[next].Is(Sense.Deal) || clauses[next].Is(Sense.Kpi) || clauses[next].Is(Sense.Outcome)) && (clauses.IsName(clauses[next].Start) || (dimension == Dimensions.Stage && clauses[next].Is(Sense.Deal)));
    }

    /// <summary>"how fast do our reps respond", "em quanto tempo os SDRs respondem": who does it, not one row for each.</summary>
    private bool IsDoer(int at) => draft.Kpis.Count > 0 && !clauses.Any(Sense.Compare) && clauses[at].Start == 1 && clauses.Sentence.Has(0, "are", "do", "did", "is", "have") || draft.Kpis.Count > 0 && !clauses.Any(Sense.Compare) && clauses.Sentence.Has(clauses[at].Start - 1, "do", "did", "does", "have", "our", "the", "os", "nossos", "los", "nuestros") && clauses.Sentence.Tokens.Take(clauses[at].Start).Any(token => token.Text is "how" or "quanto" or "cuanto" || (token.Text is "quantas" or "quantos" or "cuantas" or "cuantos" && draft.Kpis is ["sales_activities"]));

    /// <summary>"o time de SDRs", "o pessoal de pré-vendas", "the team of closers": all of them together.</summary>
    private bool IsCrew(int at) => clauses.Sentence.Has(clauses[at].Start - 1, "de", "of") && clauses.Sentence.Has(clauses[at].Start - 2, "time", "equipe", "equipo", "pessoal", "turma", "team");

    /// <summary>"how much did the team sell", "cuánto vendió nuestro equipo": all of us, not one row for each team.</summary>
    private bool IsAllOfUs(int at) =>
        (clauses.Any(Sense.Sell) || (clauses.Any(Sense.Outcome) && (clauses.Any(Sense.HowMany) || clauses.Any(Sense.HowMuch)))) && Ours.Contains(clauses.Folded(clauses[at]).Split(' ')[0])
        && clauses.Sentence.Has(clauses[at].Start - 1, "the", "our", "my", "o", "a", "nosso", "nossa", "meu", "minha", "el", "nuestro", "mi", "whole", "entire", "sales", "todo", "toda");

    private bool IsTeamOfOne(int at) => Ours.Contains(clauses.Folded(clauses[at])) && (clauses.Sentence.Has(clauses[at].Start - 1, "his", "her", "their", "su", "seu", "sua") || clauses.Sentence.Has(clauses[at].End, "dele", "dela"));

    private static readonly HashSet<string> Ours = new("team squad crew sales time equipe equipo".Split(' '), StringComparer.Ordinal);

    /// <summary>"to the channel", "no canal": where it is to be sent.</summary>
    private bool IsPlace(int at)
    {
        var token = clauses[at].Start - 1;
        while (clauses.Sentence.Has(token, "the", "this", "our", "o", "el", "este", "esse", "nuestro", "nosso")) token--;
        return clauses.Sentence.Has(token, "to", "in", "into", "on", "no", "ao", "pro", "neste", "nesse", "para", "pra", "em", "en", "al", "a");
    }

    /// <summary>"which team", "what team"; "what's the team's win rate" asks for no team.</summary>
    private bool AsksWhich(int before, int at) => clauses[before].Is(Sense.Which) && !RankedNouns.IsRelative(clauses, before)
        && !(clauses.Sentence.Has(clauses[before].Start, "what", "whats") && (clauses.Sentence.Has(clauses[at].Start - 1, "the", "our", "my") || clauses.Sentence.Has(clauses[before].End, "has", "have", "did", "does")));
}
