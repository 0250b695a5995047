using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Requests to write whose nouns are names of figures: "add Konex as a lead", "convert the Konex lead", "coloca 10 mil no deal da Konex", "email all customers at risk".</summary>
internal static class AskedWrites
{
    private static readonly HashSet<string> Making = new("add create log register convert enter insert cadastra cadastre cria crie registra registre converte converta inclui inclua insere insira crea cree anade agrega agregue convierte convierta ingresa inserta abre abra open".Split(' '), StringComparer.Ordinal);

    /// <summary>Of which "open" and "abre" say a state or a wish to see as well, unless one thing follows them.</summary>
    private static readonly HashSet<string> Opening = new("abre abra open".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> One = new("a an one um uma un una".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Record = new("lead deal opportunity opp oportunidade negocio oportunidad trato contact contato contacto".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Letters = new("email mail message text dm".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Everyone = new("all every each the our those these todos todas os as los las nuestros nuestras nossos nossas cada".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> People = ["leads", "mqls", "sqls", "active_customers", "new_customers", "customers_at_risk"];

    /// <summary>Whether the first words are such a request.</summary>
    public static bool Are(Clauses clauses) => Makes(clauses) || PutsMoney(clauses) || Writes(clauses);

    /// <summary>"add Konex as a lead", "abre uma oportunidade pra Konex": one record of an account.</summary>
    private static bool Makes(Clauses clauses)
    {
        var verb = clauses.Sentence.Tokens[0].Text;
        if (!Making.Contains(verb) || clauses.Any(Sense.Period) || clauses.Any(Sense.HowMany) || (Opening.Contains(verb) && !One.Contains(clauses.Sentence.Tokens[Math.Min(1, clauses.Sentence.Count - 1)].Text))) return false;
        return clauses.Sentence.Tokens.Any(token => Record.Contains(token.Text)) && clauses.Mentions.Exists(mention => mention.Values.Any(value => value.Dimension == Crm.Dimensions.Account));
    }

    /// <summary>"coloca 10 mil no deal da Konex", "put 10k on the Konex deal": an amount goes into one of them.</summary>
    private static bool PutsMoney(Clauses clauses) =>
        Putting.Contains(clauses.Sentence.Tokens[0].Text) && clauses.Any(Sense.Deal) && clauses.Mentions.Exists(mention => mention.Values.Any(value => value.Dimension == Crm.Dimensions.Account)) && clauses.Mentions.Exists(mention => mention.Number is { Kind: TokenKind.Number });

    private static readonly HashSet<string> Putting = new("coloca coloque bota bote poe ponha lanca lance mete soma some acrescenta acrescente inclui inclua adiciona adicione pon ponga ponle agrega agregue agregale suma sube put add set raise".Split(' '), StringComparer.Ordinal);

    /// <summary>"email all customers at risk", "manda um email pra todos os clientes em risco": not the channel, and not to the asker.</summary>
    private static bool Writes(Clauses clauses)
    {
        if (clauses.Any(Sense.Digest) || clauses.Mentions.Exists(mention => WriteRequests.IsOften(clauses, mention))) return false;
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
