package org.waylight.triage.facts.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that are so common in English or Spanish that, in small letters, they name nothing. */
final class CommonWords {
  static final Set<String> ALL =
      of(
          """
          a an the this that these those my your his her its our their some any no every each all both another other same
          one two three four five six seven eight nine ten first second third last next and or but so if then than as
          of in on at by for from to with without near off out over under behind beside inside outside across around up down
          into onto through between above below along about after before since until till during per via next is are was
          were be been being am do does did done have has had having get gets got getting go goes going went gone come comes
          came can could will would should may might must shall not dont doesnt didnt cant cannot wont isnt arent wasnt i im
          ive ill id me mine myself you youre u ur he hes him himself she shes herself it it's we were us they theyre them
          who whom whose which what where when why how there here now today tonight yesterday tomorrow morning night day
          week month year always never often again still also too very really just only even maybe please pls plz yes yeah
          ok hi hello hey thanks thank dear sir madam caller neighbor somebody someone anyone everybody people person man
          men woman women girl girls boy boys kid kids child children lady ladies guy guys friend friends sister brother
          mother father mom dad aunt uncle cousin niece nephew daughter son wife husband boyfriend girlfriend boss owner
          manager worker workers work works working worked job jobs live lives living lived stay stays staying stayed sleep
          sleeps sleeping make makes made take takes took taken bring brings brought run runs running call calls called tell
          tells told say says said see sees saw seen know knows think want wants need needs help like good bad nice cheap
          expensive big small little lil old new young local nearby main whole busy empty dirty shady sketchy weird fancy
          big huge tiny dark open closed late early real fake legit illegal different certain own public private black white
          red blue green gray grey brown yellow silver gold pink asian chinese mexican thai korean japanese vietnamese
          american indian italian spanish hispanic latino latina cuban greek french russian nail nails hair foot body skin
          massage spa sex strip night day truck gas bus train car food fast hot high middle elementary school grade house
          home apartment apt room building street road place spot city town county state country area side corner front back
          door lot parking store shop mall market restaurant bar club hotel motel inn lodge farm farms ranch camp field fields
          plant factory warehouse office church clinic hospital airport station stop
          el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella mi mis tu tus su sus nuestro
          nuestra de del al en con sin por para pa entre sobre bajo tras desde hasta hacia cerca lejos junto detras frente
          y e o u ni que q ke k si no mas muy tan como cuando donde onde quien cual porque xq pero pues ya aun todavia hoy
          ayer anoche manana ahora ahorita orita siempre nunca tambien solo nomas es son era eran fue ser esta estan estaba
          estoy toy hay habia tiene tienen tenia tengo hace hacen hizo va van voy iba ir viene vienen vino llega llego
          trabaja trabajan trabajo trabajaba vive viven vivo duerme duermen lleva llevan trae traen dice dicen dijo me te
          se lo le les nos yo el ella ellos ellas nosotros usted ustedes uno dos tres cuatro cinco seis siete ocho nueve
          diez otro otra otros otras mismo misma cada todo toda todos todas algun alguna senor senora don dona muchacha
          muchachas muchacho hombre mujer mujeres hombres nina nino ninas ninos hija hijo hermana hermano prima primo tia tio
          mama papa jefe patron patrona dueno duena casa cuarto edificio calle lugar ciudad pueblo condado estado barato
          barata grande chico chica chino china mexicano mexicana nuevo nueva viejo vieja bueno buena malo mala rojo roja
          blanco blanca negro negra verde azul tienda fabrica rancho granja campo motel cantina bar restaurante hola buenas
          buenos dias tardes noches gracias favor ayuda llamante cliente senorita mesera cerca afuera adentro arriba abajo
          casa hogar masajes masaje unas pelo comida rapida camiones gasolina
          """);

  private CommonWords() {}

  /** A set of words written with blanks between them. */
  static Set<String> of(String written) {
    return new HashSet<>(List.of(written.strip().split("\\s+")));
  }
}
