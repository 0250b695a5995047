namespace KpiBot.Connectors.Csv.Mappings;

/// <summary>A mistake in a mapping.</summary>
/// <param name="Path">Where, as a JSON path (<c>files[0].fields.amount</c>); empty for the whole.</param>
/// <param name="Sentence">What is wrong and what would be right.</param>
public sealed record MappingIssue(string Path, string Sentence)
{
    /// <inheritdoc/>
    public override string ToString() => Path.Length == 0 ? Sentence : $"{Path}: {Sentence}";
}

/// <summary>What became of reading a mapping.</summary>
public abstract record MappingResult
{
    private MappingResult()
    {
    }

    /// <summary>It can be used.</summary>
    public sealed record Read(Mapping Mapping) : MappingResult;

    /// <summary>It cannot; every mistake that was found.</summary>
    public sealed record Refused(IReadOnlyList<MappingIssue> Issues) : MappingResult;
}
