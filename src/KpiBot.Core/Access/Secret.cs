using System.ComponentModel;
using System.Globalization;

namespace KpiBot.Access;

/// <summary>A password, token or key that no log, exception or listing may show: however it is written out, it is <c>***</c>. A setting binds to it, without the blanks around it.</summary>
[TypeConverter(typeof(Converter))]
public sealed class Secret
{
    private readonly string _value;

    private Secret(string value) => _value = value;

    /// <summary>No secret.</summary>
    public static Secret None { get; } = new(string.Empty);

    /// <summary>Whether there is one.</summary>
    public bool IsSet => _value.Length > 0;

    /// <summary>Wraps a text.</summary>
    public static Secret Of(string value) => value.Length == 0 ? None : new(value);

    /// <summary>The text itself: for the one place that sends, checks or stores it.</summary>
    public string Reveal() => _value;

    /// <summary><c>***</c>, or nothing when there is none.</summary>
    public override string ToString() => IsSet ? "***" : string.Empty;

    private sealed class Converter : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

        public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value is string text ? Of(text.Trim()) : base.ConvertFrom(context, culture, value);
    }
}
