using System.Collections.Immutable;
using System.Reflection;
using CsCheck;
using KpiBot.Crm;
using KpiBot.Periods;

namespace KpiBot.Tests.Storage;

/// <summary>Any record of any kind, every property anything that its type allows and the store can hold.</summary>
internal static class RandomRecords
{
    private static readonly Gen<string> Text = Gen.OneOf(
        OneOf("", "Ação", "=1+1", "O'Brien", "\"quoted\"", "日本", "🙂", "a\nb", "  ", new string('x', 3000)),
        Gen.String[Gen.Char.AlphaNumeric, 1, 12]);

    private static readonly Gen<decimal> Amount = Gen.Long.Select(tenThousandths => tenThousandths / 10_000m);

    private static readonly Gen<decimal> Rate = Gen.Select(Gen.Long[1, long.MaxValue], Gen.Int[0, 28]).Select((digits, scale) => new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)scale));

    private static readonly Gen<Moment> Moments = Gen.OneOf(Gen.Long[700_000, 760_000], Gen.Long[Moment.FirstInstant, 4_102_444_800_000]).Select(code => new Moment(code));

    private static readonly Gen<ImmutableSortedDictionary<string, string>> Dimensions =
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 5], Text).Array[0, 3].Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToImmutableSortedDictionary(pair => pair.Item1, pair => pair.Item2));

    /// <summary>A record of the kind with the given id; the rest is random.</summary>
    public static Gen<CrmRecord> Of(RecordKind kind, string source, string id)
    {
        var nullability = new NullabilityInfoContext();
        PropertyInfo[] properties = [.. kind.Type().GetProperties().Where(property => property.CanWrite && property.Name is not (nameof(CrmRecord.Source) or nameof(CrmRecord.Id)))];
        Gen<object?>[] values = [.. properties.Select(property => Value(property, nullability.Create(property).WriteState == NullabilityState.Nullable))];
        return All(values).Select(chosen =>
        {
            var record = (CrmRecord)Activator.CreateInstance(kind.Type())!;
            typeof(CrmRecord).GetProperty(nameof(CrmRecord.Source))!.SetValue(record, source);
            typeof(CrmRecord).GetProperty(nameof(CrmRecord.Id))!.SetValue(record, id);
            for (var index = 0; index < properties.Length; index++) properties[index].SetValue(record, chosen[index]);
            return record;
        });
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<object?[]> All(Gen<object?>[] values) =>
        values.Aggregate(Gen.Const(Array.Empty<object?>()), (before, value) => Gen.Select(before, value).Select((chosen, one) => (object?[])[.. chosen, one]));

    private static Gen<object?> Value(PropertyInfo property, bool isNullable)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var value = type == typeof(string) ? Text.Select(text => (object?)text)
            : type == typeof(Moment) ? Moments.Select(moment => (object?)moment)
            : type == typeof(decimal) ? (property.Name == nameof(ExchangeRate.Rate) ? Rate : Amount).Select(number => (object?)number)
            : type == typeof(bool) ? Gen.Bool.Select(flag => (object?)flag)
            : type == typeof(int) ? Gen.Int.Select(number => (object?)number)
            : type == typeof(long) ? Gen.Long.Select(number => (object?)number)
            : type.IsEnum ? OneOf([.. Enum.GetValues(type).Cast<object?>()])
            : type == typeof(ImmutableSortedDictionary<string, string>) ? Dimensions.Select(dimensions => (object?)dimensions)
            : throw new NotSupportedException($"{property.Name} is of a type that no column holds yet.");
        return isNullable ? Gen.OneOf(Gen.Const((object?)null), value) : value;
    }
}
