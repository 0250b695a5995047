using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Requests to write whose nouns are names of figures: "add Konex as a lead", "convert the Konex lead", "email all customers at risk", "zera o pipeline".</summary>
internal static class AskedWrites
{
    private static readonly HashSet<string> Making = new("add create log register convert enter insert cadastra cadastre cria crie registra registre converte converta inclui inclua insere insira crea cree anade agrega agregue convierte convierta ingresa inserta abre abra open".Split(' '), StringComparer.Ordinal);

    /// <summary>Of which "open" and "abre" say a state or a wish to see as well, unless one thing follows them.</summary>
    private static readonly HashSet<string> Opening = new("abre abra open".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> One = new("a an one um uma un una".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Record = new("lead deal opportunity opp oportunidade negocio oportunidad trato contact contato contacto".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Emptying = new("zera zere zerar wipe empty vacia vacie esvazia esvazie clear".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Letters = new("email mail message text dm".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Everyone = new("all every each the our those these todos todas os as los las nuestros nuestras nossos nossas cada".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> People = ["leads", "mqls", "sqls", "active_customers", "new_customers", "customers_at_risk"];

    /// <summary>Whether the first words are such a request.</summary>
    public static bool Are(Clauses clauses) => Makes(clauses) || Writes(clauses);

    /// <summary>"add Konex as a lead", "abre uma oportunidade pra Konex": one record of an account.</summary>
    private static bool Makes(Clauses clauses)
    {
        var verb = clauses.Sentence.Tokens[0].Text;
        if (!Making.Contains(verb) || clauses.Any(Sense.Period) || clauses.Any(Sense.HowMany) || (Opening.Contains(verb) && !One.Contains(clauses.Sentence.Tokens[Math.Min(1, clauses.Sentence.Count - 1)].Text))) return false;
        return clauses.Sentence.Tokens.Any(token => Record.Contains(token.Text)) && clauses.Mentions.Exists(mention => mention.Values.Any(value => value.Dimension == Crm.Dimensions.Account));
    }

    /// <summary>"zera o pipeline", "clear all stalled deals": what is counted is to go away.</summary>
    public static bool Empties(Clauses clauses)
    {
        if (!Emptying.Contains(clauses.Sentence.Tokens[0].Text)) return false;
        var figure = clauses.Mentions.FindIndex(mention => mention.Args(Sense.Kpi).Any(kpi => kpi == "open_pipeline" || DealOutcomes.Counts(kpi) || People.Contains(kpi)));
        return figure >= 0 && Enumerable.Range(1, clauses[figure].Start - 1).All(token => Everyone.Contains(clauses.Sentence.Tokens[token].Text) || clauses.Sentence.Has(token, "out", "o", "a", "el", "la", "my"));
    }

    /// <summary>"email all customers at risk", "manda um email pra todos os clientes em risco": not the channel, and not to the asker.</summary>
    private static bool Writes(Clauses clauses)
    {
        if (clauses.Any(Sense.Digest) || clauses.Mentions.Exists(mention => mention.Is(Sense.Every) && (clauses.Sentence.Longest(mention.End, Sense.Unit) is not null || clauses.Sentence.Longest(mention.End, Sense.Weekday) is not null))) return false;
        var letter = Enumerable.Range(0, Math.Min(4, clauses.Sentence.Count)).FirstOrDefault(token => Letters.Contains(clauses.Sentence.Tokens[token].Text), -1);
        if (letter < 0 || !(letter == 0 || clauses.Any(Sense.Send) || clauses.Sentence.Has(0, "dispara", "dispare", "escreve", "escreva", "escribe", "escriba"))) return false;
        var to = letter + 1;
        if (letter > 0 && !clauses.Sentence.Has(to, "to", "pra", "para", "pros", "aos", "a")) return false;
        while (clauses.Sentence.Has(to, "to", "pra", "para", "a")) to++;
        var from = to;
        while (to < clauses.Sentence.Count && (Everyone.Contains(clauses.Sentence.Tokens[to].Text) || clauses.Sentence.Has(to, "of"))) to++;
        return to > from && clauses.Mentions.Exists(mention => mention.Start == to && mention.Args(Sense.Kpi).Any(People.Contains));
    }
}
