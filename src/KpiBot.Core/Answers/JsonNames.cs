using System.Text;

namespace KpiBot.Answers;

/// <summary>Enum names as they stand in JSON.</summary>
internal static class JsonNames
{
    /// <summary>The name in <c>snake_case</c>: <c>FourMonths</c> is <c>four_months</c>.</summary>
    public static string Snake<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        var snake = new StringBuilder(name.Length + 2);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }
}
