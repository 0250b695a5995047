using KpiBot.Crm;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Which values are filtered by, what is excluded, and which kind of value was said beside them.</summary>
internal sealed class ValueReader(Clauses clauses, Draft draft, HashSet<int> kinds)
{
    /// <summary>Values with what is excluded, added or said beside them.</summary>
    public void Take()
    {
        var (exclude, last) = (false, -1);
        for (var i = 0; i < clauses.Count; i++)
        {
            var mention = clauses[i];
            if ((IsExcept(i) || IsAllBut(i)) && ExcludesNext(i))
            {
                (exclude, last) = (true, -1);
                clauses.Use(i);
            }
            else if ((mention.Is(Sense.Kpi) && !kinds.Contains(i)) || mention.Period is not null || mention.Is(Sense.By) || mention.Is(Sense.Only))
            {
                exclude = false;
            }
            if (clauses.IsUsed(i) || mention.Is(Sense.Kpi)) continue;
            if (IsPost(i))
            {
                if (clauses.Before(i) is >= 0 and var by && clauses[by].Is(Sense.By)) clauses.Use(by);
                continue;
            }
            if (IsRecipient(i)) clauses.Use(i);
            if (clauses.IsUsed(i) || Askers.Take(clauses, draft, i)) continue;
            var values = ValuesOf(mention);
            if (values.Count > 0 && ToldPeople.Is(clauses, draft, i)) continue;
            if (values.Count == 0 || Departments.Acts(clauses, draft, i, !exclude && Hint(i) is { Dimension: Dimensions.Team, At: var team } ? team : -1)) continue;
            if (IsTail(i, values))
            {
                // "Konex Tech": a name that no value has, not Konex and another one that ends so.
                draft.Unknown.Add(clauses.Words(mention));
                continue;
            }
            exclude = (exclude && (last < 0 || GoesOn(last, i, values))) || Negations.IsBefore(clauses, i) || IsLeftOut(i);
            if (exclude) last = i;
            var (hint, hintAt) = Hint(i);
            if (hintAt >= 0) clauses.Use(hintAt);
            if (hint == Dimensions.Owner && hintAt < i && Crews.Contains(clauses.Folded(clauses[hintAt])) && clauses.Sentence.Has(clauses[i].Start - 1, "de", "del", "da", "do", "of", "under") && values.All(value => value.Dimension == Dimensions.Team)) hint = null;
            draft.Values.Add(new SaidValue(clauses.Words(mention), values, hint, exclude));
            draft.Read(clauses, i, (exclude ? "not " : string.Empty) + string.Join(" / ", values.Select(value => $"{value.Dimension} = {value.Value}")), () => { });
        }
    }

    /// <summary>"direct excluded", "email aside", "a West de fora": that it is left out is said behind it.</summary>
    private bool IsLeftOut(int at)
    {
        // "reuniones de fuera": what is asked for is not left out of itself.
        if (clauses[at].Is(Sense.Activity) && clauses[at].Values.Count == 0) return false;
        var behind = clauses[at].End;
        var length = clauses.Sentence.Has(behind, "excluded", "excluding", "excepted", "aside", "excluido", "excluida", "excluidos", "excluidas", "aparte") ? 1
            : (clauses.Sentence.Has(behind, "left") && clauses.Sentence.Has(behind + 1, "out")) || (clauses.Sentence.Has(behind, "not", "nao", "no") && clauses.Sentence.Has(behind + 1, "included", "incluso", "inclusa", "inclusos", "inclusas", "incluido", "incluida", "incluidos", "incluidas")) || (clauses.Sentence.Has(behind, "de", "por") && clauses.Sentence.Has(behind + 1, "fora", "fuera")) || (clauses.Sentence.Has(behind, "a", "de") && clauses.Sentence.Has(behind + 1, "parte", "lado")) ? 2 : 0;
        if (length == 0 || (behind + length < clauses.Sentence.Count && clauses.Sentence.Tokens[behind + length].Before == Break.None && clauses.Mentions.Exists(mention => mention.Start == behind + length && mention.Values.Count > 0))) return false;
        draft.Explain(clauses, behind, behind + length);
        return true;
    }

    /// <summary>Whether it is but the end of other values, right behind a whole one of their kind.</summary>
    private bool IsTail(int at, IReadOnlyList<ValueRef> values) =>
        at > 0 && clauses[at - 1].End == clauses[at].Start && clauses.Sentence.Tokens[clauses[at].Start].Before == Break.None && clauses[at - 1].Values is [{ Whole: true } before, ..]
        && values.All(value => !value.Whole && value.Dimension == before.Dimension && Tokenizer.Words(value.Value)[0] != clauses.Sentence.Words[clauses[at].Start]);

    /// <summary>"los vendedores de Cara Losch": the people of a team.</summary>
    private static readonly HashSet<string> Crews = new("vendedores vendedoras comerciales ejecutivos asesores representantes reps consultores sellers aes closers sdrs".Split(' '), StringComparer.Ordinal);

    /// <summary>"manda um email toda segunda", "send it by email": how it is to be sent, not where something came from.</summary>
    private bool IsPost(int at)
    {
        if (draft.Intent is not (Intent.Digest or Intent.Alert) || clauses[at].End > clauses[at].Start + 2 || !clauses.Sentence.Has(clauses[at].End - 1, "email", "correo", "mail")) return false;
        if (clauses[at].Start == 0 && clauses.Sentence.Has(1, "the", "me", "us", "my", "our")) return true;
        if (clauses.Sentence.Has(clauses[at].Start - 1, "um", "un", "an", "via", "manda", "mande", "envia", "envie", "send", "meu", "mi", "my")) return true;
        return clauses.Sentence.Has(clauses[at].Start - 1, "por", "by") && (draft.Intent == Intent.Digest || (clauses.Before(clauses.Before(at)) is var told && (told < 0 || clauses[told].Is(Sense.Alert))));
    }

    /// <summary>"except email and social" goes on, "except email in the West" does not, nor "not in the East but in the West".</summary>
    private bool GoesOn(int last, int at, IReadOnlyList<ValueRef> values)
    {
        var joined = false;
        for (var token = clauses[last].End; token <= clauses[at].Start; token++)
        {
            if (clauses.Sentence.Has(token, "but", "sino", "mas", "pero") && token < clauses[at].Start) return false;
            joined |= clauses.Sentence.Tokens[token].Before == Break.Comma || clauses.Sentence.Has(token, "and", "or", "nor", "e", "ou", "y", "o", "u", "ni", "nem") || clauses.Mentions.Exists(mention => mention.Is(Sense.And) && mention.Start == token);
        }
        var alike = values.Any(value => clauses.HasValueOf(last, value.Dimension));
        if (!alike && clauses.Sentence.Tokens[clauses[at].Start - 1].Before == Break.Comma && PhraseTree.Connectives.Contains(clauses.Sentence.Tokens[clauses[at].Start - 1].Text)) return false;
        if (!alike && clauses.Sentence.Has(clauses[at].Start - 1, "the") && clauses.Sentence.Tokens[clauses[at].Start - 2].Before == Break.Comma) return false;
        return joined ? !clauses.NextIs(at, Sense.Only) : alike && !clauses.NextIs(last, Sense.Versus);
    }

    /// <summary>"send leads to marketing every Monday", "avisa a marketing si …": who is told, no industry of that name.</summary>
    private bool IsRecipient(int at)
    {
        var told = draft.Intent switch
        {
            Intent.Digest => clauses.First(Sense.Send) is >= 0 and var send && send < at,
            Intent.Alert => at > 0 && clauses.Mentions.Take(at).Reverse().SkipWhile(mention => mention.IsFiller).FirstOrDefault() is { } before && before.Is(Sense.Alert),
            _ => false,
        };
        return told && Recipients.Contains(clauses.Folded(clauses[at])) && clauses.Sentence.Has(clauses[at].Start - 1, "to", "a", "al", "pro", "para", "pra", "ao", "of", "de", "do") && (clauses.Sentence.Has(clauses[at].Start - 1, "to", "a", "al", "pro", "para", "pra", "ao") || clauses.Sentence.Has(clauses[at].Start - 2, "equipo", "time", "equipe", "team"));
    }

    private static readonly HashSet<string> Recipients = new("marketing finance direccion services".Split(' '), StringComparer.Ordinal);

    /// <summary>"drop the East" as a command leaves it out; "did revenue drop in the East" does not.</summary>
    private bool IsExcept(int at) => (clauses[at].Is(Sense.Except) && !clauses[at].Is(Sense.Period) && !IsLess(at)) || IsNone(at) || (clauses.Folded(clauses[at]) == "drop" && clauses.IsCommand(at));

    /// <summary>"cpl by channel ytd, no display": in English, behind a comma, it leaves out; in Portuguese it is a place.</summary>
    private bool IsNone(int at) => clauses.Folded(clauses[at]) == "no" && at > 0 && clauses.Sentence.Language == Kpis.Language.English && clauses.Sentence.Tokens[clauses[at].Start].Before == Break.Comma && draft.Kpis.Count > 0;

    /// <summary>"vendemos menos na West": sold less there, not everywhere else; "vendedores con menos reuniones": the fewest.</summary>
    private bool IsLess(int at) => clauses.Folded(clauses[at]) == "menos" && (clauses.Sentence.Has(clauses[at].Start - 1, "con", "com") || IsLessThere(at) || FewestSold.Says(clauses, at));

    private bool IsLessThere(int at) => clauses.Sentence.Has(clauses[at].End, "em", "en", "na", "no", "nas", "nos") && clauses.Before(at) is >= 0 and var verb && (clauses[verb].Is(Sense.Sell) || clauses[verb].Is(Sense.Outcome));

    /// <summary>"all leads but email".</summary>
    private bool IsAllBut(int at) => clauses.Folded(clauses[at]) is "but" or "mas" or "pero" && at > 0 && Enumerable.Range(0, at).Any(i => clauses.Folded(clauses[i]) is "all" or "all the" or "every" or "everything" or "any" or "todos" or "todas" or "todos os" or "todas as" or "todos los" or "todas las" or "tudo" or "todo");

    private bool ExcludesNext(int at)
    {
        for (var next = clauses.Next(at); next >= 0; next = clauses.Next(next))
        {
            if (ValuesOf(clauses[next]).Count > 0) return true;
            if (!clauses[next].Is(Sense.Dimension) && !kinds.Contains(next) && !clauses[next].Is(Sense.AllOf) && !(clauses[next].Is(Sense.Deal) && !clauses[next].Is(Sense.Kpi))) return clauses.IsBesideUnknown(at);
        }
        return clauses.IsBesideUnknown(at);
    }

    private IReadOnlyList<ValueRef> ValuesOf(Mention mention)
    {
        if (mention.Values.Count > 0 && (mention.Meanings.All(meaning => meaning.Sense is Sense.Value or Sense.Filler or Sense.Channel or Sense.Activity or Sense.OffTopic or Sense.Records) || IsValueHere(mention))) return mention.Values;
        return mention.Is(Sense.Activity) && draft.Kpis.Contains("sales_activities") ? [.. mention.Args(Sense.Activity).Select(type => new ValueRef(Dimensions.ActivityType, type, true))] : [];
    }

    /// <summary>A word that is both a value and something else is a value beside its dimension's name, or where the other sense has no use.</summary>
    private bool IsValueHere(Mention mention)
    {
        var at = clauses.Mentions.IndexOf(mention);
        if (mention.Is(Sense.Kpi)) return false;
        if (mention.Is(Sense.Dimension)) return clauses.IsBesideAlike(at);
        if (mention.Period is not null || mention.Is(Sense.Deal) || mention.Is(Sense.And)) return false;
        if (mention.Is(Sense.Outcome) && mention.Values.All(value => value.Dimension == Dimensions.Stage)) return Hint(at).Dimension == Dimensions.Stage;
        return (Hint(at).Dimension is { } hint && mention.Values.Any(value => value.Dimension == hint)) || mention.Meanings.All(meaning => meaning.Sense is Sense.Value or Sense.Filler or Sense.Channel or Sense.Outcome or Sense.Send or Sense.Digest or Sense.Target or Sense.Up or Sense.Down or Sense.Write or Sense.OffTopic or Sense.Highest or Sense.Lowest or Sense.Best or Sense.Top or Sense.Unusual or Sense.Sell);
    }

    /// <summary>"Rocco Neubert's reps", "los vendedores de Cara Losch": those of a manager are the team.</summary>
    private bool IsTheirTeam(int at, int near, string dimension) =>
        dimension == Dimensions.Owner && clauses[at].Values.All(value => value.Dimension == Dimensions.Team) && clauses.Sentence.Words[clauses[near].End - 1][^1] == 's' && (near > at || clauses.IsJoinedByOf(near, at));

    /// <summary>The dimension named beside a value: one that fits it, else one that belongs to no other value.</summary>
    private (string? Dimension, int At) Hint(int at)
    {
        (string? Dimension, int At) stray = (null, -1);
        foreach (var (near, step) in new[] { (clauses.Before(at), -1), (clauses.Next(at), 1) })
        {
            if (near < 0 || clauses.IsUsed(near) || clauses[near].Arg(Sense.Dimension) is not { } dimension || (clauses[near].Values.Count > 0 && !(step > 0 && clauses[near].Start == clauses[at].End)) || clauses[near].Is(Sense.Kpi) || clauses[near].Is(Sense.Average)) continue;
            if (clauses.HasValueOf(at, dimension)) return (dimension, near);
            if (IsTheirTeam(at, near, dimension)) return (Dimensions.Team, near);
            var beyond = step < 0 ? clauses.Before(near) : clauses.Next(near);
            if (stray.Dimension is null && !clauses[near].Is(Sense.Funnel) && !(beyond >= 0 && clauses.HasValueOf(beyond, dimension))) stray = (dimension, near);
        }
        return stray;
    }
}
