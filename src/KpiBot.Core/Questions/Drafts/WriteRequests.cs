using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Requests to write into the CRM or to somebody: they are refused as a whole.</summary>
internal static class WriteRequests
{
    /// <summary>Whether something is to be written.</summary>
    public static bool AreAsked(Clauses clauses)
    {
        if (Enumerable.Range(0, clauses.Count).Any(at => RemovesRecords(clauses, at))) return true;
        if (OrdersToOthers.Are(clauses) || EndedWatches.Are(clauses)) return true;
        if (clauses.Any(Sense.Alert) || CancellingRows.Asked(clauses) >= 0) return false;
        if (OpeningOrders.Are(clauses)) return true;
        if (clauses.Any(Sense.StartOver)) return false;
        if (HandsOver(clauses) || MovedRecords.AreAsked(clauses) || AskedWrites.Are(clauses) || Rewrites(clauses) || WritesTo(clauses)) return true;
        for (var i = 0; i < clauses.Count; i++)
        {
            var mention = clauses[i];
            if (!mention.Is(Sense.Write) || mention.Is(Sense.Digest) || !clauses.IsCommand(i) || IsSentRegularly(clauses, mention)) continue;
            if (mention.Is(Sense.Except) && NamesValue(clauses, i) && clauses.Sentence.Tokens.Any(token => token.Text is "base" or "database" or "sistema" or "cadastro" or "crm" or "hubspot" or "salesforce" or "pipedrive")) return true;
            var onlyWrites = mention.Meanings.All(meaning => meaning.Sense is Sense.Write or Sense.Send or Sense.Instruction or Sense.Also or Sense.Month);
            if (onlyWrites && !mention.Is(Sense.Also)) return !mention.Is(Sense.Send) || NamesValue(clauses, i);
            if (NamesValue(clauses, i) && !mention.Is(Sense.Filler) && mention.Meanings.All(meaning => meaning.Sense is Sense.Write or Sense.Activity or Sense.Outcome or Sense.Up or Sense.Down or Sense.Growth)) return true;
        }
        return false;
    }

    /// <summary>"envia um email ao time toda sexta com o win rate": a digest.</summary>
    private static bool IsSentRegularly(Clauses clauses, Mention mention) =>
        Enumerable.Range(mention.Start, mention.End - mention.Start).Any(token => clauses.Sentence.Has(token, "email", "mail", "correo")) && clauses.Mentions.Exists(each => IsOften(clauses, each)) && Refusals.HasFigure(clauses) && !clauses.Mentions.Exists(named => named.Values.Any(IsPerson));

    /// <summary>"every friday", "weekly"; "all lost accounts" says no time.</summary>
    public static bool IsOften(Clauses clauses, Mention each) =>
        each.Is(Sense.Every) && (clauses.Sentence.Longest(each.End, Sense.Unit) is not null || clauses.Sentence.Longest(each.End, Sense.Weekday) is not null);

    /// <summary>"remove the lost deals", "clear all stalled deals", "zera o pipeline": records go away, not a filter.</summary>
    private static bool RemovesRecords(Clauses clauses, int at)
    {
        var verb = clauses.Folded(clauses[at]).Split(' ')[0];
        if (!Removing.Contains(verb) || !clauses.IsCommand(at)) return false;
        var rows = clauses.Next(at);
        while (rows >= 0 && (clauses[rows].Is(Sense.AllOf) || clauses[rows].Is(Sense.Each))) rows = clauses.Next(rows);
        return rows >= 0 && clauses[rows].Args(Sense.Kpi).Any(kpi => IsOfRecords(kpi) || (kpi == "open_pipeline" && Emptying.Contains(verb)));
    }

    private static readonly HashSet<string> Emptying = new("zera zere wipe clear limpa limpe limpia limpie vacia vacie".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Removing = new([.. Emptying, .. "remove delete purge erase clean remova tira tire exclui exclua quita quite elimina elimine borra borre".Split(' ')], StringComparer.Ordinal);

    /// <summary>Whether a figure counts records that can be written to.</summary>
    public static bool IsOfRecords(string kpi) => DealOutcomes.Counts(kpi) || kpi is "leads" or "mqls" or "sqls" or "new_customers" or "active_customers" or "customers_at_risk";

    /// <summary>"passa os negócios do Bruno pra Ana": from one to another.</summary>
    private static bool HandsOver(Clauses clauses)
    {
        var first = clauses.Mentions.FindIndex(mention => mention.Values.Any(IsPerson));
        var last = clauses.Mentions.FindLastIndex(mention => mention.Values.Any(IsPerson));
        if (first < 0 || last <= first || !clauses.Sentence.Has(clauses[last].Start - 1, "to", "pra", "para", "pro", "a")) return false;
        return clauses.Sentence.Has(clauses[0].Start, "passa", "passe", "repassa", "repasse", "joga", "jogue", "direciona", "redireciona", "pasa", "pase", "pasale", "give", "hand", "pass", "move", "transfer", "dale", "da") && !clauses.Any(Sense.Versus) && !clauses.Any(Sense.Compare);
    }

    /// <summary>"update the stage of Bolt Motors to Negotiation": one value of a record becomes another.</summary>
    private static bool Rewrites(Clauses clauses)
    {
        var write = clauses.First(Sense.Write);
        if (write < 0 || !clauses.IsCommand(write)) return false;
        var named = clauses.Mentions.Exists(mention => mention.Values.Count > 0);
        if (named && Enumerable.Range(clauses[write].End, Farthest).Any(token => token < clauses.Sentence.Count && (Fields.Contains(clauses.Sentence.Words[token]) || Places.Contains(clauses.Sentence.Words[token])))) return true;
        if (!clauses.Any(Sense.Kpi) && clauses.Sentence.Words.Any(Fields.Contains) && clauses.Mentions.Exists(mention => mention.Values.Count > 0)) return true;
        if (clauses.Sentence.Words.Any(Places.Contains) && Enumerable.Range(clauses[write].End, clauses.Sentence.Count - clauses[write].End).Any(token => clauses.Sentence.Has(token, "to", "pra", "para", "a", "pro"))) return true;
        if (clauses.Any(Sense.Target) && clauses.Mentions.FindLastIndex(mention => mention.Number is { Kind: TokenKind.Number }) is var level && level > write && clauses.Sentence.Has(clauses[level].Start - 1, "to", "pra", "para", "a", "em", "en")) return true;
        if (clauses.Next(write) is >= 0 and var next && clauses[next].Arg(Sense.Dimension) == Crm.Dimensions.Owner && (clauses.Any(Sense.Deal) || clauses.Mentions.Exists(mention => mention.Values.Any(value => value.Dimension == Crm.Dimensions.Account)))) return true;
        if (BecomesOutcome(clauses, write)) return true;
        if (Refusals.HasFigure(clauses) || clauses.Any(Sense.Weekday)) return false;
        var last = clauses.Mentions.FindLastIndex(mention => mention.Values.Count > 0);
        return last > clauses.Mentions.FindIndex(mention => mention.Values.Count > 0) && clauses.Sentence.Has(clauses[last].Start - 1, "to", "pra", "para", "a");
    }

    /// <summary>How far behind the verb a field may be named ("update the close date").</summary>
    private const int Farthest = 3;

    /// <summary>"update the Bolt Motors deal to won", "muda o negócio da Bolt pra ganho".</summary>
    private static bool BecomesOutcome(Clauses clauses, int write) =>
        clauses.Mentions.FindIndex(write, mention => mention.Values.Count > 0) is >= 0 and var value && clauses.Mentions.Skip(value + 1).Any(mention => mention.Is(Sense.Outcome) && clauses.Sentence.Has(mention.Start - 1, "to", "as", "pra", "para", "como", "a"));

    /// <summary>"send Ana an email": to one of them, and no figure.</summary>
    private static bool WritesTo(Clauses clauses) =>
        !Refusals.HasFigure(clauses) && !clauses.Any(Sense.Overview) && clauses.First(Sense.Send) is >= 0 and var send && clauses.IsCommand(send) && clauses.Next(send) is >= 0 and var person && clauses[person].Values.Any(IsPerson) && clauses.Sentence.Tokens.Skip(clauses[person].End).Any(token => token.Text is "email" or "mail" or "message" or "note" or "invite" or "mensagem" or "mensaje" or "correo" or "recado");

    /// <summary>What a record holds beside its values.</summary>
    private static readonly HashSet<string> Fields = new("date amount status field record note task description title phone valor montante data nome campo telefone descricao titulo monto importe fecha nombre estado telefono descripcion".Split(' '), StringComparer.Ordinal);

    /// <summary>Where a deal is moved within ("muda a etapa do negócio da Bolt Motors pra ganho").</summary>
    private static readonly HashSet<string> Places = new("stage etapa fase estagio".Split(' '), StringComparer.Ordinal);

    private static bool IsPerson(ValueRef value) => value.Dimension is Crm.Dimensions.Owner or Crm.Dimensions.Team;

    private static bool NamesValue(Clauses clauses, int at) => clauses.Next(at) is >= 0 and var next && (clauses[next].Values.Count > 0 || clauses.Mentions.Skip(at).Any(mention => mention.Number is { Mark: Mark.Percent }));
}
