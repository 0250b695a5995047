using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KpiBot.Periods;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KpiBot.Storage.Model;

/// <summary>A moment as its code.</summary>
internal sealed class MomentConverter() : ValueConverter<Moment, long>(moment => moment.Code, code => new Moment(code));

/// <summary>Money and other amounts as a whole number of ten-thousandths: sums are exact and fast.</summary>
internal sealed class TenThousandthsConverter() : ValueConverter<decimal, long>(amount => TenThousandths.From(amount), stored => TenThousandths.ToDecimal(stored));

/// <summary>A rate as decimal text, without trailing zeros so that equal rates are equal text.</summary>
internal sealed class ExactDecimalConverter() : ValueConverter<decimal, string>(
    rate => rate.ToString("0.############################", CultureInfo.InvariantCulture),
    stored => decimal.Parse(stored, CultureInfo.InvariantCulture));

/// <summary>Free dimensions as a JSON object; null when there is none, as most rows have none.</summary>
internal sealed class DimensionsConverter() : ValueConverter<ImmutableSortedDictionary<string, string>, string?>(
    dimensions => dimensions.IsEmpty ? null : JsonSerializer.Serialize(dimensions, DimensionsJson),
    stored => stored == null
        ? ImmutableSortedDictionary<string, string>.Empty
        : JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string>>(stored, DimensionsJson)!)
{
    /// <summary>Accents stay readable and short; whoever shows a value escapes it for the place where it is shown.</summary>
    private static readonly JsonSerializerOptions DimensionsJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>The scale of stored amounts.</summary>
internal static class TenThousandths
{
    private const decimal PerUnit = 10_000m;

    /// <summary>The largest amount, either sign, that a row can hold.</summary>
    public const decimal Largest = long.MaxValue / PerUnit;

    /// <summary>Rounds half to even. Throws <see cref="OverflowException"/> for an amount beyond <see cref="Largest"/>.</summary>
    public static long From(decimal amount) => decimal.ToInt64(decimal.Round(amount * PerUnit, MidpointRounding.ToEven));

    public static decimal ToDecimal(long stored) => stored / PerUnit;
}
