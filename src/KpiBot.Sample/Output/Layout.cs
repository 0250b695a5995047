namespace KpiBot.Sample.Output;

/// <summary>
/// The columns of a file and what the mapping says of them. A column is named after its property (<c>created_at</c> is <c>createdAt</c>)
/// unless <see cref="Fields"/> says otherwise; a key of one column is nothing but the key.
/// </summary>
internal sealed record Layout(string File, string Record, params string[] Columns)
{
    /// <summary>The columns of the key; <c>(record)_id</c> unless said otherwise.</summary>
    public string[] Id { get; init; } = [$"{Record}_id"];

    /// <summary>Properties that are read in another way than from the column of their name: property → column or object of the mapping.</summary>
    public IReadOnlyDictionary<string, object> Fields { get; init; } = new Dictionary<string, object>();

    /// <summary>Columns that are dimensions of the company's own.</summary>
    public string[] Dimensions { get; init; } = [];

    /// <summary>Whether no other file holds records of this kind.</summary>
    public bool Complete { get; init; } = true;

    public CsvStyle Style { get; init; } = CsvStyle.Plain;

    /// <summary>The file's entry in the mapping.</summary>
    public Dictionary<string, object> Mapping()
    {
        var entry = new Dictionary<string, object> { ["file"] = File, ["record"] = Record };
        if (Complete) entry["complete"] = true;
        if (Style == CsvStyle.Brazilian)
        {
            entry["separator"] = ";";
            entry["encoding"] = "windows-1252";
            entry["dateFormats"] = new[] { "dd/MM/yyyy" };
            entry["numberFormat"] = "1.234,56";
        }
        entry["id"] = Id is [var only] ? only : Id;
        entry["fields"] = Properties();
        if (Dimensions.Length > 0) entry["dimensions"] = Dimensions.ToDictionary(column => column, column => column);
        return entry;
    }

    private Dictionary<string, object> Properties()
    {
        var read = Fields.Values.Select(from => from is Cell cell ? cell.Column : from).Concat([.. Id is [var key] ? [key] : Array.Empty<string>(), .. Dimensions]).ToHashSet();
        var properties = Columns.Where(column => !read.Contains(column)).ToDictionary(Property, column => (object)column);
        foreach (var (property, from) in Fields) properties[property] = from;
        return properties;
    }

    private static string Property(string column)
    {
        var words = column.Split('_');
        return string.Concat(words.Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}

/// <summary>A column that is translated on the way in.</summary>
internal sealed record Cell(string Column)
{
    public string? Aliases { get; init; }

    public IReadOnlyDictionary<string, string>? Values { get; init; }
}
