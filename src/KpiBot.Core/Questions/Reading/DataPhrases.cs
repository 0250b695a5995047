using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Questions.Vocabulary;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Reading;

/// <summary>Phrases that depend on the data: what its channels, its countries and its own dimensions are called in the three languages, and what the workspace taught.</summary>
internal static class DataPhrases
{
    /// <summary>Translations of the words that ids of own dimensions are made of.</summary>
    private static readonly Dictionary<string, string[]> Glossary = new(StringComparer.Ordinal)
    {
        ["type"] = ["tipo"], ["lead"] = ["lead"], ["business"] = ["negocio", "empresa"], ["segment"] = ["segmento"], ["behaviour"] = ["comportamento", "comportamiento", "behavior"],
        ["behavior"] = ["comportamento", "comportamiento", "behaviour"], ["profile"] = ["perfil"], ["landing"] = ["destino", "landing"], ["page"] = ["pagina"], ["tier"] = ["nivel"], ["partner"] = ["parceiro", "socio"],
        ["plant"] = ["planta", "fabrica"], ["store"] = ["loja", "tienda"], ["city"] = ["cidade", "ciudad"], ["state"] = ["estado"], ["category"] = ["categoria"], ["customer"] = ["cliente"], ["group"] = ["grupo"],
        ["size"] = ["tamanho", "tamano"], ["plan"] = ["plano", "plan"], ["status"] = ["status", "estado"], ["role"] = ["cargo", "rol"], ["language"] = ["idioma"], ["branch"] = ["filial", "sucursal"], ["brand"] = ["marca"],
        ["class"] = ["classe", "clase"], ["method"] = ["metodo"], ["payment"] = ["pagamento", "pago"], ["contract"] = ["contrato"], ["level"] = ["nivel"], ["model"] = ["modelo"], ["priority"] = ["prioridade", "prioridad"],
        ["family"] = ["familia"], ["series"] = ["serie"], ["currency"] = ["moeda", "moneda"], ["line"] = ["linha", "linea"], ["unit"] = ["unidade", "unidad"], ["device"] = ["dispositivo"], ["platform"] = ["plataforma"],
    };

    /// <summary>The phrases of a workspace's data.</summary>
    public static PhraseTree Build(DataVocabulary data)
    {
        var tree = new PhraseTree();
        var own = data.Values.Keys.Where(dimension => !Dimensions.All.Contains(dimension)).Order(StringComparer.Ordinal).ToList();
        foreach (var dimension in own) AddDimension(tree, dimension, own);
        if (data.Values.TryGetValue(Dimensions.Channel, out var channels)) AddChannels(tree, channels);
        if (data.Values.TryGetValue(Dimensions.Country, out var countries)) AddCountries(tree, countries);
        return tree.Seal();
    }

    /// <summary>The phrases that the workspace taught.</summary>
    public static PhraseTree Build(IEnumerable<TaughtWord> taught)
    {
        var tree = new PhraseTree();
        foreach (var word in taught)
        {
            if (word.Kpi is { } kpi && Catalogue.Find(kpi) is not null) tree.Add(word.Word, new Meaning(Sense.Kpi, kpi) { Language = Language.English });
            else if (word is { Dimension: { } dimension, Value: { } value }) tree.Add(word.Word, Value(dimension, value));
        }
        return tree.Seal();
    }

    /// <summary>A meaning that stands for a value; read back by <see cref="Parse"/>.</summary>
    private static Meaning Value(string dimension, string value) => new(Sense.Value, dimension + "\n" + value) { Language = Language.English };

    /// <summary>The value that a meaning stands for.</summary>
    public static ValueRef Parse(string arg)
    {
        var split = arg.IndexOf('\n', StringComparison.Ordinal);
        return new ValueRef(arg[..split], arg[(split + 1)..], true);
    }

    private static void AddDimension(PhraseTree tree, string dimension, List<string> own)
    {
        var meaning = new Meaning(Sense.Dimension, dimension) { Language = Language.English };
        var words = Tokenizer.Words(dimension).Where(word => word != "id").ToArray();
        if (words.Length == 0) words = [dimension];
        foreach (var spelling in Spellings(words))
        {
            tree.Add(spelling, meaning);
            if (spelling.Length > 1) tree.Add([.. spelling.Reverse()], meaning);
            if (spelling.Length == 3) tree.Add([spelling[2], spelling[1], spelling[0]], meaning);
            if (spelling.Length > 2) tree.Add([spelling[^1], .. spelling[1..^1]], meaning);
            if (spelling.Length == 3 && IsOnly(words[^1], dimension, own)) tree.Add(spelling[1..], meaning, 1);
            if (spelling.Length > 1 && IsOnly(words[^1], dimension, own)) tree.Add([spelling[^1]], meaning, 1);
            if (words is ["landing", "page"]) tree.Add([words[0]], meaning, 1);
        }
    }

    /// <summary>Whether the last word of the name is enough to tell it from every other dimension.</summary>
    private static bool IsOnly(string last, string dimension, List<string> own) =>
        last != "type" && !own.Concat(Dimensions.All).Any(other => other != dimension && Tokenizer.Words(other).Contains(last));

    private static IEnumerable<string[]> Spellings(string[] words)
    {
        yield return words;
        for (var choice = 0; choice < 2; choice++)
        {
            if (words.Any(Glossary.ContainsKey)) yield return [.. words.Select(word => Glossary.TryGetValue(word, out var others) ? others[Math.Min(choice, others.Length - 1)] : word)];
        }
    }

    private static void AddChannels(PhraseTree tree, IReadOnlyList<string> channels)
    {
        var phrases = Lexicon.Instance.Channels;
        foreach (var channel in channels)
        {
            if (!phrases.TryGetValue(string.Join(' ', Tokenizer.Words(channel)), out var canonical)) continue;
            foreach (var (phrase, id) in phrases) if (id == canonical) tree.Add(phrase, Value(Dimensions.Channel, channel), literal: PhraseTree.Connectives.Contains(phrase.Split(' ')[0]));
        }
    }

    /// <summary>Two letters alone are the data's own code, but hardly what a person calls the country ("de", "no", "es" are words).</summary>
    private static void AddCountries(PhraseTree tree, IReadOnlyList<string> countries)
    {
        foreach (var country in countries)
        {
            var words = string.Join(' ', Tokenizer.Words(country));
            if (Array.Find([.. Countries.All], names => names.Contains(words)) is not { } names) continue;
            foreach (var name in names) if (name != words && (name.Length > 2 || SpokenCodes.Contains(name))) tree.Add(name, Value(Dimensions.Country, country), literal: true);
        }
    }

    private static readonly HashSet<string> SpokenCodes = ["uk", "br", "mx"];
}
