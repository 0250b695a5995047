using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample;

/// <summary>What is to be made up: the same options give the same bytes on every machine.</summary>
public sealed record SampleOptions
{
    /// <summary>About how many deals the three years hold; leads are four times as many.</summary>
    public int Deals { get; init; } = 1_250;

    /// <summary>Another seed is another company of the same kind.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Last day of the three years; nothing happened after it.</summary>
    public required DateOnly Until { get; init; }
}

/// <summary>How far the writing is.</summary>
/// <param name="Rows">Rows written so far, headers not counted.</param>
/// <param name="Fraction">Done, from 0 to 1.</param>
public readonly record struct SampleProgress(long Rows, double Fraction);

/// <summary>What was written.</summary>
/// <param name="Mapping">Path of the mapping file.</param>
/// <param name="Rows">Rows by file name, headers not counted.</param>
public sealed record SampleFiles(string Mapping, IReadOnlyDictionary<string, long> Rows);

/// <summary>A made-up manufacturer of pumps, valves and sensors with a service business in Brazil, Mexico, Spain and the USA.</summary>
public static class SampleCompany
{
    /// <summary>The fewest deals of which a company can be told.</summary>
    public const int FewestDeals = 100;

    /// <summary>The most deals that are made.</summary>
    public const int MostDeals = 10_000_000;

    /// <summary>
    /// Writes the company as CSV files and <c>mapping.json</c> into the folder, which is made when it is not there; files of the same names are replaced.
    /// Throws <see cref="ArgumentOutOfRangeException"/> for a size or day that cannot be told.
    /// </summary>
    public static SampleFiles Write(SampleOptions options, string folder, IProgress<SampleProgress>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Deals, FewestDeals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Deals, MostDeals);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Until, new DateOnly(1990, 1, 1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Until, new DateOnly(2990, 1, 1));
        Directory.CreateDirectory(folder);

        var company = new Company(options);
        using var export = new Export(folder, company.Timeline);
        new History(company, export).Tell(progress, cancellation);
        var mapping = Path.Combine(folder, "mapping.json");
        File.WriteAllBytes(mapping, MappingFile.Of(company));
        return new SampleFiles(mapping, export.Close());
    }
}
