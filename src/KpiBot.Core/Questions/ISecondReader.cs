namespace KpiBot.Questions;

/// <summary>One more reader, asked only where the rules were unsure. It may complete what they left open; it never changes what they read.</summary>
public interface ISecondReader
{
    /// <summary>A query that the question can mean, or <paramref name="ruled"/> as it stands. Never throws for any text; it may take seconds.</summary>
    ValueTask<Interpretation> ReadAsync(string question, Surroundings surroundings, Interpretation ruled, CancellationToken cancellation);
}
