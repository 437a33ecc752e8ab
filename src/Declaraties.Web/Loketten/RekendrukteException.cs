namespace Declaraties.Web.Loketten;

/// <summary>Er wordt al zo veel berekend dat dit er niet bij kan.</summary>
internal sealed class RekendrukteException(int tegelijk)
    : Exception($"Er worden al {tegelijk} vergelijkingen tegelijk gemaakt, en er kwam in {Rekenplaats.LaterOpnieuw} seconden geen plaats vrij. Probeer het straks opnieuw, of vraag een korter venster.");
